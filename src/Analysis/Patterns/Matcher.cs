using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Patterns;

/// <summary>
/// Matches the nodes of a pattern with those of a file, trying every way in which ellipses and metavariables can be
/// filled. One function over kinds; what is left to match is a <see cref="Goal"/>, so that an alternative is a call. Each
/// method says whether it found a way that leads to a whole match.
/// </summary>
public sealed partial class Matcher(SourceTree tree, MatchOptions options, CancellationToken cancellation)
{
    /// <summary>Ways to match one pattern at one place that are kept.</summary>
    private const int MaxWays = 100;

    /// <summary>Steps that one pattern may take at one place.</summary>
    private const int MaxSteps = 200_000;

    private const int StepsBetweenChecks = 4096;

    private readonly List<PatternMatch> _found = [];
    private int _start;
    private int _steps;

    /// <summary>Whether a search was cut short because it took too long.</summary>
    public bool WasCut { get; private set; }

    /// <summary>All ways in which the pattern matches the node.</summary>
    public IReadOnlyList<PatternMatch> Match(Node pattern, Node target, Bindings? bindings = null)
    {
        Begin(target.Start);
        Match(pattern, target, null, new MatchState(bindings, target.End));
        return _found;
    }

    /// <summary>All ways in which the statements of a pattern match statements of a list, beginning with the one at an index.</summary>
    public IReadOnlyList<PatternMatch> Match(Node[] pattern, Node[] target, int from, Bindings? bindings = null)
    {
        Begin(target[from].Start);
        Run(new Goal(GoalKind.StatementsOutermost, pattern, 0, target, from, null), new MatchState(bindings, target[from].Start));
        return _found;
    }

    private void Begin(int start)
    {
        cancellation.ThrowIfCancellationRequested();
        (_start, _steps) = (start, 0);
        _found.Clear();
    }

    private bool IsOver()
    {
        if (_found.Count >= MaxWays) return true;
        if (++_steps % StepsBetweenChecks == 0) cancellation.ThrowIfCancellationRequested();
        if (_steps < MaxSteps) return false;
        WasCut = true;
        return true;
    }

    private bool Run(Goal? goal, MatchState state)
    {
        if (goal is null)
        {
            _found.Add(new PatternMatch(_start, state.End, state.Bindings));
            return true;
        }
        return goal.Kind switch
        {
            GoalKind.Children => Children(goal, state, isStrict: false),
            GoalKind.StrictChildren => Children(goal, state, isStrict: true),
            GoalKind.List => List(goal, state),
            GoalKind.Unordered or GoalKind.UnorderedExact => Unordered(goal, state),
            GoalKind.Statements or GoalKind.StatementsPrefix or GoalKind.StatementsOutermost => Statements(goal, state),
            GoalKind.Operands or GoalKind.Sum => Operands(goal, state),
            _ => Multiset(goal, state),
        };
    }

    private bool Children(Goal goal, MatchState state, bool isStrict)
    {
        var i = goal.From;
        while (i < goal.Pattern.Length && goal.Pattern[i].IsNone && (!isStrict || i >= goal.Target.Length || goal.Target[i].IsNone)) i++;
        if (i >= goal.Pattern.Length) return Run(goal.Next, state);
        if (i >= goal.Target.Length || goal.Pattern[i].IsNone) return false;
        var next = i + 1 == goal.Pattern.Length ? goal.Next : new Goal(goal.Kind, goal.Pattern, i + 1, goal.Target, i + 1, goal.Next);
        return Match(goal.Pattern[i], goal.Target[i], next, state);
    }

    private bool Match(Node p, Node t, Goal? next, MatchState state)
    {
        if (IsOver()) return false;
        switch (p.Kind)
        {
            case NodeKind.Ellipsis: return Run(next, state);
            case NodeKind.Metavariable or NodeKind.EllipsisMetavariable: return !t.IsNone && t.Kind != NodeKind.KeywordArgument && !(t.Kind == NodeKind.TemplateText && p.Flags.HasFlag(NodeFlags.Braced)) && Bind(p.Text, MetaValue.Of(t), next, state);
            case NodeKind.TypedMetavariable: return HasType(t, p.Children[0]) && Bind(p.Text, MetaValue.Of(t), next, state);
            case NodeKind.Deep: return Deep(p.Children[0], t, next, state);
        }
        if (t.IsNone) return IsEmptyList(p) && Run(next, state);
        if (p.Kind == NodeKind.Member && p.Children[1].Kind == NodeKind.Ellipsis) return Chain(p.Children[0], t, next, state);
        if (Direct(p, t, next, state)) return true;
        return ByConstant(p, t, next, state) || ByImport(p, t, next, state) || BySymbol(p, t, next, state)
            || (t.Kind == NodeKind.Cast && p.Kind != NodeKind.Cast && Match(p, t.Children[0], next, state));
    }

    /// <summary>A list in which everything may be left out matches one that is not there.</summary>
    private static bool IsEmptyList(Node p) =>
        p.Kind is NodeKind.Bases or NodeKind.Decorators or NodeKind.Handlers or NodeKind.Attributes or NodeKind.Arguments && p.Children.All(c => c.Kind == NodeKind.Ellipsis);

    private bool Bind(string name, MetaValue value, Goal? next, MatchState state)
    {
        if (name == Metavariables.Anonymous) return Run(next, state);
        if (Bindings.Find(state.Bindings, name) is { } bound) return bound.Equals(value, tree.Text, options.SymbolicPropagation) && Run(next, state);
        return Run(next, state with { Bindings = new Bindings(name, value, state.Bindings) });
    }

    /// <summary><c>&lt;... e ...&gt;</c>: the expression itself or any below it.</summary>
    private bool Deep(Node p, Node t, Goal? next, MatchState state)
    {
        var found = false;
        foreach (var node in options.GoDeeperExpressions ? Parts(t) : [t])
        {
            if (IsOver()) break;
            if (node.Kind.IsExpression() || node.Kind == NodeKind.Variable) found |= Match(p, node, next, state);
        }
        return found;
    }

    /// <summary>The node and what it is made of; the statements of a function or class are no parts of an expression.</summary>
    private static IEnumerable<Node> Parts(Node t)
    {
        var pending = new Stack<Node>();
        pending.Push(t);
        while (pending.TryPop(out var node))
        {
            yield return node;
            for (var i = node.Children.Length - 1; i >= 0; i--)
            {
                if (node.Children[i].Kind is not (NodeKind.Block or NodeKind.Function or NodeKind.Class)) pending.Push(node.Children[i]);
            }
        }
    }

    private bool Pairs(Node p, Node t, Goal? next, MatchState state) => Run(new Goal(GoalKind.Children, p.Children, 0, t.Children, 0, next), state);

    private bool Strict(Node p, Node t, Goal? next, MatchState state) => Run(new Goal(GoalKind.StrictChildren, p.Children, 0, t.Children, 0, next), state);

    private static Goal Then(Node p, Node t, Goal? next) => new(GoalKind.Children, [p], 0, [t], 0, next);
}
