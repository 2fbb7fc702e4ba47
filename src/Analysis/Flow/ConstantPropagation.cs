using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Flow;

/// <summary>
/// Follows values through each function in the order of its statements and writes those that are the same on every path to
/// the expressions. What a loop, a branch or an exception may change is not constant behind it.
/// </summary>
public sealed partial class ConstantPropagation
{
    private readonly bool _convertsToString;
    private readonly Queue<(Node Body, Node Function)> _functions = new();
    private Dictionary<Symbol, Known> _values = [];
    private bool _isDead;
    private int _branches;

    private ConstantPropagation(bool convertsToString) => _convertsToString = convertsToString;

    /// <summary>Runs over the whole file; names must be resolved.</summary>
    /// <param name="convertsToString">Whether adding a string to another value makes a string (JavaScript).</param>
    public static void Run(SourceTree tree, bool convertsToString)
    {
        var propagation = new ConstantPropagation(convertsToString);
        propagation.Statements(tree.Root.Children);
        while (propagation._functions.TryDequeue(out var next))
        {
            propagation._values = [];
            propagation._isDead = false;
            propagation._branches = 0;
            if (next.Body.Kind == NodeKind.Block) propagation.Statements(next.Body.Children);
            else propagation.Evaluate(next.Body);
        }
    }

    private void Statements(Node[] statements)
    {
        foreach (var statement in statements) Statement(statement);
    }

    private void Statement(Node s)
    {
        switch (s.Kind)
        {
            case NodeKind.Block or NodeKind.ClassBody or NodeKind.Labeled or NodeKind.Finally: Statements(s.Children); break;
            case NodeKind.If: If(s); break;
            case NodeKind.While or NodeKind.DoWhile or NodeKind.For or NodeKind.ForEach: Loop(s); break;
            case NodeKind.Try: Try(s); break;
            case NodeKind.Switch: Switch(s); break;
            case NodeKind.Variable: Declare(s); break;
            case NodeKind.With: With(s); break;
            case NodeKind.Function: Evaluate(s); break;
            case NodeKind.Class: foreach (var part in s.Children) Statement(part); break;
            case NodeKind.Return or NodeKind.Throw or NodeKind.Break or NodeKind.Continue:
                foreach (var child in s.Children) Evaluate(child);
                _isDead = true;
                break;
            default:
                if (s.Kind.IsStatement()) foreach (var child in s.Children) Statement(child);
                else Evaluate(s);
                break;
        }
    }

    private void If(Node s)
    {
        Evaluate(s.Children[0]);
        Branches(() => Statement(s.Children[1]), () => Statement(s.Children[2]));
    }

    /// <summary>Runs alternatives from the same state; what they agree on holds behind them.</summary>
    private void Branches(params ReadOnlySpan<Action> alternatives)
    {
        var (before, wasDead) = (_values, _isDead);
        Dictionary<Symbol, Known>? after = null;
        _branches++;
        foreach (var alternative in alternatives)
        {
            (_values, _isDead) = (new Dictionary<Symbol, Known>(before), wasDead);
            alternative();
            if (!_isDead || wasDead) after = after is null ? _values : Merge(after, _values);
        }
        _branches--;
        (_values, _isDead) = (after ?? before, after is null || wasDead);
    }

    private static Dictionary<Symbol, Known> Merge(Dictionary<Symbol, Known> a, Dictionary<Symbol, Known> b)
    {
        var merged = new Dictionary<Symbol, Known>();
        foreach (var (symbol, value) in a)
        {
            if (b.TryGetValue(symbol, out var other) && Join(value, other) is { } joined) merged.Add(symbol, joined);
        }
        return merged;
    }

    private static Known? Join(Known a, Known b)
    {
        if (a == b) return a;
        var value = a.Value is null || b.Value is null ? null : Join(a.Value, b.Value);
        return value is null ? null : new Known(value, null);
    }

    private static Constant? Join(Constant a, Constant b) => a == b ? a : a.Kind == b.Kind ? a with { Text = null } : null;

