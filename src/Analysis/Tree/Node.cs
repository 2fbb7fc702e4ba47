namespace Merlon.Analysis.Tree;

/// <summary>
/// A node of the matching tree, to which every language is lowered. Ranges are UTF-16 code units of the source, end
/// exclusive. What name resolution and constant propagation find out is written to the node.
/// </summary>
public sealed class Node(NodeKind kind, int start, int end, string text, Node[] children, NodeFlags flags = NodeFlags.None)
{
    /// <summary>Stands for a part that the source leaves out.</summary>
    public static readonly Node None = new(NodeKind.None, 0, 0, "", []);

    public NodeKind Kind { get; } = kind;

    public NodeFlags Flags { get; } = flags;

    public int Start { get; } = start;

    public int End { get; } = end;

    /// <summary>A name, an operator, the value of a literal; empty for most kinds.</summary>
    public string Text { get; } = text;

    public Node[] Children { get; } = children;

    /// <summary>What the name stands for in this file; null when it is not declared here.</summary>
    public Symbol? Symbol { get; set; }

    /// <summary>The value that the expression always has; null when it is not known.</summary>
    public Constant? Constant { get; set; }

    /// <summary>For a use of a variable: the expression it was last given, where that is known.</summary>
    public Node? Definition { get; set; }

    /// <summary>The node around this one; null for the root and for patterns.</summary>
    public Node? Parent { get; set; }

    public bool IsNone => Kind == NodeKind.None;

    /// <summary>The same node with another range: that of the parentheses around it.</summary>
    public Node At(int start, int end) => new(Kind, start, end, Text, Children, Flags);

    public override string ToString() =>
        Kind + (Text.Length > 0 ? $" '{Text}'" : "") + (Children.Length > 0 ? $"({string.Join(", ", Children.Select(c => c.ToString()))})" : "");

    /// <summary>This node and everything below it, parents first, in source order.</summary>
    public IEnumerable<Node> DescendantsAndSelf()
    {
        var pending = new Stack<Node>();
        pending.Push(this);
        while (pending.TryPop(out var node))
        {
            yield return node;
            for (var i = node.Children.Length - 1; i >= 0; i--) pending.Push(node.Children[i]);
        }
    }
}
