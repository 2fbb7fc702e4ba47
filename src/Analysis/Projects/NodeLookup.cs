using Merlon.Analysis.Flow;
using Merlon.Analysis.Sources;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Projects;

/// <summary>What expressions of one open file mean.</summary>
internal sealed class NodeLookup(Project project, FileAnalysis file)
{
    private const int MaxDepth = 20;

    /// <summary>A variable may be known by its last value, its first and its type, and so may the variables in those.</summary>
    private const int MaxSteps = 200;

    private int _depth;
    private int _steps;

    public Meaning? Resolve(Node node)
    {
        if (!Enter()) return null;
        var meaning = Find(node);
        _depth--;
        return meaning;
    }

    private bool Enter()
    {
        if (_depth >= MaxDepth || ++_steps > MaxSteps) return false;
        _depth++;
        return true;
    }

    private Meaning? Find(Node node) => node.Kind switch
    {
        NodeKind.Name when IsSuper(node) => Around(node) is { } below ? Found(project.Classes.FindAbove(below, "constructor"), []) : null,
        NodeKind.Name => Name(node, []),
        NodeKind.Member => Member(node),
        NodeKind.Cast or NodeKind.Await => Resolve(node.Children[0]),
        NodeKind.Lambda => Own(DefinitionKind.Function, node),
        NodeKind.Function or NodeKind.Class or NodeKind.ClassExpression => OwnDefinition(node),
        NodeKind.Call when ModuleNames.Required(node) is { } module => project.ResolveQualified(file.Path, module),
        NodeKind.Sequence => Resolve(node.Children[^1]),
        _ => null,
    };

    private Meaning Own(DefinitionKind kind, Node node) => new(new Definition(file.Path, kind, node.Kind, node.Start, node.End), null);

    private Meaning OwnDefinition(Node node)
    {
        if (node.Kind == NodeKind.Function) return Own(node.Parent?.Kind == NodeKind.ClassBody ? DefinitionKind.Method : DefinitionKind.Function, node);
        return Own(DefinitionKind.Class, node) with { Class = ClassOf(node.Kind == NodeKind.Class ? node : node.Children[0]) };
    }

    private ClassDefinition? ClassOf(Node node) =>
        project.Outline(file.Path)?.ClassAt(node.Start, node.End) is { } own ? ClassHierarchy.Of(file.Path, own) : null;

    /// <summary>The class around a node; null outside of classes.</summary>
    private ClassDefinition? Around(Node node)
    {
        for (var at = node.Parent; at is not null; at = at.Parent)
        {
            if (at.Kind == NodeKind.Class) return ClassOf(at);
        }
        return null;
    }

    private Meaning? Member(Node node)
    {
        var (root, names) = Chain(node);
        if (names is null) return null;
        if (ModuleNames.Required(root) is { } module) return project.ResolveQualified(file.Path, [.. module, .. names]);
        if (IsSuper(root)) return Around(root) is { } above ? Found(project.Classes.FindAbove(above, names[0]), names.AsSpan(1)) : null;
        if (IsSelf(root) && Around(root) is { } own) return Found(project.Classes.Find(own, names[0]), names.AsSpan(1));
        if (root.Kind == NodeKind.Name && Name(root, names) is { } named) return named;
        return TypeOf(root) is { Class: { } type } ? Found(project.Classes.Find(type, names[0]), names.AsSpan(1)) : null;
    }

    private static (Node Root, string[]? Names) Chain(Node node)
    {
        var names = new List<string>();
        for (; node.Kind == NodeKind.Member; node = node.Children[0])
        {
            if (node.Children[1].Kind != NodeKind.Identifier || names.Count == 32) return (node, null);
            names.Add(node.Children[1].Text);
        }
        names.Reverse();
        return (node, [.. names]);
    }

    private static bool IsSuper(Node node) => node is { Kind: NodeKind.Name, Text: "super" } || (node.Kind == NodeKind.Call && node.Children[0] is { Kind: NodeKind.Name, Text: "super", Symbol: null });

    /// <summary><c>this</c>, and the first parameter of a Python method, which everybody calls self or cls.</summary>
    private static bool IsSelf(Node node) => node is { Kind: NodeKind.Name, Text: "this" } or { Kind: NodeKind.Name, Text: "self" or "cls", Symbol: null or { IsParameter: true } };

    private Meaning? Found(FoundMember? found, ReadOnlySpan<string> rest)
    {
        if (found is null) return null;
        var inner = found.Member.Value.Class is { } own ? ClassHierarchy.Of(found.Class.Path, own) : null;
        if (rest.Length == 0) return new Meaning(found.Definition, null) { Class = inner };
        if (inner is null && found.Member.Value.Type is { } type) inner = project.Resolve(found.Class.Path, type)?.Class;
        return inner is null ? null : Found(project.Classes.Find(inner, rest[0]), rest[1..]);
    }

