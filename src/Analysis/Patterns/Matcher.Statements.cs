using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Patterns;

public sealed partial class Matcher
{
    /// <summary>Most statements that a block may have to be looked into by an ellipsis; generated tables are longer.</summary>
    private const int MaxFlattened = 20_000;

    private bool Block(Node p, Node t, Goal? next, MatchState state)
    {
        if (p.Children is [{ Kind: NodeKind.ExpressionStatement } only] && only.Children[0].Kind == NodeKind.Metavariable && !p.Flags.HasFlag(NodeFlags.Braced))
            return t.Children.Length == 1 ? Match(only, t.Children[0], next, state) : t.Children.Length > 0 && Bind(only.Children[0].Text, MetaValue.Of(t), next, state);
        // An ellipsis says that the block is not given in full.
        var kind = p.Children.Any(c => c.Kind is NodeKind.Ellipsis or NodeKind.EllipsisMetavariable) ? GoalKind.StatementsPrefix : GoalKind.Statements;
        return InBlock(p.Children, t.Children, 0, next, state, kind);
    }

    /// <summary>As they stand; where an ellipsis allows it, with the statements of nested blocks among them.</summary>
    private bool InBlock(Node[] pattern, Node[] target, int from, Goal? next, MatchState state, GoalKind kind)
    {
        var hasGap = pattern.Any(p => p.Kind is NodeKind.Ellipsis or NodeKind.EllipsisMetavariable);
        if (hasGap && pattern.Length > 1 && Flatten(target, from) is { } flat && Sequence(new Goal(kind, pattern, 0, flat, 0, next), state)) return true;
        return Sequence(new Goal(kind, pattern, 0, target, from, next), state);
    }

    private bool Statements(Goal goal, MatchState state) =>
        goal.From == 0 ? InBlock(goal.Pattern, goal.Target, goal.At, goal.Next, state, goal.Kind) : Sequence(goal, state);

    private bool Sequence(Goal goal, MatchState state)
    {
        var (pattern, i, target, j) = (goal.Pattern, goal.From, goal.Target, goal.At);
        if (i == pattern.Length) return (goal.Kind != GoalKind.Statements || j == target.Length) && Run(goal.Next, state);
        if (pattern[i].Kind is NodeKind.Ellipsis or NodeKind.EllipsisMetavariable) return Gap(goal, state);
        if (j == target.Length) return false;
        return Match(pattern[i], target[j], new Goal(goal.Kind, pattern, i + 1, target, j + 1, goal.Next), Reach(state, target[j], goal));
    }

    /// <summary>The range of a match of statements grows with each of them; that of a block within is the outer one's.</summary>
    private static MatchState Reach(MatchState state, Node statement, Goal goal) =>
        goal.Kind == GoalKind.StatementsOutermost ? state with { End = Math.Max(state.End, statement.End) } : state;

    private bool Gap(Goal goal, MatchState state)
    {
        var (pattern, i, target, j) = (goal.Pattern, goal.From, goal.Target, goal.At);
        if (i + 1 == pattern.Length)
        {
            var end = target.Length > 0 ? Reach(state, target[^1], goal) : state;
            return pattern[i].Kind == NodeKind.Ellipsis ? Run(goal.Next, end) : Bind(pattern[i].Text, MetaValue.Of(target[j..], Near(target, j)), goal.Next, end);
        }
        var found = false;
        for (var k = j; k <= target.Length && !IsOver(); k++)
        {
            var rest = new Goal(goal.Kind, pattern, i + 1, target, k, goal.Next);
            found |= pattern[i].Kind == NodeKind.Ellipsis ? Sequence(rest, state) : Bind(pattern[i].Text, MetaValue.Of(target[j..k], Near(target, j)), rest, state);
        }
        return found;
    }

    /// <summary>The statements and everything nested in them, functions within expressions included; null when nothing is nested.</summary>
    private static Node[]? Flatten(Node[] statements, int from)
    {
        var flat = new List<Node>();
        var isNested = false;
        var pending = new Stack<Node>();
        for (var i = statements.Length - 1; i >= from; i--) pending.Push(statements[i]);
        while (pending.TryPop(out var node))
        {
            if (node.Kind.IsStatement() && node.Kind != NodeKind.Block) flat.Add(node);
            if (flat.Count > MaxFlattened) return null;
            isNested |= node.Kind == NodeKind.Block;
            for (var i = node.Children.Length - 1; i >= 0; i--) pending.Push(node.Children[i]);
        }
        return isNested ? [.. flat] : null;
    }

    private bool ExpressionStatement(Node p, Node t, Goal? next, MatchState state)
    {
        var inner = p.Children[0];
        if (inner.Kind == NodeKind.Metavariable)
        {
            if (t.Kind == NodeKind.ExpressionStatement) return Bind(inner.Text, MetaValue.Of(t.Children[0]), next, state);
            return (t.Kind.IsStatement() || t.Kind == NodeKind.Function) && Bind(inner.Text, MetaValue.Of(t), next, state);
        }
        if (inner.Kind == NodeKind.Deep) return DeepInStatement(inner.Children[0], t, next, state);
        if (t.Kind == NodeKind.Variable && Match(inner, t, next, state)) return true;
        var value = t.Kind switch
        {
            NodeKind.ExpressionStatement or NodeKind.Return => t.Children[0],
            NodeKind.Variable => t.Children[2],
            _ => Node.None,
        };
        if (value.IsNone) return false;
        return Match(inner, value, next, state) || (options.ImplicitDeepExpressions && Below(inner, value, next, state));
    }

    /// <summary>In the expressions below, but not in functions among them.</summary>
    private bool Below(Node p, Node t, Goal? next, MatchState state)
    {
        var found = false;
        foreach (var child in t.Children)
        {
            if (IsOver() || child.Kind is NodeKind.Lambda or NodeKind.Function or NodeKind.Class) continue;
            // Where a child matches, nothing below it is looked at; its siblings are.
            found |= (child.Kind.IsExpression() && Match(p, child, next, state)) || Below(p, child, next, state);
        }
        return found;
    }

    /// <summary><c>&lt;... e ...&gt;</c> as a statement: in any expression of the statement itself, its blocks left out.</summary>
    private bool DeepInStatement(Node p, Node t, Goal? next, MatchState state)
    {
        if (t.Kind.IsExpression()) return Deep(p, t, next, state);
        var found = false;
        foreach (var child in t.Children)
        {
            if (child.Kind is NodeKind.Block or NodeKind.ClassBody || IsOver()) continue;
            found |= DeepInStatement(p, child, next, state);
        }
        return found;
    }
}
