using Merlon.Syntax.JavaScript;

namespace Merlon.Syntax.Tests.JavaScript;

internal sealed partial class SyntaxDump
{
    private void WriteType(TypeNode node, Entry entry)
    {
        var depth = entry.Depth;
        void Write(string kind, string? attribute, params ReadOnlySpan<SyntaxNode?> children)
        {
            Line(depth, kind, node.Start, node.End, attribute);
            foreach (var child in children) Add(child, depth + 1);
        }
        switch (node)
        {
            case KeywordType: Write("KeywordType", null); break;
            case TypeReference reference:
                Write("TypeReference", null, reference.Name);
                AddAll(reference.TypeArguments?.Types, depth + 1);
                break;
            case TypeQuery query:
                Write("TypeQuery", null, query.Name);
                AddAll(query.TypeArguments?.Types, depth + 1);
                break;
            case ImportType import:
                Write("ImportType", import.IsTypeOf ? "typeof" : null, import.Source);
                AddAttributes(import.Attributes, depth + 1);
                Add(import.Qualifier, depth + 1);
                AddAll(import.TypeArguments?.Types, depth + 1);
                break;
            case LiteralType literal: Write("LiteralType", null, literal.Literal); break;
            case TemplateLiteralType template:
                Write("TemplateType", null);
                template.ForEachChild(ref AdderAt(depth + 1));
                break;
            case UnionType union:
                Write("UnionType", null);
                AddAll(union.Types, depth + 1);
                break;
            case IntersectionType intersection:
                Write("IntersectionType", null);
                AddAll(intersection.Types, depth + 1);
                break;
            case ArrayType array: Write("ArrayType", null, array.Element); break;
            case IndexedAccessType access: Write("IndexedAccessType", null, access.Target, access.Index); break;
            case TupleType tuple:
                Write("TupleType", null);
                AddAll(tuple.Elements, depth + 1);
                break;
            case NamedTupleMember member:
                Line(depth, "NamedTupleMember", node.Start, node.End, member.IsOptional ? "?" : null, member.IsRest ? "..." : null);
                Add(member.Name, depth + 1);
                Add(member.Type, depth + 1);
                break;
            case OptionalType optional: Write("OptionalType", null, optional.Type); break;
            case RestType rest: Write("RestType", null, rest.Type); break;
            case FunctionType function:
                Write(function.IsConstructor ? "ConstructorType" : "FunctionType", function.IsAbstract ? "abstract" : null);
                AddFunction(function.Signature, depth + 1);
                break;
            case ParenthesizedType parenthesized: Write("ParenthesizedType", null, parenthesized.Inner); break;
            case TypeLiteral literal:
                Write("TypeLiteral", null);
                AddMembers(literal.Members, depth + 1);
                break;
            case MappedType mapped:
                Line(depth, "MappedType", node.Start, node.End, Mapped(mapped.Optional, "?"), Mapped(mapped.ReadOnly, "readonly"));
                Add(mapped.Parameter, depth + 1);
                Add(mapped.Name, depth + 1);
                Add(mapped.Type, depth + 1);
                break;
            case ConditionalType conditional:
                Write("ConditionalType", null, conditional.Check, conditional.Constraint, conditional.WhenTrue, conditional.WhenFalse);
                break;
            case InferType infer: Write("InferType", null, infer.Parameter); break;
            case TypeOperator @operator: Write("TypeOperator", @operator.Kind.ToString().ToLowerInvariant(), @operator.Type); break;
            case TypePredicate predicate: Write("TypePredicate", predicate.IsAssertion ? "asserts" : null, predicate.Subject, predicate.Type); break;
            case MissingType: Write("Missing", null); break;
            default: throw new InvalidOperationException($"No mapping for {node.GetType().Name}.");
        }
    }

    private static string? Mapped(MappedModifier modifier, string word) => modifier switch
    {
        MappedModifier.Present => word,
        MappedModifier.Add => "+" + word,
        MappedModifier.Remove => "-" + word,
        _ => null,
    };

