using Merlon.Analysis.Search;
using Merlon.Analysis.Sources;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Taint;

/// <summary>
/// What is kept of a file until all files are known: its functions and what they call, which rules may find something in it,
/// and, where that was worth a search, in which functions they do. Rules are bits by their index.
/// </summary>
internal sealed class FileFacts
{
    private FileFacts(string path, SourceTree tree)
    {
        (Path, Units) = (path, UnitsOf(tree));
        foreach (var type in tree.OfKind(NodeKind.Class))
        {
            var bases = type.Children[2].Children.Select(b => b.Kind == NodeKind.Member ? b.Children[1].Text : b.Text).Where(b => b.Length > 0).ToList();
            if (bases.Count > 0) Bases.Add((type.Children[1].Text, bases));
        }
    }

    public string Path { get; }

    /// <summary>The file's own statements first, functions in source order.</summary>
    public List<Unit> Units { get; }

    /// <summary>What its classes extend, by the last parts of names.</summary>
    public List<(string Class, List<string> Bases)> Bases { get; } = [];

    /// <summary>Rules of which the file has the words of a source; of a sink.</summary>
    public KindSet MaySource { get; private set; }

    public KindSet MaySink { get; private set; }

    /// <summary>Rules that found a source in the file itself; a sink.</summary>
    public KindSet HasSource { get; private set; }

    public KindSet HasSink { get; private set; }

    public static FileFacts Of(FileAnalysis analysis, IEnumerable<TaintRule> rules)
    {
        var facts = new FileFacts(analysis.Path, analysis.Tree);
        foreach (var rule in rules)
        {
            if (rule.In(analysis.Language) is not { } specification) continue;
            if (specification.Sources.Any(s => s.Formula.MayMatch(analysis.Tree))) facts.MaySource |= KindSet.Of(rule.Index);
            if (specification.Sinks.Any(s => s.Formula.MayMatch(analysis.Tree))) facts.MaySink |= KindSet.Of(rule.Index);
        }
        return facts;
    }

    /// <summary>Notes where a rule has found sources or sinks.</summary>
    public void Add(int rule, bool isSource, IEnumerable<RangeMatch> found)
    {
        foreach (var match in found)
        {
            if (isSource) HasSource |= KindSet.Of(rule);
            else HasSink |= KindSet.Of(rule);
            var unit = Units.FindLast(u => u.Range.Start <= match.Start && match.End <= u.Range.End) ?? Units[0];
            if (isSource) unit.Sources |= KindSet.Of(rule);
            else unit.Sinks |= KindSet.Of(rule);
            // A match that reaches over several functions is in each of them.
            if (unit != Units[0]) continue;
            foreach (var inner in Units.Where(u => match.Start <= u.Range.Start && u.Range.End <= match.End && !u.IsFile))
            {
                if (isSource) inner.Sources |= KindSet.Of(rule);
                else inner.Sinks |= KindSet.Of(rule);
            }
        }
    }

    /// <summary>Whether the function of a range, or the one around it (the largest range: the file's statements) holds a source or calls one that does.</summary>
    public bool MayGive(int start, int end) =>
        end == int.MaxValue ? !Units[0].Sources.IsEmpty : Units.Exists(u => !u.IsFile && !u.Sources.IsEmpty && u.Range.Start <= start && end <= u.Range.End);

    private static List<Unit> UnitsOf(SourceTree tree)
    {
        var byNode = new Dictionary<Node, Unit> { [tree.Root] = new("", tree.Root, null) };
        foreach (var node in tree.OfKind(NodeKind.Function).Concat(tree.OfKind(NodeKind.Lambda)).OrderBy(n => n.Start))
        {
            if (OuterFunction(node.Parent) is null) byNode.Add(node, new Unit(NameOf(node), node, node.Parent is { Kind: NodeKind.ClassBody, Parent: { } type } ? type : null));
        }
        foreach (var call in tree.OfKind(NodeKind.Call).Concat(tree.OfKind(NodeKind.New)))
        {
            var unit = byNode[OuterFunction(call) ?? tree.Root];
            unit.Uses(call.Children[0]);
            foreach (var argument in call.Children[1].Children) unit.Uses(argument.Kind == NodeKind.KeywordArgument ? argument.Children[1] : argument);
        }
        foreach (var assignment in tree.OfKind(NodeKind.Assign).Concat(tree.OfKind(NodeKind.AugmentedAssign)))
        {
            if (assignment.Children[0] is { Kind: NodeKind.Name, Symbol.IsGlobal: true }) byNode[OuterFunction(assignment) ?? tree.Root].AssignsGlobals = true;
        }
        return [.. byNode.Values];
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

    /// <summary>By which name it is called: a constructor by that of its class.</summary>
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

/// <summary>A function that is in no other, or the statements of a file.</summary>
internal sealed class Unit(string name, Node node, Node? type)
{
    public string Name { get; } = name;

    /// <summary>Its place: the tree itself may be dropped.</summary>
    public (int Start, int End) Range { get; } = (node.Start, node.End);

    /// <summary>Where the class begins whose member it is; -1 without.</summary>
    public int Class { get; } = type?.Start ?? -1;

    /// <summary>The name of that class.</summary>
    public string? ClassName { get; } = type?.Children[1].Text;

    /// <summary>Whether it gives variables of the file a value.</summary>
    public bool AssignsGlobals { get; set; }

    public bool IsFile { get; } = node.Parent is null;

    /// <summary>Names that it calls or hands on; those of members with a dot in front.</summary>
    public HashSet<string> Calls { get; } = new(StringComparer.Ordinal);

    /// <summary>Rules of which a source is in the function, or in one that it calls.</summary>
    public KindSet Sources { get; set; }

    public KindSet Sinks { get; set; }

    public bool IsCandidate => Sources.Overlaps(Sinks);

    /// <summary>What stands for the one thing that a module exports, whatever its name.</summary>
    internal const string DefaultName = "default";

    /// <summary>The names by which others call it.</summary>
    internal IEnumerable<string> CalledAs => Name.Length == 0 ? [] : Class >= 0 && ClassName != Name ? [Name, "." + Name] : [Name, "." + Name, DefaultName];

    internal void Uses(Node expression)
    {
        if (expression is { Kind: NodeKind.Name, Symbol: { IsImported: true } symbol } && symbol.QualifiedAt(expression.Start) is { } qualified)
        {
            // By the name that it has where it is defined; a whole module of JavaScript may be the one thing that it exports.
            Calls.Add(qualified[^1]);
            if (qualified.Length == 1) Calls.Add(DefaultName);
        }
        if (expression.Kind == NodeKind.Name) Calls.Add(expression.Text);
        else if (expression.Kind == NodeKind.Member) Calls.Add("." + expression.Children[1].Text);
    }
}