    private void Loop(Node s)
    {
        Forget(s);
        if (s.Kind == NodeKind.ForEach) Evaluate(s.Children[1]);
        Branches(
            () => { },
            () =>
            {
                foreach (var child in s.Children)
                {
                    if (s.Kind == NodeKind.ForEach && (child == s.Children[0] || child == s.Children[1])) continue;
                    Statement(child);
                }
                _isDead = false;
            });
        Forget(s);
    }

    /// <summary>Whatever is assigned anywhere below may have any value.</summary>
    private void Forget(Node below)
    {
        if (_values.Count == 0) return;
        foreach (var node in below.DescendantsAndSelf())
        {
            if (node.Kind is NodeKind.Assign or NodeKind.AugmentedAssign or NodeKind.Variable or NodeKind.ForEach) ForgetTargets(node.Children[0]);
        }
    }

    private void ForgetTargets(Node target)
    {
        foreach (var node in target.DescendantsAndSelf())
        {
            if (node.Symbol is { } symbol) _values.Remove(symbol);
        }
    }

    private void Try(Node s)
    {
        var before = new Dictionary<Symbol, Known>(_values);
        var (body, handlers, otherwise, final) = (s.Children[0], s.Children[1], s.Children[2], s.Children[3]);
        var mayThrow = body.DescendantsAndSelf().Any(n => n.Kind is NodeKind.Call or NodeKind.New or NodeKind.Throw or NodeKind.Index or NodeKind.Await or NodeKind.Yield);
        _branches++;
        var wasDead = _isDead;
        Statement(body);
        Statement(otherwise);
        var (after, isDead) = (_values, _isDead);
        foreach (var handler in handlers.Children)
        {
            (_values, _isDead) = (new Dictionary<Symbol, Known>(before), wasDead);
            Forget(body);
            ForgetTargets(handler.Children.ElementAtOrDefault(1) ?? Node.None);
            Statement(handler.Children.Length > 2 ? handler.Children[2] : Node.None);
            if (!mayThrow || _isDead) continue;
            (after, isDead) = (isDead ? _values : Merge(after, _values), false);
        }
        _branches--;
        (_values, _isDead) = (after, isDead);
        Statement(final);
    }

    private void Switch(Node s)
    {
        Evaluate(s.Children[0]);
        var before = new Dictionary<Symbol, Known>(_values);
        _branches++;
        foreach (var branch in s.Children[1].Children)
        {
            (_values, _isDead) = (new Dictionary<Symbol, Known>(before), false);
            foreach (var child in branch.Children) Statement(child);
        }
        _branches--;
        (_values, _isDead) = (before, false);
        Forget(s.Children[1]);
    }

    private void With(Node s)
    {
        foreach (var item in s.Children[0].Children)
        {
            if (item.Kind != NodeKind.WithItem) continue;
            Evaluate(item.Children[0]);
            ForgetTargets(item.Children[1]);
        }
        Statement(s.Children[1]);
    }

    private void Declare(Node s)
    {
        Evaluate(s.Children[1]);
        var value = s.Children[2].IsNone ? null : Evaluate(s.Children[2]);
        if (!s.Children[2].IsNone) Assign(s.Children[0], value, s.Children[2]);
    }

    private void Assign(Node target, Constant? value, Node? definition)
    {
        if (!target.Kind.IsName())
        {
            Evaluate(target);
            ForgetTargets(target);
            return;
        }
        if (target.Symbol is not { } symbol) return;
        _values.Remove(symbol);
        if (symbol.IsAssignedElsewhere || (value is null && definition is null)) return;
        _values[symbol] = new Known(value, definition);
        if (value is not null && symbol is { Assignments: 1, IsParameter: false } && _branches == 0) symbol.Constant = value;
    }
}

/// <summary>What is known of a variable at a point: its value, or the expression that gave it one.</summary>
internal readonly record struct Known(Constant? Value, Node? Definition);
