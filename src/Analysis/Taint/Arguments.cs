using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Taint;

/// <summary>What a call is given.</summary>
internal sealed class Arguments
{
    public static readonly Arguments None = new();

    public List<(Value Value, Node? Node)> Positional { get; } = [];

    public List<(string Name, Value Value, Node Node)> Named { get; } = [];

    /// <summary>What an argument list that is spread may hold at any place; null without one.</summary>
    public Value? Spread { get; set; }

    public TokenSet All => Positional.Select(p => p.Value).Concat(Named.Select(n => n.Value)).Aggregate(Spread?.AllTokens ?? TokenSet.Empty, (all, v) => all.Union(v.AllTokens));

    public Value this[int index] => index < Positional.Count ? Positional[index].Value : Value.Unknown;

    public int Count => Positional.Count;

    public static Arguments Of(params ReadOnlySpan<Value> values)
    {
        var arguments = new Arguments();
        foreach (var value in values) arguments.Positional.Add((value, null));
        return arguments;
    }

    /// <summary>The arguments by parameter; null for those that are left out.</summary>
    /// <param name="first">The parameters in front that are given already.</param>
    public (Value?[] Given, Node?[] Places) Bind(Node[] parameters, int first)
    {
        var given = new Value?[parameters.Length];
        var places = new Node?[parameters.Length];
        var next = first;
        foreach (var (value, node) in Positional)
        {
            if (next >= parameters.Length) break;
            if (parameters[next].Text == "*") given[next] = Append(given[next], value);
            else if (parameters[next].Text.Length == 0) (given[next], places[next++]) = (value, node);
        }
        foreach (var (name, value, node) in Named)
        {
            var at = Array.FindIndex(parameters, p => p.Kind == NodeKind.Parameter && p.Text.Length == 0 && p.Children[0].Text == name);
            if (at >= 0) (given[at], places[at]) = (value, node);
            else if (Array.FindIndex(parameters, p => p.Text == "**") is >= 0 and var rest) given[rest] = Value.Of((given[rest]?.Shape ?? Shape.Empty).Set("[" + name, value));
        }
        for (var i = next; Spread is not null && i < parameters.Length; i++) given[i] ??= parameters[i].Text.Length == 0 ? Spread : Value.Of(Shape.Container(Spread));
        return (given, places);
    }

    private static Value Append(Value? list, Value value) => Value.Of(Shape.List([.. list?.Shape?.Items ?? [], value]));
}
