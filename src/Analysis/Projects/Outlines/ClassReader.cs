using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Projects;

/// <summary>Reads every class of a file: bases, methods, fields, and the fields that methods assign.</summary>
internal sealed class ClassReader(SourceTree tree, OutlineReader bindings, Dictionary<Node, ClassOutline> classes)
{
    /// <summary>Fills in the classes. All are known by name before their members are read, which may be classes.</summary>
    public void Read()
    {
        foreach (var node in tree.OfKind(NodeKind.Class)) classes.Add(node, Outline(node));
        foreach (var (node, outline) in classes)
        {
            // What has a body comes before what only declares it.
            foreach (var member in node.Children[4].Children.OrderBy(IsSignature)) AddMember(outline, member);
        }
        foreach (var assignment in tree.OfKind(NodeKind.Assign)) AddField(assignment, assignment.Children[0], Node.None, assignment.Children[1]);
        foreach (var declared in tree.OfKind(NodeKind.Variable)) AddField(declared, declared.Children[0], declared.Children[1], declared.Children[2]);
    }

    private static bool IsSignature(Node member) => member.Kind == NodeKind.Function && member.Children[4].IsNone;

    private static ClassOutline Outline(Node node) => new(node.Children[1].Text, node.Start, node.End,
        [.. node.Children[2].Children.SelectMany(BasesOf)], DecoratorsOf(node.Children[0]));

    /// <summary>A base, or the classes that a call mixes together.</summary>
    private static IEnumerable<string[]> BasesOf(Node node)
    {
        switch (node.Kind)
        {
            case NodeKind.KeywordArgument: return [];
            case NodeKind.Call:
                // six.with_metaclass(Meta, Base, ...)
                var skip = DottedName.Of(node.Children[0]) is [.., "with_metaclass"] ? 1 : 0;
                return node.Children[1].Children.Skip(skip).Select(DottedName.Of).OfType<string[]>();
            default: return DottedName.OfType(node) is { } name ? [name] : [];
        }
    }

    private static string[][] DecoratorsOf(Node decorators) =>
        [.. decorators.Children.Select(d => d.Children[0]).Select(d => DottedName.Of(d.Kind == NodeKind.Call ? d.Children[0] : d)).OfType<string[]>()];

    private void AddMember(ClassOutline outline, Node member)
    {
        switch (member.Kind)
        {
            case NodeKind.Function: AddMethod(outline, member); break;
            case NodeKind.Class when classes.TryGetValue(member, out var inner):
                outline.Add(new MemberOutline(inner.Name, MemberKind.Class, true, new DefinedBinding(DefinitionKind.Class, NodeKind.Class, member.Start, member.End) { Class = inner }, inner.Decorators));
                break;
            case NodeKind.Variable: AddField(outline, member.Children[0], member.Children[1], member.Children[2], member, member.Text != "field" || member.Flags.HasFlag(NodeFlags.Static)); break;
            case NodeKind.ExpressionStatement when member.Children[0] is { Kind: NodeKind.Assign } assign:
                AddField(outline, assign.Children[0], Node.None, assign.Children[1], assign, isStatic: true);
                break;
            case NodeKind.If or NodeKind.Try or NodeKind.Block: foreach (var child in member.Children) AddMember(outline, child); break;
        }
    }

    private static void AddMethod(ClassOutline outline, Node method)
    {
        var name = method.Children[1];
        if (name.Kind != NodeKind.Identifier) return;
        var decorators = DecoratorsOf(method.Children[0]);
        var kind = method.Flags.HasFlag(NodeFlags.Getter) || Has(decorators, "property", "cached_property", "hybrid_property") ? MemberKind.Getter
            : method.Flags.HasFlag(NodeFlags.Setter) || Has(decorators, "setter") ? MemberKind.Setter
            : Has(decorators, "classmethod") ? MemberKind.ClassMethod : MemberKind.Method;
        var isStatic = method.Flags.HasFlag(NodeFlags.Static) || Has(decorators, "staticmethod");
        if (IsSignature(method) && outline.Named(name.Text).Any(m => m.Kind == kind)) return;
        outline.Add(new MemberOutline(name.Text, kind, isStatic, new DefinedBinding(DefinitionKind.Method, NodeKind.Function, method.Start, method.End) { Type = ReturnType(method, kind) }, decorators));
        if (name.Text == "constructor") AddParameterFields(outline, method);
    }

