using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Projects;

/// <summary>Where the definitions of an open file are.</summary>
internal sealed class DefinitionIndex
{
    private static readonly NodeKind[] s_kinds = [NodeKind.Function, NodeKind.Lambda, NodeKind.Class, NodeKind.ClassExpression];

    private readonly SourceTree _tree;
    private readonly Dictionary<(NodeKind, int, int), Node> _byRange = [];
    private readonly Dictionary<Symbol, Node> _bySymbol = [];

    public DefinitionIndex(SourceTree tree)
    {
        _tree = tree;
        foreach (var kind in s_kinds)
        {
            foreach (var node in tree.OfKind(kind))
            {
                _byRange.TryAdd((kind, node.Start, node.End), node);
                if (kind is NodeKind.Function or NodeKind.Class && node.Children[1].Symbol is { } symbol && !node.Children[^1].IsNone) _bySymbol[symbol] = node;
            }
        }
    }

    /// <summary>The function or class that a symbol names; the last of several.</summary>
    public Node? Of(Symbol symbol) => _bySymbol.GetValueOrDefault(symbol);

    public Node? At(NodeKind kind, int start, int end)
    {
        if (_byRange.TryGetValue((kind, start, end), out var node)) return node;
        return s_kinds.Contains(kind) ? null : _tree.OfKind(kind).FirstOrDefault(n => n.Start == start && n.End == end);
    }
}
