using Merlon.Analysis.Flow;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Projects;

/// <summary>Reads what a module of JavaScript or TypeScript gives to others, as an ES module or by CommonJS.</summary>
internal sealed partial class ScriptOutline : OutlineReader
{
    private const int MaxDepth = 50;
    private int _depth;

    public ScriptOutline(FileOutline outline, SourceTree tree) : base(outline, tree)
    {
    }

    private ScriptOutline(FileOutline outline, Dictionary<Node, ClassOutline> classes, SourceTree tree, int depth) : base(outline, classes, tree) => _depth = depth;

    protected override void Read()
    {
        Statements(Tree.Root.Children, isFallback: false);
        ExportsInFunctions();
        SetImports(Imports());
    }

    private void Statements(Node[] statements, bool isFallback)
    {
        if (_depth > MaxDepth) return;
        _depth++;
        foreach (var s in statements) Statement(s, isFallback);
        _depth--;
    }

    private void Statement(Node s, bool isFallback)
    {
        switch (s.Kind)
        {
            case NodeKind.ImportFrom: Import(s); break;
            case NodeKind.Variable: Declared(s, isFallback); break;
            case NodeKind.Function or NodeKind.Class: Defined(s, isFallback); break;
            case NodeKind.Export: Export(s); break;
            case NodeKind.ExpressionStatement: Expression(s.Children[0], isFallback); break;
            case NodeKind.Block: Statements(s.Children, isFallback); break;
            case NodeKind.If: Statement(s.Children[1], isFallback); Statement(s.Children[2], isFallback: true); break;
            case NodeKind.Try:
                Statement(s.Children[0], isFallback);
                foreach (var handler in s.Children[1].Children) Statement(handler.Children[^1], isFallback: true);
                break;
            case NodeKind.Labeled: Namespace(s); break;
            case NodeKind.TypeAlias or NodeKind.OtherStatement when s.Children.Length > 0 && s.Children[0].Kind == NodeKind.Identifier: Type(s); break;
        }
    }

    private void Import(Node s)
    {
        if (s.Children[0].Kind != NodeKind.String) return;
        foreach (var name in s.Children.Skip(1).Where(n => n.Kind == NodeKind.ImportedName))
        {
            var (taken, alias) = (name.Children[0].Text, name.Children[1]);
            Bind(alias.IsNone ? taken : alias.Text, new ImportedBinding(s.Children[0].Text, taken == "*" ? [] : [taken]));
        }
    }

    private void Declared(Node s, bool isFallback)
    {
        var value = s.Children[2].IsNone ? Variable(s) : Value(s.Children[2]);
        if (value is DefinedBinding { Kind: DefinitionKind.Variable, Type: null } untyped) value = untyped with { Type = DottedName.OfType(s.Children[1]) };
        Target(s.Children[0], value, s.Flags.HasFlag(NodeFlags.Export), isFallback, 0);
    }

    /// <summary>The names of a destructuring pattern stand for members of the value.</summary>
    private void Target(Node target, Binding value, bool isExported, bool isFallback, int depth)
    {
        if (target.Kind == NodeKind.Assign) target = target.Children[0];
        if (target.Kind.IsName())
        {
            Bind(target.Text, value, isFallback);
            if (isExported) Outline.Exports[target.Text] = new AliasBinding([target.Text]);
            return;
        }
        if (target.Kind is not (NodeKind.Dictionary or NodeKind.Array) || depth > MaxDepth) return;
        foreach (var entry in target.Children)
        {
            if (entry is { Kind: NodeKind.Pair } && entry.Children[0].Kind == NodeKind.Identifier) Target(entry.Children[1], MemberOf(value, entry.Children[0].Text), isExported, isFallback, depth + 1);
            else if (entry.Kind is NodeKind.Spread) Target(entry.Children[0], value, isExported, isFallback, depth + 1);
            else if (entry.Kind != NodeKind.Pair) Target(entry, Variable(entry), isExported, isFallback, depth + 1);
        }
    }

    private static Binding MemberOf(Binding value, string name) => value switch
    {
        ImportedBinding imported => imported with { Members = [.. imported.Members, name] },
        AliasBinding alias => new AliasBinding([.. alias.Parts, name]),
        DefinedBinding { Members: { } members } when members.TryGetValue(name, out var member) => member,
        DefinedBinding defined => new DefinedBinding(DefinitionKind.Variable, defined.Node, defined.Start, defined.End),
        _ => value,
    };

