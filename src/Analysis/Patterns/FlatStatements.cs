using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Patterns;

/// <summary>The statements of a list and everything nested in them, functions within expressions included, in source order.</summary>
internal sealed class FlatStatements
{
    /// <summary>Most statements that a list may have to be looked into by an ellipsis; generated tables are longer.</summary>
    private const int MaxCount = 20_000;

    private readonly Node[]? _flat;

    /// <summary>Where each statement of the list is among all of them.</summary>
    private readonly int[] _places;

    /// <summary>The last statement of the list that has others nested in it; -1 for none.</summary>
    private readonly int _lastNested = -1;

    public FlatStatements(Node[] statements)
    {
        _places = new int[statements.Length];
        var flat = new List<Node>();
        for (var i = 0; i < statements.Length && flat.Count <= MaxCount; i++)
        {
            _places[i] = flat.Count;
            if (Add(statements[i], flat)) _lastNested = i;
        }
        _flat = flat.Count <= MaxCount ? [.. flat] : null;
    }

    /// <summary>All statements and where the one at an index is among them; null when nothing is nested from there on, or too much.</summary>
    public (Node[] Statements, int At)? From(int index) => _flat is not null && index <= _lastNested ? (_flat, _places[index]) : null;

    private static bool Add(Node statement, List<Node> flat)
    {
        var isNested = false;
        var pending = new Stack<Node>();
        pending.Push(statement);
        while (pending.TryPop(out var node) && flat.Count <= MaxCount)
        {
            if (node.Kind.IsStatement() && node.Kind != NodeKind.Block) flat.Add(node);
            isNested |= node.Kind == NodeKind.Block;
            for (var i = node.Children.Length - 1; i >= 0; i--) pending.Push(node.Children[i]);
        }
        return isNested;
    }
}
