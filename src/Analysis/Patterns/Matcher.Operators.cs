using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Patterns;

public sealed partial class Matcher
{
    private bool Binary(Node p, Node t, Goal? next, MatchState state)
    {
        if (p.Text != t.Text) return false;
        if (options.AcMatching && IsAssociative(p.Text, p))
        {
            var (mine, theirs) = (Flatten(p), Flatten(t));
            var kind = p.Text is "|" or "&" or "^" || (options.CommutativeBoolean && p.Text is "and" or "or" or "&&" or "||") ? GoalKind.Multiset
                : p.Text is "+" or "*" ? GoalKind.Sum : GoalKind.Operands;
            return Run(new Goal(kind, mine, 0, theirs, 0, next), state);
        }
        if (p.Children.Length == t.Children.Length && Pairs(p, t, next, state)) return true;
        return options.SymmetricEquality && p.Text is "==" or "!=" or "===" or "!==" && p.Children.Length == 2
            && Run(new Goal(GoalKind.Children, [p.Children[1], p.Children[0]], 0, t.Children, 0, next), state);
    }

    /// <summary>Sums are regrouped only where the pattern says that there may be more of them.</summary>
    private static bool IsAssociative(string op, Node p) =>
        op is "and" or "or" or "&&" or "||" or "|" or "&" or "^" || (op is "+" or "*" && Flatten(p).Any(o => o.Kind is NodeKind.Ellipsis or NodeKind.EllipsisMetavariable));

    private static Node[] Flatten(Node node)
    {
        var operands = new List<Node>();
        var pending = new Stack<Node>();
        pending.Push(node);
        while (pending.TryPop(out var next))
        {
            if (next.Kind != NodeKind.Binary || next.Text != node.Text)
            {
                operands.Add(next);
                continue;
            }
            for (var i = next.Children.Length - 1; i >= 0; i--) pending.Push(next.Children[i]);
        }
        return [.. operands];
    }

    private bool Operands(Goal goal, MatchState state)
    {
        var (pattern, i, target, j) = (goal.Pattern, goal.From, goal.Target, goal.At);
        if (i == pattern.Length) return j == target.Length && Run(goal.Next, state);
        var first = pattern[i];
        if (first.Kind == NodeKind.Ellipsis) return Any(j, target.Length, k => Operands(new Goal(goal.Kind, pattern, i + 1, target, k, goal.Next), state));
        if (first.Kind is NodeKind.Metavariable or NodeKind.EllipsisMetavariable)
            return Any(j + 1, goal.Kind == GoalKind.Sum ? Math.Min(j + 1, target.Length) : target.Length, k => Match(first, Group(target, j, k), new Goal(goal.Kind, pattern, i + 1, target, k, goal.Next), state));
        return j < target.Length && Match(first, target[j], new Goal(goal.Kind, pattern, i + 1, target, j + 1, goal.Next), state);
    }

    /// <summary>Several operands as one.</summary>
    private static Node Group(Node[] operands, int from, int to) =>
        to - from == 1 ? operands[from] : new Node(NodeKind.Binary, operands[from].Start, operands[to - 1].End, "", operands[from..to]);

    private bool Multiset(Goal goal, MatchState state)
    {
        var (pattern, i, target) = (goal.Pattern, goal.From, goal.Target);
        while (i < pattern.Length && pattern[i].Kind == NodeKind.Ellipsis) i++;
        if (i == pattern.Length) return Run(goal.Next, state);
        for (var j = 0; j < target.Length && !IsOver(); j++)
        {
            // One way is enough: the number of ways grows with the factorial of the operands.
            if (Match(pattern[i], target[j], new Goal(goal.Kind, pattern, i + 1, Without(target, j), 0, goal.Next), state)) return true;
        }
        return false;
    }
}
