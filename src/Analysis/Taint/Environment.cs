using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Taint;

/// <summary>
/// The values of variables at a point of the program. A variable is its symbol, or its name where the file declares none.
/// Branches share what they do not change.
/// </summary>
internal sealed class Environment
{
    private Dictionary<object, Value> _values;
    private bool _isShared;

    public Environment() : this([]) { }

    private Environment(Dictionary<object, Value> values) => _values = values;

    /// <summary>Taint of having come here (sources with <c>control</c>).</summary>
    public TokenSet Control { get; set; } = TokenSet.Empty;

    public static object KeyOf(Node name) => (object?)name.Symbol ?? name.Text;

    public Value? this[object variable]
    {
        get => _values.GetValueOrDefault(variable);
        set
        {
            if (_isShared) (_values, _isShared) = (new Dictionary<object, Value>(_values), false);
            if (value is null) _values.Remove(variable);
            else _values[variable] = value;
        }
    }

    public IEnumerable<KeyValuePair<object, Value>> All => _values;

    public Environment Fork()
    {
        _isShared = true;
        return new Environment(_values) { _isShared = true, Control = Control };
    }

    /// <summary>What holds where two paths meet; null is a path that does not come here.</summary>
    public static Environment? Join(Environment? a, Environment? b)
    {
        if (a is null || b is null) return a ?? b;
        var control = a.Control.Union(b.Control);
        if (ReferenceEquals(a._values, b._values)) return new Environment(a._values) { _isShared = a._isShared = b._isShared = true, Control = control };
        var joined = new Dictionary<object, Value>(a._values);
        foreach (var (variable, value) in b._values)
        {
            joined[variable] = a._values.TryGetValue(variable, out var other) ? Value.Join(other, value) : value;
        }
        return new Environment(joined) { Control = control };
    }

    public static bool Same(Environment a, Environment b)
    {
        if (!TokenSet.Same(a.Control, b.Control)) return false;
        if (ReferenceEquals(a._values, b._values)) return true;
        if (a._values.Count != b._values.Count) return false;
        foreach (var (variable, value) in a._values)
        {
            if (!b._values.TryGetValue(variable, out var other) || !Value.Same(value, other)) return false;
        }
        return true;
    }
}
