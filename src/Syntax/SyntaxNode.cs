namespace Merlon.Syntax;

/// <summary>
/// A node of a syntax tree: a range of the source and its children in source order. Nodes hold offsets only; names and
/// literals are read from the source. A chain of one operator or of member accesses may be as long as the file, so what
/// walks a tree loops along it (see <see cref="SyntaxWalk"/>) instead of recursing.
/// </summary>
public abstract class SyntaxNode(int start, int end)
{
    /// <summary>First character, UTF-16 code units from the start of the source, 0-based.</summary>
    public int Start { get; } = start;

    /// <summary>Just behind the last character, UTF-16 code units from the start of the source.</summary>
    public int End { get; protected internal set; } = end;

    public int Length => End - Start;

    /// <summary>Hands every child over in source order; absent ones are left out.</summary>
    public abstract void ForEachChild<TVisitor>(ref TVisitor visitor) where TVisitor : struct, INodeVisitor, allows ref struct;
}

/// <summary>Receives the children of a node. A structure, so that walking a tree allocates nothing.</summary>
public interface INodeVisitor
{
    /// <summary>Takes a child; null stands for one that the source leaves out.</summary>
    void Visit(SyntaxNode? child);
}

/// <summary>Takes lists of children.</summary>
public static class NodeVisitors
{
    /// <summary>Hands over the items of a list in order.</summary>
    public static void VisitAll<TVisitor, TNode>(this ref TVisitor visitor, TNode[] nodes)
        where TVisitor : struct, INodeVisitor, allows ref struct
        where TNode : SyntaxNode?
    {
        foreach (var node in nodes) visitor.Visit(node);
    }
}
