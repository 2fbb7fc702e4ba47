using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Languages;

/// <summary>What the languages share when they lower their trees: names, metavariables, the bound on depth.</summary>
internal abstract class Lowering(string source, bool isPattern)
{
    /// <summary>
    /// Chains of operators and members may be as long as the file; below this depth nothing more is lowered, so that what
    /// walks the tree may recurse.
    /// </summary>
    protected const int DepthLimit = 900;

    protected string Source { get; } = source;

    protected bool IsPattern { get; } = isPattern;

    protected int Depth { get; set; }

    protected Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Names { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    protected static Node Make(NodeKind kind, int start, int end, params Node[] children) => new(kind, start, end, "", children);

    protected static Node Make(NodeKind kind, int start, int end, string text, params Node[] children) => new(kind, start, end, text, children);

    /// <summary>A name in the position of an expression or of a definition, or a metavariable.</summary>
    protected Node NameNode(NodeKind kind, int start, int end, string text) =>
        new(IsPattern && Metavariables.IsName(text) ? NodeKind.Metavariable
            : IsPattern && Metavariables.IsEllipsis(text) ? NodeKind.EllipsisMetavariable : kind, start, end, text, []);

    /// <summary>What stands in a placeholder; a metavariable there takes no plain text.</summary>
    protected static Node Placeholder(Node node) =>
        node.Kind == NodeKind.Metavariable ? new Node(node.Kind, node.Start, node.End, node.Text, [], NodeFlags.Braced) : node;

    protected static Node Finally(Node block) => block.IsNone ? block : Make(NodeKind.Finally, block.Start, block.End, block);

    /// <summary>One string for every spelling of a name in the file.</summary>
    protected string Intern(ReadOnlySpan<char> name)
    {
        if (Names.TryGetValue(name, out var known)) return known;
        var text = name.ToString();
        Names.Dictionary.Add(text, text);
        return text;
    }
}
