using Merlon.Analysis.Tree;
using Merlon.Syntax;
using Merlon.Syntax.JavaScript;

namespace Merlon.Analysis.Languages.JavaScript;

internal sealed partial class JavaScriptLowering
{
    /// <summary>Types are lowered to names and members where they are such, so that patterns of both fit.</summary>
    private Node LowerType(TypeNode t)
    {
        if (Depth >= DepthLimit) return Make(NodeKind.Type, t.Start, t.End, "too deep");
        Depth++;
        var node = TranslateType(t);
        Depth--;
        return node;
    }

    private Node TranslateType(TypeNode t)
    {
        switch (t)
        {
            case KeywordType: return NameNode(NodeKind.Identifier, t.Start, t.End, TextOf(t));
            case TypeReference { TypeArguments: null } x: return TypeName(x.Name);
            case TypeReference x: return Make(NodeKind.Type, t.Start, t.End, "<>", [TypeName(x.Name), .. LowerAll(x.TypeArguments!.Types)]);
            case LiteralType x: return Lower(x.Literal);
            case UnionType x: return Make(NodeKind.Type, t.Start, t.End, "|", LowerAll(x.Types));
            case IntersectionType x: return Make(NodeKind.Type, t.Start, t.End, "&", LowerAll(x.Types));
            case ArrayType x: return Make(NodeKind.Type, t.Start, t.End, "[]", LowerType(x.Element));
            case TupleType x: return Make(NodeKind.Type, t.Start, t.End, "tuple", LowerAll(x.Elements));
            case ParenthesizedType x: return LowerType(x.Inner);
            case FunctionType x: return Make(NodeKind.Type, t.Start, t.End, "=>", Parameters(x.Signature), Optional(x.Signature.ReturnType));
            case TypeLiteral x: return Make(NodeKind.Type, t.Start, t.End, "{}", [.. x.Members.Select(Part)]);
            case TypeQuery x: return Make(NodeKind.Type, t.Start, t.End, "typeof", TypeName(x.Name));
            case TypeOperator x: return Make(NodeKind.Type, t.Start, t.End, x.Kind.ToString(), LowerType(x.Type));
            case TypePredicate x: return Make(NodeKind.Type, t.Start, t.End, "is", Optional(x.Type));
            case EllipsisType: return Make(NodeKind.Ellipsis, t.Start, t.End);
            default: return Make(NodeKind.Type, t.Start, t.End, t.GetType().Name);
        }
    }

    private static Node InType(Node node) => new(node.Kind, node.Start, node.End, node.Text, node.Children, NodeFlags.InType);

    private Node TypeName(SyntaxNode name) => name switch
    {
        Identifier => InType(NameNode(NodeKind.Name, name)),
        QualifiedName q => InType(Make(NodeKind.Member, q.Start, q.End, TypeName(q.Left), NameNode(NodeKind.Identifier, q.Right))),
        _ => Make(NodeKind.Type, name.Start, name.End, name.GetType().Name),
    };
}
