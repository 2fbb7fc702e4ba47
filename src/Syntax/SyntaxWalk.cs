namespace Merlon.Syntax;

/// <summary>Walks trees of any depth with a stack of its own.</summary>
public static class SyntaxWalk
{
    /// <summary>The node and everything below it, parents first, in source order.</summary>
    public static IEnumerable<SyntaxNode> DescendantsAndSelf(SyntaxNode root)
    {
        var pending = new Stack<SyntaxNode>();
        var children = new Collector(new List<SyntaxNode>());
        pending.Push(root);
        while (pending.TryPop(out var node))
        {
            yield return node;
            children.Found.Clear();
            node.ForEachChild(ref children);
            for (var i = children.Found.Count - 1; i >= 0; i--) pending.Push(children.Found[i]);
        }
    }

    private readonly struct Collector(List<SyntaxNode> found) : INodeVisitor
    {
        public List<SyntaxNode> Found { get; } = found;

        public void Visit(SyntaxNode? child)
        {
            if (child is not null) Found.Add(child);
        }
    }
}
