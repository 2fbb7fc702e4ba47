using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Patterns;

public sealed partial class Matcher
{
    /// <summary>Whether the type of an expression is known and matches.</summary>
    public bool IsOfType(Node node, Pattern type) => type.Readings.Any(r => HasType(node, r.Root));

    private bool HasType(Node t, Node type)
    {
        if (t.IsNone) return false;
        var value = Constant.Of(t) ?? t.Constant;
        if (type.Kind.IsName() && ((value is not null && IsTypeOf(type.Text, value)) || IsTypeOf(type.Text, t))) return true;
        var declared = new ExpressionTypes(tree).Of(t);
        return declared is not null && new Matcher(tree, options, cancellation).Match(type, declared).Count > 0;
    }

    private static bool IsTypeOf(string type, Constant value) => value.Kind switch
    {
        ValueKind.String => type is "str" or "string" or "String",
        ValueKind.Boolean => type is "bool" or "boolean" or "Boolean",
        ValueKind.Number => type is "number" || (value.Text is null || value.Text.AsSpan().ContainsAny('.', 'e', 'E') ? type == "float" : type is "int" or "float" && (type == "int" || !value.Text.Contains('.'))),
        ValueKind.Regex => type == "RegExp",
        _ => false,
    };

    /// <summary>Types that the form of an expression tells, its own or that of what the variable was last given.</summary>
    private static bool IsTypeOf(string type, Node t) => (t.Kind == NodeKind.Name && t.Definition is { } value ? value : t) switch
    {
        { Kind: NodeKind.Template } => type is "str" or "string",
        { Kind: NodeKind.Array } or { Kind: NodeKind.Comprehension, Text: "list" } => type is "list" or "Array",
        { Kind: NodeKind.Dictionary, Flags: var flags } => type == (flags.HasFlag(NodeFlags.Braced) ? "object" : "dict"),
        { Kind: NodeKind.Comprehension, Text: "dict" } => type == "dict",
        { Kind: NodeKind.Set } or { Kind: NodeKind.Comprehension, Text: "set" } => type == "set",
        { Kind: NodeKind.Tuple } => type == "tuple",
        { Kind: NodeKind.Lambda, Text: "=>" } => type == "Function",
        { Kind: NodeKind.Binary, Text: "==" or "!=" or "===" or "!==" or "<" or "<=" or ">" or ">=" or "in" or "not in" or "is" or "is not" or "instanceof" } => type is "bool" or "boolean",
        { Kind: NodeKind.Unary, Text: "not" or "!" } => type is "bool" or "boolean",
        _ => false,
    };
}
