using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Taint;

/// <summary>
/// What is kept of a file until all files are known: which of its functions hold sources and sinks, and what they call.
/// Decides which functions of which files are worth interpreting.
/// </summary>
internal sealed class FileFacts
{
    private FileFacts(string path, List<Unit> units) => (Path, Units) = (path, units);

    public string Path { get; }

    /// <summary>The file's own statements first.</summary>
    public List<Unit> Units { get; }

    public bool HasMarks => Units.Exists(u => !u.Sources.IsEmpty || !u.Sinks.IsEmpty);

    public static FileFacts Of(TaintFile file)
    {
        var tree = file.Analysis.Tree;
        var byNode = new Dictionary<Node, Unit> { [tree.Root] = new("", tree.Root, null) };
        foreach (var node in tree.OfKind(NodeKind.Function).Concat(tree.OfKind(NodeKind.Lambda)))
        {
            if (OuterFunction(node.Parent) is null) byNode.Add(node, new Unit(NameOf(node), node, node.Parent is { Kind: NodeKind.ClassBody, Parent: { } type } ? type : null));
        }
        Unit UnitOf(Node node) => byNode[OuterFunction(node) ?? tree.Root];
        foreach (var call in tree.OfKind(NodeKind.Call).Concat(tree.OfKind(NodeKind.New)))
        {
            var unit = UnitOf(call);
            unit.Uses(call.Children[0]);
            foreach (var argument in call.Children[1].Children) unit.Uses(argument.Kind == NodeKind.KeywordArgument ? argument.Children[1] : argument);
        }
        foreach (var (node, marks) in file.AllMarks)
        {
            var unit = UnitOf(node);
            foreach (var source in marks.Sources) unit.Sources |= source.Kinds | source.Variable | source.Control | source.Conditional.Aggregate(default(KindSet), (k, c) => k | KindSet.Of(c.Kind));
            foreach (var sink in marks.Sinks) unit.Sinks |= sink.Rule.Kinds;
        }
        return new FileFacts(file.Path, [.. byNode.Values]);
    }

    /// <summary>The outermost function around a node, itself included; null in the file's own statements.</summary>
    private static Node? OuterFunction(Node? node)
    {
        Node? outer = null;
        for (; node is not null; node = node.Parent)
        {
            if (node.Kind is NodeKind.Function or NodeKind.Lambda) outer = node;
        }
        return outer;
    }

    private static string NameOf(Node node)
    {
        if (node.Kind == NodeKind.Function) return node.Children[1].Text is "__init__" or "constructor" && node.Parent?.Parent is { } type ? type.Children[1].Text : node.Children[1].Text;
        return node.Parent switch
        {
            { Kind: NodeKind.Variable or NodeKind.Pair or NodeKind.Assign } parent => parent.Children[0] is { Kind: NodeKind.Member } member ? member.Children[1].Text : parent.Children[0].Text,
            _ => "",
        };
    }
}

/// <summary>A function that belongs to no other, or the statements of a file.</summary>
internal sealed class Unit(string name, Node node, Node? type)
{
    public string Name { get; } = name;

    /// <summary>Its place: the tree itself may be dropped.</summary>
    public (int Start, int End) Range { get; } = (node.Start, node.End);

    /// <summary>Which class of the file it is a member of; -1 for none.</summary>
    public int Class { get; } = type?.Start ?? -1;

    public bool IsFile { get; } = node.Parent is null;

    public HashSet<string> Calls { get; } = new(StringComparer.Ordinal);

    public KindSet Sources { get; set; }

    public KindSet Sinks { get; set; }

    public bool IsCandidate => Sources.Overlaps(Sinks);

    internal void Uses(Node expression)
    {
        if (expression.Kind == NodeKind.Name) Calls.Add(expression.Text);
        else if (expression.Kind == NodeKind.Member) Calls.Add(expression.Children[1].Text);
    }
}