    private void Defined(Node s, bool isFallback)
    {
        var name = s.Children[1].Kind == NodeKind.Identifier ? s.Children[1].Text : null;
        var binding = BindingOf(s);
        // An overload has no body: the function that has one comes last.
        if (name is not null && !(s.Kind == NodeKind.Function && s.Children[4].IsNone && Outline.Names.ContainsKey(name))) Bind(name, binding, isFallback);
        if (s.Flags.HasFlag(NodeFlags.Default)) Outline.Exports["default"] = name is null ? binding : new AliasBinding([name]);
        else if (s.Flags.HasFlag(NodeFlags.Export) && name is not null) Outline.Exports[name] = new AliasBinding([name]);
    }

    private void Export(Node s)
    {
        switch (s.Text)
        {
            case "default" when s.Children is [{ IsNone: false } value]: Outline.Exports["default"] = Value(value); break;
            case "all" when s.Children[1].IsNone: Outline.Stars.Add(new ImportedBinding(s.Children[0].Text, [])); break;
            case "all": Outline.Exports[s.Children[1].Text] = new ImportedBinding(s.Children[0].Text, []); break;
            case "names":
                foreach (var name in s.Children.Skip(1).Where(n => n.Kind == NodeKind.ImportedName)) ExportName(s.Children[0], name);
                break;
        }
    }

    private void ExportName(Node source, Node name)
    {
        var local = name.Children[0].Text;
        var exported = name.Children[1].IsNone ? local : name.Children[1].Text;
        Outline.Exports[exported] = source.IsNone ? new AliasBinding([local]) : new ImportedBinding(source.Text, [local]);
    }

    /// <summary>A namespace of TypeScript is an object of what is declared in it.</summary>
    private void Namespace(Node s)
    {
        if (s.Children is not [{ Kind: NodeKind.Identifier } name, { Kind: NodeKind.Block } body]) return;
        var inner = new FileOutline(Outline.Path, Outline.Language);
        var reader = new ScriptOutline(inner, Classes, Tree, _depth);
        reader.Statements(body.Children, isFallback: false);
        if (inner.Names.Count == 0) return;
        var members = (Outline.Names.GetValueOrDefault(name.Text) as DefinedBinding)?.Members ?? new(StringComparer.Ordinal);
        foreach (var (key, value) in inner.Names) members[key] = value;
        if (Outline.Names.GetValueOrDefault(name.Text) is DefinedBinding known) known.Members = members;
        else Bind(name.Text, Variable(s) with { Members = members });
        Outline.Exports.TryAdd(name.Text, new AliasBinding([name.Text]));
    }

    private void Type(Node s)
    {
        var name = s.Children[0].Text;
        Outline.Names.TryAdd(name, new DefinedBinding(DefinitionKind.Type, s.Kind, s.Start, s.End));
        Outline.Exports.TryAdd(name, new AliasBinding([name]));
    }

    private List<(Node, string, IReadOnlyList<string>)> Imports()
    {
        var found = new List<(Node, string, IReadOnlyList<string>)>();
        foreach (var s in Tree.OfKind(NodeKind.ImportFrom))
        {
            if (s.Children[0].Kind == NodeKind.String) found.Add((s, s.Children[0].Text, NamesOf(s)));
        }
        foreach (var s in Tree.OfKind(NodeKind.Export))
        {
            if (s.Children.Length == 0 || s.Children[0].Kind != NodeKind.String || s.Text == "default") continue;
            found.Add((s, s.Children[0].Text, s.Text == "all" ? ["*"] : NamesOf(s)));
        }
        foreach (var call in Tree.OfKind(NodeKind.Call))
        {
            if (call.Children[0] is { Kind: NodeKind.Name, Text: "require" or "import" } && ModuleNames.Required(call) is [var module]) found.Add((call, module, TakenFrom(call)));
        }
        return found;
    }

    private static string[] NamesOf(Node s) => [.. s.Children.Skip(1).Where(n => n.Kind == NodeKind.ImportedName).Select(n => n.Children[0].Text)];

    /// <summary>The names that stand directly at a <c>require</c>: its member, the keys that it is destructured into.</summary>
    private static string[] TakenFrom(Node call)
    {
        var parent = call.Parent is { Kind: NodeKind.Await } awaited ? awaited.Parent : call.Parent;
        return parent switch
        {
            { Kind: NodeKind.Member } => [parent.Children[1].Text],
            { Kind: NodeKind.Variable } when parent.Children[0].Kind == NodeKind.Dictionary =>
                [.. parent.Children[0].Children.Where(p => p.Kind == NodeKind.Pair).Select(p => p.Children[0].Text)],
            _ => [],
        };
    }
}
