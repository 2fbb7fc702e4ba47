namespace Merlon.Analysis.Regexes;

/// <summary>A regular expression as a tree: what decides how long matching takes, groups' names left out.</summary>
internal abstract record RegexNode;

/// <summary>Matches nothing and everything: empty text, word boundaries, the start of the text.</summary>
internal sealed record EmptyNode : RegexNode
{
    public static readonly EmptyNode Instance = new();
}

/// <summary>The end of the text.</summary>
internal sealed record EndNode : RegexNode
{
    public static readonly EndNode Instance = new();
}

/// <summary>One character.</summary>
internal sealed record SetNode(CharacterSet Set) : RegexNode;

internal sealed record SequenceNode(IReadOnlyList<RegexNode> Items) : RegexNode;

internal sealed record AlternationNode(IReadOnlyList<RegexNode> Items) : RegexNode;

/// <param name="Max">Null without a bound.</param>
internal sealed record RepeatNode(RegexNode Body, int Min, int? Max) : RegexNode;

/// <summary><c>(?>…)</c> and possessive quantifiers: what it took is never given back.</summary>
internal sealed record AtomicNode(RegexNode Body) : RegexNode;

/// <summary>A look ahead or behind: takes nothing, but is matched.</summary>
internal sealed record LookNode(RegexNode Body) : RegexNode;
