using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Patterns;

/// <summary>Types of <c>this.name</c>: of the field, or of the constructor's parameter of that name.</summary>
internal static class FieldTypes
{
    /// <summary>The type of a member of the class around; null when it is not known.</summary>
    public static Node? Of(Node member)
    {
        if (member.Children[0] is not { Kind: NodeKind.Name, Text: "this" or "self" } || !member.Children[1].Kind.IsName()) return null;
        var name = member.Children[1].Text;
        var around = member.Parent;
        while (around is not null && around.Kind != NodeKind.ClassBody) around = around.Parent;
        foreach (var declaration in around?.Children ?? [])
        {
            if (declaration.Kind == NodeKind.Variable && declaration.Children[0].Text == name && !declaration.Children[1].IsNone) return declaration.Children[1];
            if (declaration is not { Kind: NodeKind.Function } constructor || constructor.Children[1].Text is not ("constructor" or "__init__")) continue;
            var parameter = constructor.Children[2].Children.FirstOrDefault(p => p.Kind == NodeKind.Parameter && p.Children[0].Text == name);
            if (parameter is not null && !parameter.Children[1].IsNone && IsField(parameter, around!)) return parameter.Children[1];
        }
        return null;
    }

    /// <summary>A parameter is a field when a word makes it one, or when the class's decorator has its parameters injected.</summary>
    private static bool IsField(Node parameter, Node body) => parameter.Flags != NodeFlags.None || body.Parent?.Children[0].IsNone == false;
}
