using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Patterns;

/// <summary>Types of expressions as the file itself tells them: by annotations, constructors and conversions.</summary>
internal sealed class ExpressionTypes(SourceTree tree)
{
    /// <summary>Variables that are given variables that are given variables.</summary>
    private const int MaxDepth = 8;

    /// <summary>The annotation or class; null when it is not known.</summary>
    public Node? Of(Node e, int depth = 0)
    {
        if (depth > MaxDepth) return null;
        return e.Kind switch
        {
            NodeKind.New => e.Children[0],
            NodeKind.Cast => e.Children[1],
            NodeKind.Await => null,
            NodeKind.Call => OfCall(e),
            NodeKind.Member => OfField(e, depth),
            NodeKind.Assign => Of(e.Children[1], depth + 1),
            _ => e.Symbol?.Type ?? (e.Definition is { } value ? Of(value, depth + 1) : null),
        };
    }

    /// <summary>The class that is made, or what the function says it returns.</summary>
    private Node? OfCall(Node call)
    {
        var callee = call.Children[0];
        if (tree.CallsConstruct && IsClass(callee)) return callee;
        if (callee.Symbol is not { } symbol) return null;
        return tree.OfKind(NodeKind.Function).FirstOrDefault(f => f.Children[1].Symbol == symbol)?.Children[3] is { IsNone: false } returned ? returned : null;
    }

    /// <summary>A class of this file, or a name that is written like one.</summary>
    private bool IsClass(Node callee)
    {
        if (callee.Symbol is { } symbol && tree.OfKind(NodeKind.Class).Any(c => c.Children[1].Symbol == symbol)) return true;
        var name = callee.Kind == NodeKind.Member ? callee.Children[1] : callee;
        var text = name.Symbol?.QualifiedAt(name.Start)?[^1] ?? name.Text;
        return name.Kind.IsName() && text.Length > 1 && char.IsUpper(text[0]) && text.Any(char.IsLower);
    }

    /// <summary>Of <c>this.name</c>: the type of the field, or of what the constructor gives it.</summary>
    private Node? OfField(Node member, int depth)
    {
        if (member.Children[0] is not { Kind: NodeKind.Name, Text: "this" or "self" } || !member.Children[1].Kind.IsName()) return null;
        var name = member.Children[1].Text;
        var body = member.Parent;
        while (body is not null && body.Kind != NodeKind.ClassBody) body = body.Parent;
        foreach (var declaration in body?.Children ?? [])
        {
            var type = declaration switch
            {
                { Kind: NodeKind.Variable } when declaration.Children[0].Text == name => TypeOrValue(declaration, depth),
                { Kind: NodeKind.Function } when declaration.Children[1].Text is "constructor" or "__init__" => ByConstructor(declaration, name, body!, depth),
                _ => null,
            };
            if (type is not null) return type;
        }
        return null;
    }

    private Node? TypeOrValue(Node variable, int depth) => !variable.Children[1].IsNone ? variable.Children[1] : Of(variable.Children[2], depth + 1);

    private Node? ByConstructor(Node constructor, string name, Node body, int depth)
    {
        var parameter = constructor.Children[2].Children.FirstOrDefault(p => p.Kind == NodeKind.Parameter && p.Children[0].Text == name);
        if (parameter is not null && !parameter.Children[1].IsNone && IsField(parameter, body)) return parameter.Children[1];
        foreach (var statement in constructor.Children[4].Children)
        {
            if (statement.Kind == NodeKind.Variable && IsOwn(statement.Children[0], name)) return TypeOrValue(statement, depth);
            if (statement is { Kind: NodeKind.ExpressionStatement } && statement.Children[0] is { Kind: NodeKind.Assign } assign && IsOwn(assign.Children[0], name)) return Of(assign.Children[1], depth + 1);
        }
        return null;
    }

    private static bool IsOwn(Node target, string name) =>
        target.Kind == NodeKind.Member && target.Children[0] is { Kind: NodeKind.Name, Text: "this" or "self" } && target.Children[1].Text == name;

    /// <summary>A parameter is a field when a word makes it one, or when the class's decorator has its parameters injected.</summary>
    private static bool IsField(Node parameter, Node body) => parameter.Flags != NodeFlags.None || body.Parent?.Children[0].IsNone == false;
}
