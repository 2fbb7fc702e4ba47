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
    private readonly KnownValues _values = new();
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
            propagation._values.Clear();
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
        var (start, wasDead) = (_values.Mark, _isDead);
        var alive = new List<Dictionary<Symbol, Known?>>();
        _branches++;
        foreach (var alternative in alternatives)
        {
            _isDead = wasDead;
            alternative();
            var way = _values.TakeBack(start);
            if (!_isDead || wasDead) alive.Add(way);
        }
        _branches--;
        if (alive.Count > 0) _values.Join(alive);
        _isDead = alive.Count == 0 || wasDead;
    }

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
            if (node.Symbol is { } symbol) _values.Set(symbol, null);
        }
    }

    private void Try(Node s)
    {
        var (body, handlers, otherwise, final) = (s.Children[0], s.Children[1], s.Children[2], s.Children[3]);
        var mayThrow = body.DescendantsAndSelf().Any(n => n.Kind is NodeKind.Call or NodeKind.New or NodeKind.Throw or NodeKind.Index or NodeKind.Await or NodeKind.Yield);
        var (start, wasDead) = (_values.Mark, _isDead);
        _branches++;
        Statement(body);
        Statement(otherwise);
        var isDead = _isDead;
        List<Dictionary<Symbol, Known?>> ways = [_values.TakeBack(start)];
        foreach (var handler in handlers.Children)
        {
            _isDead = wasDead;
            Forget(body);
            ForgetTargets(handler.Children.ElementAtOrDefault(1) ?? Node.None);
            Statement(handler.Children.Length > 2 ? handler.Children[2] : Node.None);
            var way = _values.TakeBack(start);
            if (!mayThrow || _isDead) continue;
            if (isDead) ways.Clear();
            ways.Add(way);
            isDead = false;
        }
        _branches--;
        _values.Join(ways);
        _isDead = isDead;
        Statement(final);
    }

    private void Switch(Node s)
    {
        Evaluate(s.Children[0]);
        var start = _values.Mark;
        _branches++;
        foreach (var branch in s.Children[1].Children)
        {
            _isDead = false;
            foreach (var child in branch.Children) Statement(child);
            _values.TakeBack(start);
        }
        _branches--;
        _isDead = false;
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
        _values.Set(symbol, null);
        if (symbol.IsAssignedElsewhere || (value is null && definition is null)) return;
        _values.Set(symbol, new Known(value, definition));
        if (value is not null && symbol is { Assignments: 1, IsParameter: false } && _branches == 0) symbol.Constant = value;
    }
}
