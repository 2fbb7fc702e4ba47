using Merlon.Analysis.Flow;
using Merlon.Analysis.Languages;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Projects;

/// <summary>Reads the outline of a file from its tree: what both languages share. One pass; names need not be resolved.</summary>
internal abstract class OutlineReader
{
    private const int MaxDepth = 32;

    protected OutlineReader(FileOutline outline, SourceTree tree)
    {
        (Outline, Tree, Classes) = (outline, tree, []);
        new ClassReader(tree, this, Classes).Read();
        outline.Classes.AddRange(Classes.Values);
    }

    /// <summary>For a part of a file whose classes are read already.</summary>
    protected OutlineReader(FileOutline outline, Dictionary<Node, ClassOutline> classes, SourceTree tree) => (Outline, Classes, Tree) = (outline, classes, tree);

    protected FileOutline Outline { get; }

    protected SourceTree Tree { get; }

    protected Dictionary<Node, ClassOutline> Classes { get; }

    public static FileOutline Read(string path, Language language, SourceTree tree)
    {
        var outline = new FileOutline(path, language);
        OutlineReader? reader = language switch
        {
            Language.Python => new PythonOutline(outline, tree),
            Language.JavaScript or Language.TypeScript => new ScriptOutline(outline, tree),
            _ => null,
        };
        reader?.Read();
        return outline;
    }

    protected abstract void Read();

    /// <summary>What an expression gives to the name that it is assigned to.</summary>
    public Binding BindingOf(Node value, int depth = 0)
    {
        if (depth > MaxDepth) return Variable(value);
        switch (value.Kind)
        {
            case NodeKind.Name or NodeKind.Member when DottedName.Of(value) is { } parts: return new AliasBinding(parts);
            case NodeKind.Member or NodeKind.Call or NodeKind.Await when ModuleNames.Required(value) is { } module: return new ImportedBinding(module[0], module[1..]);
            case NodeKind.Lambda or NodeKind.Function: return new DefinedBinding(DefinitionKind.Function, value.Kind, value.Start, value.End);
            case NodeKind.Class: return ClassBinding(value, value);
            case NodeKind.ClassExpression: return ClassBinding(value, value.Children[0]);
            case NodeKind.Dictionary when Outline.IsScript: return Object(value, depth);
            case NodeKind.Call: return Called(value, depth);
            case NodeKind.New: return Variable(value, DottedName.Of(value.Children[0]));
            case NodeKind.Cast when Outline.IsScript && DottedName.OfType(value.Children[1]) is { } type && BindingOf(value.Children[0], depth + 1) is DefinedBinding { Kind: DefinitionKind.Variable, Type: null } cast:
                return cast with { Type = type };
            case NodeKind.Assign: return BindingOf(value.Children[1], depth + 1);
            case NodeKind.Cast or NodeKind.Await: return BindingOf(value.Children[0], depth + 1);
            case NodeKind.Sequence: return BindingOf(value.Children[^1], depth + 1);
            case NodeKind.Binary when value.Text is "||" or "or" or "??": return BindingOf(value.Children[0], depth + 1);
            case NodeKind.Conditional: return BindingOf(value.Children[1], depth + 1);
            default: return Variable(value);
        }
    }

    public static DefinedBinding Variable(Node value, string[]? type = null) => new(DefinitionKind.Variable, value.Kind, value.Start, value.End) { Type = type };

    protected DefinedBinding ClassBinding(Node node, Node definition) =>
        new(DefinitionKind.Class, node.Kind, node.Start, node.End) { Class = Classes.GetValueOrDefault(definition) };

    /// <summary>Functions that give back what they are given, and what compilers put around <c>require</c>.</summary>
    private Binding Called(Node call, int depth)
    {
        var callee = DottedName.Of(call.Children[0]);
        if (call.Children[1].Children is [var only, ..] && callee is [.., "freeze" or "memo" or "forwardRef" or "observer" or "partial" or "asyncHandler"
            or "__importDefault" or "__importStar" or "_interopRequireDefault" or "_interopRequireWildcard" or "_interopDefault" or "__toESM" or "__toCommonJS"])
        {
            return BindingOf(only, depth + 1);
        }
        return Variable(call, callee);
    }

    private DefinedBinding Object(Node node, int depth)
    {
        var members = new Dictionary<string, Binding>(StringComparer.Ordinal);
        var spreads = new List<Binding>();
        foreach (var entry in node.Children)
        {
            if (entry.Kind == NodeKind.Spread) spreads.Add(BindingOf(entry.Children[0], depth + 1));
            else if (entry.Kind == NodeKind.Pair && entry.Children[0].Kind == NodeKind.Identifier) members[entry.Children[0].Text] = BindingOf(entry.Children[1], depth + 1);
            else if (entry.Kind == NodeKind.Function && entry.Children[1].Kind == NodeKind.Identifier) members[entry.Children[1].Text] = BindingOf(entry, depth + 1);
        }
        return Variable(node) with { Members = members, Spreads = spreads };
    }

    /// <summary>Gives a name of the module its meaning. A plain value never hides a definition or an import of that name.</summary>
    protected void Bind(string name, Binding binding, bool isFallback = false)
    {
        if (Outline.Names.TryGetValue(name, out var known) && (isFallback || IsPlain(binding)) && !IsPlain(known)) return;
        if (binding is AliasBinding { Parts: [var same] } && same == name) return;
        Outline.Names[name] = binding;
    }

    private static bool IsPlain(Binding binding) => binding is DefinedBinding { Kind: DefinitionKind.Variable, Type: null, Members: null };

    /// <summary><c>a.b = value</c> at the top level adds b to what a is.</summary>
    protected void BindMember(string owner, string name, Binding binding)
    {
        if (Outline.Names.GetValueOrDefault(owner) is DefinedBinding defined) (defined.Members ??= new(StringComparer.Ordinal))[name] = binding;
    }

    /// <summary>Sorts the places and counts their lines.</summary>
    protected void SetImports(List<(Node Node, string Module, IReadOnlyList<string> Names)> found)
    {
        found.Sort((a, b) => a.Node.Start.CompareTo(b.Node.Start));
        var (places, line, counted) = (new List<ImportPlace>(found.Count), 1, 0);
        foreach (var (node, module, names) in found)
        {
            line += Tree.Text.AsSpan(counted, node.Start - counted).Count('\n');
            counted = node.Start;
            places.Add(new ImportPlace(node.Start, line, module, names, IsOptional(node)));
        }
        Outline.Imports = places;
    }

    private static bool IsOptional(Node node)
    {
        if (node.Kind == NodeKind.Call && node.Children[0].Text == "import") return true;
        for (var at = node.Parent; at is not null; at = at.Parent)
        {
            if (at.Kind is NodeKind.Try or NodeKind.Function or NodeKind.Lambda) return true;
        }
        return false;
    }
}
