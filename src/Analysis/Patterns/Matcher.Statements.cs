using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Patterns;

public sealed partial class Matcher
{
    private const int MaxFlattened = 256;

    /// <summary>Lists of statements that an ellipsis looked into: a search begins at each of their statements.</summary>
    private readonly Dictionary<Node[], FlatStatements> _flattened = [];

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
        if (hasGap && pattern.Length > 1 && options.GoDeeperStatements && Flattened(target).From(from) is var (flat, at) && Sequence(new Goal(kind, pattern, 0, flat, at, next), state)) return true;
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

    private FlatStatements Flattened(Node[] statements)
    {
        if (_flattened.TryGetValue(statements, out var flat)) return flat;
        // Lists nested in each other hold the same statements again and again.
        if (_flattened.Count == MaxFlattened) _flattened.Clear();
        _flattened.Add(statements, flat = new FlatStatements(statements));
        return flat;
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

    /// <summary>In the expressions below, where their value goes on: not in functions, branches and what is only looked at.</summary>
    private bool Below(Node p, Node t, Goal? next, MatchState state)
    {
        if (t.Kind is NodeKind.Conditional or NodeKind.Index or NodeKind.New or NodeKind.Comprehension or NodeKind.Sequence or NodeKind.ClassExpression or NodeKind.Element) return false;
        var found = false;
        foreach (var child in t.Children)
        {
            if (IsOver() || child.Kind is NodeKind.Lambda or NodeKind.Function or NodeKind.Class) continue;
            if (t.Kind is NodeKind.Assign or NodeKind.AugmentedAssign && child == t.Children[0]) continue;
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
