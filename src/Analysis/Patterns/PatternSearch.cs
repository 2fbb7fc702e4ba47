using Merlon.Analysis.Languages;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Patterns;

/// <summary>Finds a pattern in a file: looks only at nodes of the kinds that its root can match.</summary>
public sealed class PatternSearch(SourceTree tree, Matcher matcher, MatchOptions options)
{
    /// <summary>Kinds that a root of one kind matches beside its own.</summary>
    private static readonly Dictionary<NodeKind, NodeKind[]> Equivalents = new()
    {
        [NodeKind.String] = [NodeKind.TemplateText],
        [NodeKind.Member] = [NodeKind.Name],
        [NodeKind.Assign] = [NodeKind.Variable],
        [NodeKind.Lambda] = [NodeKind.Function],
        [NodeKind.Array] = [NodeKind.Comprehension],
        [NodeKind.Set] = [NodeKind.Dictionary, NodeKind.Comprehension],
        [NodeKind.Dictionary] = [NodeKind.Set],
        [NodeKind.Template] = [NodeKind.String],
        [NodeKind.Function] = [NodeKind.Lambda],
        [NodeKind.Class] = [NodeKind.ClassExpression],
        [NodeKind.ClassExpression] = [NodeKind.Class],
        [NodeKind.Import] = [NodeKind.ImportFrom],
        [NodeKind.ImportFrom] = [NodeKind.Import, NodeKind.Variable],
        [NodeKind.Call] = [NodeKind.Decorator],
        [NodeKind.Pair] = [NodeKind.Function],
    };

    /// <summary>All matches in the file, or in the nodes given.</summary>
    public List<PatternMatch> FindAll(Pattern pattern, IEnumerable<Node>? within = null, Bindings? bindings = null)
    {
        var found = new List<PatternMatch>();
        if (within is null && !pattern.MayMatch(tree)) return found;
        var nodes = within?.ToList();
        foreach (var reading in pattern.Readings)
        {
            if (reading.Form == ReadingForm.Statements) FindStatements(reading.Nodes, nodes, bindings, found);
            else FindNodes(reading.Root, nodes, bindings, found);
        }
        return found;
    }

    private void FindNodes(Node root, List<Node>? within, Bindings? bindings, List<PatternMatch> found)
    {
        foreach (var node in Candidates(root, within))
        {
            if (options.AttributesAreExpressions || node.Parent?.Kind != NodeKind.Decorator) found.AddRange(matcher.Match(root, node, bindings));
        }
    }

    private IEnumerable<Node> Candidates(Node root, List<Node>? within)
    {
        if (within is not null) return within.Where(n => Fits(root, n));
        if (IsOpen(root)) return root.Kind == NodeKind.Deep ? tree.Expressions.Concat(tree.OfKind(NodeKind.Variable)) : tree.Expressions;
        IEnumerable<Node> nodes = tree.OfKind(root.Kind);
        if (Equivalents.TryGetValue(root.Kind, out var others)) nodes = nodes.Concat(others.SelectMany(tree.OfKind));
        if (root.Kind.IsLiteral()) nodes = nodes.Concat(tree.Constants);
        return nodes;
    }

    /// <summary>Whether the root may be an expression of any kind.</summary>
    private static bool IsOpen(Node root) => root.Kind.IsPattern() || (root.Kind == NodeKind.Member && root.Children[1].Kind == NodeKind.Ellipsis);

    private bool Fits(Node root, Node node)
    {
        if (IsOpen(root)) return node.Kind.IsExpression();
        if (root.Kind == node.Kind || (root.Kind.IsLiteral() && node.Constant is not null)) return true;
        return (Equivalents.TryGetValue(root.Kind, out var others) && others.Contains(node.Kind)) || (options.SymbolicPropagation && node.Definition is not null);
    }

    private void FindStatements(Node[] pattern, List<Node>? within, Bindings? bindings, List<PatternMatch> found)
    {
        if (pattern is [{ } only] && only.Kind is not (NodeKind.ExpressionStatement or NodeKind.Ellipsis or NodeKind.EllipsisMetavariable))
        {
            FindNodes(only, within, bindings, found);
            return;
        }
        IEnumerable<Node> lists = within?.Where(n => n.Kind is NodeKind.Block or NodeKind.ClassBody) ?? tree.OfKind(NodeKind.Block).Concat(tree.OfKind(NodeKind.ClassBody));
        foreach (var list in lists)
        {
            for (var i = 0; i < list.Children.Length; i++)
            {
                if (MayStart(pattern[0], list.Children[i])) found.AddRange(matcher.Match(pattern, list.Children, i, bindings));
            }
        }
    }

    /// <summary>Whether a statement can be the first of a match: most cannot, and then nothing has to be tried.</summary>
    private static bool MayStart(Node pattern, Node statement)
    {
        if (pattern.Kind == NodeKind.ExpressionStatement)
        {
            return statement.Kind is NodeKind.ExpressionStatement or NodeKind.Variable or NodeKind.Return || pattern.Children[0].Kind is NodeKind.Metavariable or NodeKind.Deep;
        }
        return pattern.Kind == statement.Kind || pattern.Kind.IsPattern() || (Equivalents.TryGetValue(pattern.Kind, out var others) && others.Contains(statement.Kind));
    }
}
