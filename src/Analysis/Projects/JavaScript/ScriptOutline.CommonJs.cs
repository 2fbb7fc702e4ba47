using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Projects;

internal sealed partial class ScriptOutline
{
    private static readonly string[] s_whole = ["module", "exports"];

    private void Expression(Node e, bool isFallback)
    {
        switch (e.Kind)
        {
            case NodeKind.Assign: Value(e, isFallback); break;
            case NodeKind.Sequence: foreach (var part in e.Children) Expression(part, isFallback); break;
            case NodeKind.Unary: Expression(e.Children[0], isFallback); break;
            case NodeKind.Call when e.Children[0] is { Kind: NodeKind.Lambda } function: Statements(function.Children[1].Children, isFallback); break;
            // (function () { ... }).call(this)
            case NodeKind.Call when e.Children[0] is { Kind: NodeKind.Member } member && member.Children[0] is { Kind: NodeKind.Lambda } function: Statements(function.Children[1].Children, isFallback); break;
            case NodeKind.Call: Called(e); break;
        }
    }

    /// <summary>The meaning of a value; targets of assignments in it get theirs.</summary>
    private Binding Value(Node value, bool isFallback = false)
    {
        var targets = new List<Node>();
        for (; value.Kind == NodeKind.Assign && targets.Count < MaxDepth; value = value.Children[1]) targets.Add(value.Children[0]);
        var binding = BindingOf(value);
        var isExported = targets.Exists(IsWhole);
        foreach (var target in targets)
        {
            if (IsWhole(target)) SetWhole(binding, isFallback);
            else Assign(target, isExported ? new AliasBinding(s_whole) : binding, isFallback);
        }
        return isExported ? new AliasBinding(s_whole) : binding;
    }

    private static bool IsWhole(Node target) => Written(target) is ["exports"];

    /// <summary>The parts of what is assigned to; <c>module.exports</c> is one.</summary>
    private static string[]? Written(Node target) => DottedName.Of(target) is ["module", "exports", .. var parts] ? ["exports", .. parts] : DottedName.Of(target);

    private void SetWhole(Binding binding, bool isFallback)
    {
        if (isFallback && Outline.Whole is not null) return;
        if (binding is not AliasBinding { Parts: ["module", "exports"] or ["exports"] }) Outline.Whole = binding;
    }

    private void Assign(Node target, Binding binding, bool isFallback)
    {
        switch (Written(target))
        {
            case [var name] when !Outline.Names.TryGetValue(name, out var known) || known is DefinedBinding { Kind: DefinitionKind.Variable, Members: null }: Bind(name, binding, isFallback); break;
            case ["exports", var name]:
                if (isFallback) Outline.Exports.TryAdd(name, binding);
                // exports.a = exports.b = void 0 only makes room.
                else if (!Outline.Exports.ContainsKey(name) || binding is not DefinedBinding { Kind: DefinitionKind.Variable, Node: NodeKind.Unary }) Outline.Exports[name] = binding;
                break;
            case ["exports", "prototype", var name] when Outline.Whole is DefinedBinding whole: AddToPrototype(whole, name, binding); break;
            case ["exports", var owner, var name]:
                if (Outline.Exports.GetValueOrDefault(owner) is DefinedBinding exported) (exported.Members ??= new(StringComparer.Ordinal))[name] = binding;
                break;
            case [var owner, "prototype"]: Inherit(owner, binding, target.Parent!.Children[1]); break;
            case [var owner, "prototype", var name] when Outline.Names.GetValueOrDefault(owner) is DefinedBinding function: AddToPrototype(function, name, binding, owner); break;
            case [var owner, var name]:
                if (Outline.Names.GetValueOrDefault(owner) is AliasBinding { Parts: ["module", "exports"] or ["exports"] }) Outline.Exports[name] = binding;
                else BindMember(owner, name, binding);
                break;
        }
    }

    private ClassOutline? ClassOf(DefinedBinding function, string owner)
    {
        if (function.Class is { } known) return known;
        if (function.Kind != DefinitionKind.Function || !Outline.Names.ContainsKey(owner)) return null;
        var made = new ClassOutline(owner, function.Start, function.End, new List<string[]>(), []);
        Outline.Classes.Add(made);
        // Members of the function itself stay what they are.
        Outline.Names[owner] = function with { Class = made };
        return made;
    }

