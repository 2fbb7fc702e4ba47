using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Patterns;

/// <summary>
/// What is left to match after the current node: a list that shares its tail with the lists of other attempts, so that
/// trying an alternative copies nothing.
/// </summary>
internal sealed class Goal(GoalKind kind, Node[] pattern, int from, Node[] target, int at, Goal? next)
{
    public GoalKind Kind { get; } = kind;

    public Node[] Pattern { get; } = pattern;

    public int From { get; } = from;

    public Node[] Target { get; } = target;

    public int At { get; } = at;

    public Goal? Next { get; } = next;
}

internal enum GoalKind : byte
{
    /// <summary>Children one by one; a child that the pattern leaves out matches anything.</summary>
    Children,

    /// <summary>Children one by one; what the pattern leaves out has to be left out.</summary>
    StrictChildren,

    /// <summary>A list in order, with ellipses.</summary>
    List,

    /// <summary>Each item of the pattern is some item of the target, which may have more.</summary>
    Unordered,

    /// <summary>Each item of the pattern is some item of the target, which has no more.</summary>
    UnorderedExact,

    /// <summary>Statements in order, with ellipses, to the end.</summary>
    Statements,

    /// <summary>Statements in order, with ellipses; more may follow.</summary>
    StatementsPrefix,

    /// <summary>The same for the statements that a pattern consists of: the match reaches as far as they do.</summary>
    StatementsOutermost,

    /// <summary>Operands, of which a metavariable may take several.</summary>
    Operands,

    /// <summary>Operands, each by one.</summary>
    Sum,

    /// <summary>Operands in any order; the target may have more.</summary>
    Multiset,
}

/// <summary>What a search has found so far.</summary>
internal readonly record struct MatchState(Bindings? Bindings, int End);