    private static string[]? ReturnType(Node method, MemberKind kind) => kind == MemberKind.Getter ? DottedName.OfType(method.Children[3]) : null;

    private static bool Has(string[][] decorators, params ReadOnlySpan<string> names)
    {
        foreach (var decorator in decorators)
        {
            if (names.Contains(decorator[^1])) return true;
        }
        return false;
    }

    /// <summary><c>constructor(private repo: Repo)</c></summary>
    private static void AddParameterFields(ClassOutline outline, Node constructor)
    {
        const NodeFlags makesField = NodeFlags.Public | NodeFlags.Private | NodeFlags.Protected | NodeFlags.ReadOnly;
        foreach (var parameter in constructor.Children[2].Children)
        {
            if (parameter.Kind != NodeKind.Parameter || (parameter.Flags & makesField) == 0 || !parameter.Children[0].Kind.IsName()) continue;
            var value = new DefinedBinding(DefinitionKind.Field, NodeKind.Parameter, parameter.Start, parameter.End) { Type = DottedName.OfType(parameter.Children[1]) };
            outline.Add(new MemberOutline(parameter.Children[0].Text, MemberKind.Field, false, value, []));
        }
    }

    private void AddField(ClassOutline outline, Node target, Node type, Node value, Node at, bool isStatic)
    {
        if (target.Kind.IsName()) outline.Add(new MemberOutline(target.Text, MemberKind.Field, isStatic, FieldValue(type, value, at), []));
    }

    /// <summary><c>self.x = value</c> and <c>this.x = value</c>, wherever in a method.</summary>
    private void AddField(Node at, Node target, Node type, Node value)
    {
        if (target is not { Kind: NodeKind.Member } || target.Children is not [{ Kind: NodeKind.Name, Text: "self" or "this" }, { Kind: NodeKind.Identifier } name]) return;
        if (ClassAround(at) is { } outline) outline.Add(new MemberOutline(name.Text, MemberKind.Field, false, FieldValue(type, value, at), []));
    }

    private ClassOutline? ClassAround(Node node)
    {
        for (var at = node.Parent; at is not null; at = at.Parent)
        {
            if (at.Kind == NodeKind.Class) return classes.GetValueOrDefault(at);
        }
        return null;
    }

    /// <summary>A field that holds a function is one; its type is what it is declared with, made of, or what the parameter has that it takes.</summary>
    private DefinedBinding FieldValue(Node type, Node value, Node at)
    {
        var field = new DefinedBinding(DefinitionKind.Field, at.Kind, at.Start, at.End) { Type = DottedName.OfType(type) };
        if (value.IsNone || field.Type is not null) return field;
        return bindings.BindingOf(value) switch
        {
            DefinedBinding { Kind: DefinitionKind.Function or DefinitionKind.Class } defined => defined,
            DefinedBinding made => field with { Type = made.Type, Members = made.Members },
            AliasBinding { Parts: [var parameter] } => field with { Type = ParameterType(at, parameter) },
            _ => field,
        };
    }

    private static string[]? ParameterType(Node at, string name)
    {
        for (var around = at.Parent; around is not null; around = around.Parent)
        {
            if (around.Kind != NodeKind.Function) continue;
            var parameter = Array.Find(around.Children[2].Children, p => p.Kind == NodeKind.Parameter && p.Children[0].Text == name);
            return parameter is null ? null : DottedName.OfType(parameter.Children[1]);
        }
        return null;
    }
}