    /// <summary>A name and what follows it behind dots.</summary>
    private Meaning? Name(Node node, string[] rest)
    {
        if (node.Symbol is not { } symbol) return Undeclared(node, rest);
        if (symbol.QualifiedAt(node.Start) is { } qualified) return Imported(symbol, qualified, rest);
        if (symbol.IsParameter) return OfType(symbol.Type, rest);
        if (Definition(symbol) is { } definition) return rest.Length == 0 ? OwnDefinition(definition) : InScope(symbol, rest) ?? OfClass(definition, rest);
        if (node.Definition is { } given && given != node && Extended(given, rest) is { } value) return value;
        if (InScope(symbol, rest) is { } global) return global;
        return symbol.Initializer is { } initializer && initializer != node.Definition && Extended(initializer, rest) is { } initial ? initial : OfType(symbol.Type, rest);
    }

    private Meaning? Undeclared(Node node, string[] rest)
    {
        if (file.Tree.Wildcards.Count > 0 || node.Text is "module" or "exports") return project.Resolve(file.Path, [node.Text, .. rest]);
        return node.Text is "this" or "self" or "super" ? null : Meaning.Outside([node.Text, .. rest]);
    }

    /// <summary>An import of the module's scope is known better from the outline: it tells a default from a whole module.</summary>
    private Meaning? Imported(Symbol symbol, string[] qualified, string[] rest)
    {
        if (symbol.IsGlobal && project.Outline(file.Path) is { IsScript: true } outline && outline.Names.GetValueOrDefault(symbol.Name) is ImportedBinding) return project.Resolve(file.Path, [symbol.Name, .. rest]);
        return project.ResolveQualified(file.Path, [.. qualified, .. rest]);
    }

    private Meaning? InScope(Symbol symbol, string[] rest) => symbol.IsGlobal ? project.Resolve(file.Path, [symbol.Name, .. rest]) : null;

    private Meaning? Extended(Node value, string[] rest)
    {
        if (rest.Length == 0) return Resolve(value);
        if (!Enter()) return null;
        var meaning = DottedName.Of(value) is null && TypeOf(value) is { Class: { } type } ? Found(project.Classes.Find(type, rest[0]), rest.AsSpan(1)) : InValue(value, rest);
        _depth--;
        return meaning;
    }

    private Meaning? InValue(Node value, string[] rest)
    {
        var (root, names) = Chain(value);
        return root.Kind == NodeKind.Name && names is not null ? Name(root, [.. names, .. rest]) : null;
    }

    private Meaning? OfClass(Node definition, string[] rest) => definition.Kind == NodeKind.Class && ClassOf(definition) is { } own ? Found(project.Classes.Find(own, rest[0]), rest.AsSpan(1)) : null;

    private Meaning? OfType(Node? type, string[] rest)
    {
        if (type is null || rest.Length == 0 || DottedName.OfType(type) is not { } name) return null;
        return ResolveType(name) is { Class: { } own } ? Found(project.Classes.Find(own, rest[0]), rest.AsSpan(1)) : null;
    }

    private Meaning? ResolveType(string[] name) => project.Resolve(file.Path, name);

    /// <summary>The function or class of this file that a symbol names.</summary>
    private Node? Definition(Symbol symbol) => project.IndexOf(file).Of(symbol);

    public Meaning? TypeOf(Node node)
    {
        if (!Enter()) return null;
        var type = FindType(node);
        _depth--;
        return type;
    }

    private Meaning? FindType(Node node)
    {
        switch (node.Kind)
        {
            case NodeKind.New: return Resolve(node.Children[0]);
            case NodeKind.Call: return Resolve(node.Children[0]) is { } made && (made.Class is not null || made.External is not null) ? made : null;
            case NodeKind.Await: return TypeOf(node.Children[0]);
            case NodeKind.Cast: return DottedName.OfType(node.Children[1]) is { } cast ? ResolveType(cast) : null;
            case NodeKind.Name when IsSelf(node): return Around(node) is { } own ? new Meaning(ClassHierarchy.DefinitionOf(own), null) { Class = own } : null;
            case NodeKind.Name: return TypeOfName(node);
            case NodeKind.Member: return Resolve(node) is { Definition: { } definition } ? TypeOfDefinition(definition) : null;
            default: return null;
        }
    }

    private Meaning? TypeOfName(Node node)
    {
        if (node.Definition is { } given && TypeOf(given) is { } last) return last;
        if (node.Symbol?.Type is { } declared && DottedName.OfType(declared) is { } name) return ResolveType(name);
        if (node.Symbol?.Initializer is { } initializer && initializer != node.Definition && TypeOf(initializer) is { } initial) return initial;
        return Resolve(node) is { Definition: { Kind: DefinitionKind.Variable or DefinitionKind.Field } definition } ? TypeOfDefinition(definition) : null;
    }

    /// <summary>What a variable or field of any file is made of.</summary>
    private Meaning? TypeOfDefinition(Definition definition) =>
        project.Outline(definition.Path)?.TypeAt(definition.Start, definition.End) is { } type ? project.Resolve(definition.Path, type) : null;
}