    /// <summary>A function with methods on its prototype is a class.</summary>
    private void AddToPrototype(DefinedBinding function, string name, Binding binding, string owner = "")
    {
        if (ClassOf(function, owner) is not { } made) return;
        var value = binding as DefinedBinding ?? new DefinedBinding(DefinitionKind.Field, NodeKind.Name, function.Start, function.Start);
        if (value.Kind == DefinitionKind.Function) value = value with { Kind = DefinitionKind.Method };
        made.Add(new MemberOutline(name, value.Kind == DefinitionKind.Method ? MemberKind.Method : MemberKind.Field, false, value, []));
    }

    /// <summary><c>A.prototype = Object.create(B.prototype)</c>, <c>A.prototype = new B()</c>, <c>A.prototype = {...}</c></summary>
    private void Inherit(string owner, Binding binding, Node value)
    {
        if (Outline.Names.GetValueOrDefault(owner) is not DefinedBinding function) return;
        if (binding is DefinedBinding { Members: { } members })
        {
            foreach (var (name, member) in members)
            {
                if (Outline.Names[owner] is DefinedBinding current) AddToPrototype(current, name, member, owner);
            }
            return;
        }
        var parent = value.Kind switch
        {
            NodeKind.New => DottedName.Of(value.Children[0]),
            NodeKind.Call when value.Children[1].Children is [var created, ..] && DottedName.Of(created) is [.. var above, "prototype"] => above,
            _ => null,
        };
        if (parent is not null) AddBase(function, owner, parent);
    }

    private void AddBase(DefinedBinding function, string owner, string[] parent)
    {
        if (ClassOf(function, owner) is { Bases: List<string[]> bases } && bases.Count < MaxDepth) bases.Add(parent);
    }

    private void Called(Node call)
    {
        var arguments = call.Children[1].Children;
        switch (DottedName.Of(call.Children[0]))
        {
            case ["Object", "assign"] when arguments is [var target, ..] && IsWhole(target):
                foreach (var source in arguments.Skip(1)) AddAll(BindingOf(source));
                break;
            case ["Object", "defineProperty"] when arguments is [var target, { Kind: NodeKind.String } name, { Kind: NodeKind.Dictionary } descriptor] && IsWhole(target):
                if (Described(descriptor) is { } binding) Outline.Exports[name.Text] = binding;
                break;
            case [.., "__exportStar" or "__export" or "__reExport"]:
                foreach (var argument in arguments)
                {
                    if (BindingOf(argument) is ImportedBinding star) Outline.Stars.Add(star);
                }
                break;
            case ["util", "inherits"] or ["inherits"] when arguments is [{ Kind: NodeKind.Name } owner, var parent] && DottedName.Of(parent) is { } above
                && Outline.Names.GetValueOrDefault(owner.Text) is DefinedBinding function:
                AddBase(function, owner.Text, above);
                break;
        }
    }

    private void AddAll(Binding source)
    {
        if (source is DefinedBinding { Members: { } members })
        {
            foreach (var (name, value) in members) Outline.Exports[name] = value;
        }
        else if (source is ImportedBinding { Members: [] } star)
        {
            Outline.Stars.Add(star);
        }
    }

    /// <summary>What a property gives that compilers define: its value, or what its getter returns.</summary>
    private Binding? Described(Node descriptor)
    {
        foreach (var entry in descriptor.Children)
        {
            if (entry.Kind == NodeKind.Pair && entry.Children[0].Text == "value") return BindingOf(entry.Children[1]);
            var body = entry.Kind == NodeKind.Function ? entry.Children[4] : entry is { Kind: NodeKind.Pair } && entry.Children[0].Text == "get" && entry.Children[1].Kind == NodeKind.Lambda ? entry.Children[1].Children[1] : Node.None;
            if (body is { Kind: NodeKind.Block, Children: [{ Kind: NodeKind.Return } returned] }) return BindingOf(returned.Children[0]);
            if (body.Kind.IsExpression()) return BindingOf(body);
        }
        return null;
    }

    /// <summary>Exports that functions make count where the top level makes none of that name.</summary>
    private void ExportsInFunctions()
    {
        foreach (var assign in Tree.OfKind(NodeKind.Assign))
        {
            if (assign.Children[0].Kind != NodeKind.Member) continue;
            switch (Written(assign.Children[0]))
            {
                case ["exports"]: Outline.Whole ??= BindingOf(assign.Children[1]) is var whole && whole is AliasBinding { Parts: ["module" or "exports", ..] } ? null : whole; break;
                case ["exports", var name]: Outline.Exports.TryAdd(name, BindingOf(assign.Children[1])); break;
            }
        }
    }
}
