using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Taint;

internal sealed partial class Interpreter
{
    /// <summary>Gives a target a value: a variable, a part, or a pattern of them.</summary>
    /// <param name="at">The statement or expression that does it, for traces.</param>
    private void Assign(Node target, Value value, Node at)
    {
        if (_env is null) return;
        switch (target.Kind)
        {
            case NodeKind.Name or NodeKind.Identifier:
                if (_frame.Function is not null) _frame.Reassigned.Add(Environment.KeyOf(target));
                AssignPlace(target, value, at);
                break;
            case NodeKind.Member or NodeKind.Index:
                Evaluate(target.Children[0]);
                if (target.Kind == NodeKind.Index) Evaluate(target.Children[1]);
                AssignPlace(target, value, at);
                break;
            case NodeKind.Tuple or NodeKind.Array: Unpack(target.Children, value, at); break;
            case NodeKind.Dictionary: Destructure(target, value, at); break;
            case NodeKind.Spread: Assign(target.Children[0], value, at); break;
            case NodeKind.Assign: Assign(target.Children[0], Value.Join(value, Evaluate(target.Children[1])), at); break;
            case NodeKind.Pair: Assign(target.Children[1], value, at); break;
        }
    }

    private void AssignPlace(Node target, Value value, Node at)
    {
        value = value.Map(t => t.Through(_file, at, HopKind.Assignment));
        var marks = _file.Find(target);
        if (marks is not null)
        {
            value = value.Without(marks.Sanitized | marks.SanitizedVariable);
            // What a source gives the variable itself is a part of what it is assigned.
            value = Given(marks, value);
            if (marks.To.Count > 0) foreach (var propagator in marks.To) value = value.Add(_sent.GetValueOrDefault(propagator, TokenSet.Empty));
        }
        Store(target, value);
        if (marks is { Sinks.Count: > 0 }) CheckSinks(marks, value.AllTokens, target);
        if (marks is not null) foreach (var propagator in marks.From) Send(propagator, value);
    }

    private static Value Given(Marks marks, Value value)
    {
        foreach (var source in marks.Sources)
        {
            var kinds = (source.Kinds | source.Variable) - marks.Sanitized;
            foreach (var (kind, requirement, _, _) in source.Conditional)
            {
                if (requirement.Holds(value.AllTokens.Kinds)) kinds |= KindSet.Of(kind);
            }
            if (!kinds.IsEmpty) value = value.Add(TokenSet.Of(new Token(source.Origin, kinds, null)));
        }
        return value;
    }

    /// <summary>Puts a value into a place; the holder of a part gets a new shape.</summary>
    private void Store(Node place, Value value)
    {
        if (_env is null) return;
        switch (place.Kind)
        {
            case NodeKind.Name or NodeKind.Identifier:
                _env[Environment.KeyOf(place)] = value;
                break;
            case NodeKind.Member or NodeKind.Index:
                var holder = Peek(place.Children[0]);
                var shape = holder.Shape ?? Shape.Empty;
                // A part of what is tainted as a whole is that, unless it is given another value.
                Store(place.Children[0], holder.With(KeyOf(place) is { } key ? shape.Set(key, value) : shape.SetAny(value)));
                break;
            case NodeKind.Cast: Store(place.Children[0], value); break;
        }
    }

    private void Unpack(Node[] targets, Value value, Node at)
    {
        for (var i = 0; i < targets.Length; i++)
        {
            var target = targets[i];
            if (target.Kind == NodeKind.Spread) Assign(target.Children[0], Rest(value, i, targets.Length - i - 1), at);
            else if (i > 0 && Array.FindIndex(targets, 0, i, t => t.Kind == NodeKind.Spread) >= 0) Assign(target, value.Shape?.Items is { } items && items.Length >= targets.Length - i ? items[items.Length - (targets.Length - i)] : value.AnyPart(), at);
            else Assign(target, value.Shape?.Items is not null || value.Shape is null ? value.Part("#" + i) : value.AnyPart(), at);
        }
    }

    private static Value Rest(Value value, int from, int behind) =>
        value.Shape?.Items is { } items && items.Length >= from + behind ? Value.Of(Shape.List(items[from..(items.Length - behind)]), value.Tokens) : Value.Of(Shape.Container(value.AnyPart()), value.Tokens);

    private void Destructure(Node target, Value value, Node at)
    {
        foreach (var entry in target.Children)
        {
            if (entry.Kind == NodeKind.Spread)
            {
                Assign(entry.Children[0], value, at);
                continue;
            }
            if (entry.Kind != NodeKind.Pair) continue;
            var key = entry.Children[0].Kind is NodeKind.Identifier or NodeKind.Name ? "." + entry.Children[0].Text : KeyOf(Evaluate(entry.Children[0]).Constant);
            Assign(entry.Children[1], key is null ? value.AnyPart() : value.Part(key), at);
        }
    }
}