    private void WriteOther(SyntaxNode node, Entry entry)
    {
        var depth = entry.Depth;
        void Write(string kind, string? attribute, params ReadOnlySpan<SyntaxNode?> children)
        {
            Line(depth, kind, node.Start, node.End, attribute);
            foreach (var child in children) Add(child, depth + 1);
        }
        switch (node)
        {
            case Parameter parameter:
                Line(depth, "Parameter", node.Start, node.End, Words(parameter.Modifiers), parameter.IsOptional ? "?" : null, parameter.IsRest ? "..." : null);
                AddAll(parameter.Decorators, depth + 1);
                Add(parameter.Target, depth + 1);
                Add(parameter.Type, depth + 1);
                Add(parameter.Initializer, depth + 1);
                break;
            case Declarator declarator: Write("VariableDeclaration", declarator.IsDefinite ? "!" : null, declarator.Target, declarator.Type, declarator.Initializer); break;
            case BindingElement element: Write("BindingElement", element.IsRest ? "..." : null, element.Name, element.Target, element.Initializer); break;
            case ObjectPattern pattern:
                Write("ObjectBindingPattern", null);
                AddAll(pattern.Elements, depth + 1);
                break;
            case ArrayPattern pattern:
                Write("ArrayBindingPattern", null);
                AddAll(pattern.Elements, depth + 1);
                break;
            case ComputedName name: Write("ComputedPropertyName", null, name.Expression); break;
            case Decorator decorator: Write("Decorator", null, decorator.Expression); break;
            case HeritageType heritage:
                Write("Heritage", entry.Prefix, heritage.Expression);
                AddAll(heritage.TypeArguments?.Types, depth + 1);
                break;
            case Field field:
                Line(depth, entry.IsTypeMember ? "PropertySignature" : "PropertyDeclaration", node.Start, node.End, Words(field.Modifiers), field.IsOptional ? "?" : null, field.IsDefinite ? "!" : null);
                AddAll(field.Decorators, depth + 1);
                Add(field.Name, depth + 1);
                Add(field.Type, depth + 1);
                Add(field.Initializer, depth + 1);
                break;
            case StaticBlock block: Write("ClassStaticBlockDeclaration", null, block.Body); break;
            case IndexSignature signature:
                Line(depth, "IndexSignature", node.Start, node.End, Words(signature.Modifiers));
                AddAll(signature.Parameters, depth + 1);
                Add(signature.Type, depth + 1);
                break;
            case CallSignature signature:
                Write(signature.IsConstructor ? "ConstructSignature" : "CallSignature", null);
                AddFunction(signature.Signature, depth + 1);
                break;
            case TypeParameter parameter:
                Line(depth, "TypeParameter", node.Start, node.End, Words(parameter.Modifiers));
                Add(parameter.Name, depth + 1);
                Add(parameter.Constraint, depth + 1);
                Add(parameter.Default, depth + 1);
                break;
            case QualifiedName name: Write("QualifiedName", null, name.Left, name.Right); break;
            case EnumMember member: Write("EnumMember", null, member.Name, member.Initializer); break;
            case ImportSpecifier specifier: Write("ImportSpecifier", specifier.IsTypeOnly ? "type" : null, specifier.Imported, specifier.Local); break;
            case ExportSpecifier specifier: Write("ExportSpecifier", specifier.IsTypeOnly ? "type" : null, specifier.Local, specifier.Exported); break;
            case ExternalModule module: Write("ExternalModuleReference", null, module.Source); break;
            case CatchClause clause: Write("CatchClause", null, clause.Parameter, clause.Body); break;
            case CaseClause clause:
                Write(clause.Test is null ? "DefaultClause" : "CaseClause", null, clause.Test);
                AddAll(clause.Body, depth + 1);
                break;
            case TemplateText: Write("TemplateText", null); break;
            case JsxAttribute attribute: Write("JsxAttribute", null, attribute.Name, attribute.Value); break;
            case JsxSpreadAttribute spread: Write("JsxSpreadAttribute", null, spread.Value); break;
            case JsxContainer container: Write("JsxExpression", container.IsSpread ? "..." : null, container.Value); break;
            case JsxText: Write("JsxText", null); break;
            case JsxNamespacedName name: Write("JsxNamespacedName", null, name.Space, name.Name); break;
            default: throw new InvalidOperationException($"No mapping for {node.GetType().Name}.");
        }
    }
}
