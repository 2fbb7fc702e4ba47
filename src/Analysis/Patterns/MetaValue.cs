using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Patterns;

/// <summary>
/// What a metavariable stands for: a node, a run of nodes, or a part of a literal's text. The range is where it lies in the
/// source.
/// </summary>
public sealed class MetaValue
{
    private MetaValue(Node? node, Node[]? nodes, string? text, int start, int end) => (Node, Nodes, Text, Start, End) = (node, nodes, text, start, end);

    public Node? Node { get; }

    /// <summary>What <c>$...X</c> took; may be empty.</summary>
    public Node[]? Nodes { get; }

    /// <summary>Text inside a literal, or what a regular expression captured.</summary>
    public string? Text { get; }

    public int Start { get; }

    public int End { get; }

    public static MetaValue Of(Node node) => new(node, null, null, node.Start, node.End);

    public static MetaValue Of(string text, int start, int end) => new(null, null, text, start, end);

    public static MetaValue Of(Node[] nodes, int near) =>
        nodes.Length == 0 ? new(null, nodes, null, near, near) : new(null, nodes, null, nodes[0].Start, nodes[^1].End);

    /// <summary>The source it stands for, as messages show it.</summary>
    public string Shown(string source) => Text ?? NameOf(Node) ?? (Start >= 0 && End <= source.Length && Start <= End ? source[Start..End] : "");

    /// <summary>A name is shown as what it stands for, also where an import gives it another.</summary>
    private static string? NameOf(Node? node) => node switch
    {
        { Kind: NodeKind.Name or NodeKind.Identifier } => node.Text,
        { Kind: NodeKind.Member } when node.Children[0].End == node.End => NameOf(node.Children[0]) + "." + node.Children[1].Text,
        _ => null,
    };

    /// <summary>Whether both stand for the same code.</summary>
    /// <param name="followsSymbols">Whether a variable is the same as what it was last given.</param>
    public bool Equals(MetaValue other, string source, bool followsSymbols)
    {
        if (followsSymbols && Node?.Definition is { } mine && Of(mine).Equals(other, source, false)) return true;
        if (followsSymbols && other.Node?.Definition is { } theirs && Equals(Of(theirs), source, false)) return true;
        if (Nodes is not null || other.Nodes is not null) return Equality.Same(Nodes ?? AsList(this), other.Nodes ?? AsList(other));
        if (Node is not null && other.Node is not null) return Equality.Same(Node, other.Node);
        return Plain(source) == other.Plain(source);
    }

    private static Node[] AsList(MetaValue value) => value.Node is null ? [] : [value.Node];

    private string Plain(string source) => Text ?? (Node is { Children.Length: 0, Text.Length: > 0 } leaf ? leaf.Text : Node?.Constant?.Text ?? Shown(source));
}

/// <summary>Values of metavariables: a list that grows at its front and is shared by all matches that begin alike.</summary>
public sealed class Bindings(string name, MetaValue value, Bindings? rest)
{
    public string Name { get; } = name;

    public MetaValue Value { get; } = value;

    public Bindings? Rest { get; } = rest;

    public static MetaValue? Find(Bindings? bindings, string name)
    {
        for (; bindings is not null; bindings = bindings.Rest)
        {
            if (bindings.Name == name) return bindings.Value;
        }
        return null;
    }

    public static IEnumerable<(string Name, MetaValue Value)> All(Bindings? bindings)
    {
        for (; bindings is not null; bindings = bindings.Rest) yield return (bindings.Name, bindings.Value);
    }
}

/// <summary>Where a pattern matches, and with what values.</summary>
public sealed record PatternMatch(int Start, int End, Bindings? Bindings);
