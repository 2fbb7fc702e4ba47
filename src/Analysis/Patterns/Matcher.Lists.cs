using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Patterns;

public sealed partial class Matcher
{
    private static readonly Node s_ellipsis = new(NodeKind.Ellipsis, 0, 0, "", []);

    private bool List(Node p, Node t, Goal? next, MatchState state) => Run(new Goal(GoalKind.List, p.Children, 0, t.Children, 0, next), state);

    private bool List(Goal goal, MatchState state)
    {
        var (pattern, i, target, j) = (goal.Pattern, goal.From, goal.Target, goal.At);
        if (i == pattern.Length) return j == target.Length && Run(goal.Next, state);
        var first = pattern[i];
        switch (first.Kind)
        {
            case NodeKind.Ellipsis:
                if (i + 1 == pattern.Length) return Run(goal.Next, state);
                return Any(j, target.Length, k => List(new Goal(GoalKind.List, pattern, i + 1, target, k, goal.Next), state));
            case NodeKind.EllipsisMetavariable:
                return Any(j, target.Length, k => Bind(first.Text, MetaValue.Of(target[j..k], Near(target, j)), new Goal(GoalKind.List, pattern, i + 1, target, k, goal.Next), state));
            default:
                return j < target.Length && Match(first, target[j], new Goal(GoalKind.List, pattern, i + 1, target, j + 1, goal.Next), state);
        }
    }

    private static int Near(Node[] nodes, int index) => index < nodes.Length ? nodes[index].Start : nodes.Length > 0 ? nodes[^1].End : 0;

    private bool Any(int from, int to, Func<int, bool> attempt)
    {
        var found = false;
        for (var k = from; k <= to && !IsOver(); k++) found |= attempt(k);
        return found;
    }

    /// <summary>Keyword arguments may stand in any order; the others match in theirs.</summary>
    private bool Arguments(Node[] pattern, Node[] target, Goal? next, MatchState state)
    {
        var keyword = Array.FindIndex(pattern, p => p.Kind == NodeKind.KeywordArgument);
        if (keyword < 0) return List(new Goal(GoalKind.List, pattern, 0, target, 0, next), state);
        var rest = Without(pattern, keyword);
        var found = false;
        for (var j = 0; j < target.Length; j++)
        {
            if (target[j].Kind != NodeKind.KeywordArgument) continue;
            var others = Without(target, j);
            var goal = new Goal(GoalKind.Children, [Argumented(rest)], 0, [Argumented(others)], 0, next);
            found |= Match(pattern[keyword], target[j], goal, state);
        }
        return found;
    }

    private static Node Argumented(Node[] arguments) => new(NodeKind.Arguments, 0, 0, "", arguments);

    private static Node[] Without(Node[] nodes, int index) => [.. nodes.AsSpan(0, index), .. nodes.AsSpan(index + 1)];

    private bool Unordered(GoalKind kind, Node[] pattern, Node[] target, Goal? next, MatchState state)
    {
        var items = pattern;
        if (pattern.Any(p => p.Kind == NodeKind.Ellipsis))
        {
            items = [.. pattern.Where(p => p.Kind != NodeKind.Ellipsis)];
            kind = GoalKind.Unordered;
        }
        return Run(new Goal(kind, items, 0, target, 0, next), state);
    }

    private bool Unordered(Goal goal, MatchState state)
    {
        var (pattern, i, target) = (goal.Pattern, goal.From, goal.Target);
        if (i == pattern.Length) return (goal.Kind == GoalKind.Unordered || target.Length == 0) && Run(goal.Next, state);
        if (pattern[i].Kind == NodeKind.EllipsisMetavariable)
            return Bind(pattern[i].Text, MetaValue.Of(target, Near(target, 0)), new Goal(GoalKind.Unordered, pattern, i + 1, [], 0, goal.Next), state);
        var found = false;
        for (var j = 0; j < target.Length && !IsOver(); j++)
            found |= Match(pattern[i], target[j], new Goal(goal.Kind, pattern, i + 1, Without(target, j), 0, goal.Next), state);
        return found;
    }

    /// <summary>The items of the pattern in their order; others may stand between them.</summary>
    private bool InOrder(Node[] pattern, Node[] target, Goal? next, MatchState state) =>
        Run(new Goal(GoalKind.List, [.. pattern.Where(p => p.Kind != NodeKind.Ellipsis).SelectMany(p => new[] { s_ellipsis, p }), s_ellipsis], 0, target, 0, next), state);

    private bool Container(Node p, Node t, Goal? next, MatchState state) => Unordered(GoalKind.UnorderedExact, p.Children, t.Children, next, state);

    /// <summary>An object may have more than the pattern names; Python's dictionaries only where the pattern says so.</summary>
    private bool Dictionary(Node p, Node t, Goal? next, MatchState state) =>
        Unordered(p.Flags.HasFlag(NodeFlags.Braced) && options.ImplicitEllipsis ? GoalKind.Unordered : GoalKind.UnorderedExact, p.Children, t.Children, next, state);
}
