using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Flow;

/// <summary>
/// What is known of variables at a point. Changes are noted down, so that a branch is taken back, and branches are joined, in
/// the time that they themselves took: copies would cost the square of a long file.
/// </summary>
internal sealed class KnownValues
{
    private readonly Dictionary<Symbol, Known> _values = [];
    private readonly List<(Symbol Symbol, Known? Before)> _changes = [];

    public int Count => _values.Count;

    /// <summary>The point to which <see cref="TakeBack"/> goes.</summary>
    public int Mark => _changes.Count;

    public Known? Find(Symbol symbol) => _values.TryGetValue(symbol, out var known) ? known : null;

    public void Set(Symbol symbol, Known? value)
    {
        var before = Find(symbol);
        if (before == value) return;
        _changes.Add((symbol, before));
        if (value is { } known) _values[symbol] = known;
        else _values.Remove(symbol);
    }

    /// <summary>Takes everything back that happened since a point.</summary>
    /// <returns>What was taken back: the last value of each variable that changed, null for one that was forgotten.</returns>
    public Dictionary<Symbol, Known?> TakeBack(int mark)
    {
        var changed = new Dictionary<Symbol, Known?>();
        for (var i = _changes.Count - 1; i >= mark; i--)
        {
            var (symbol, before) = _changes[i];
            changed.TryAdd(symbol, Find(symbol));
            if (before is { } known) _values[symbol] = known;
            else _values.Remove(symbol);
        }
        _changes.RemoveRange(mark, _changes.Count - mark);
        return changed;
    }

    /// <summary>Goes on with what several ways from here agree on.</summary>
    public void Join(List<Dictionary<Symbol, Known?>> ways)
    {
        foreach (var symbol in ways.SelectMany(w => w.Keys).Distinct().ToList())
        {
            var joined = After(ways[0], symbol);
            for (var i = 1; i < ways.Count && joined is not null; i++) joined = After(ways[i], symbol) is { } other ? Join(joined.Value, other) : null;
            Set(symbol, joined);
        }
    }

    public void Clear()
    {
        _values.Clear();
        _changes.Clear();
    }

    private Known? After(Dictionary<Symbol, Known?> way, Symbol symbol) => way.TryGetValue(symbol, out var changed) ? changed : Find(symbol);

    private static Known? Join(Known a, Known b)
    {
        if (a == b) return a;
        var value = a.Value is null || b.Value is null ? null : Join(a.Value, b.Value);
        return value is null ? null : new Known(value, null);
    }

    /// <summary>What two values have in common: themselves, or their kind.</summary>
    public static Constant? Join(Constant a, Constant b) => a == b ? a : a.Kind == b.Kind ? a with { Text = null } : null;
}

/// <summary>What is known of a variable at a point: its value, or the expression that gave it one.</summary>
internal readonly record struct Known(Constant? Value, Node? Definition);
