using Merlon.Syntax.JavaScript;

namespace Merlon.Syntax.Tests.JavaScript;

internal sealed partial class SyntaxDump
{
    private void WriteExpression(Expression node, Entry entry)
    {
        var depth = entry.Depth;
        void Simple(string kind, params ReadOnlySpan<SyntaxNode?> children)
        {
            Line(depth, entry.As ?? kind, node.Start, node.End);
            foreach (var child in children) Add(child, depth + 1);
        }
        switch (node)
        {
            case Identifier: Simple("Identifier"); break;
            case PrivateName: Simple("PrivateIdentifier"); break;
            case ThisExpression: Simple("ThisKeyword"); break;
            case SuperExpression: Simple("SuperKeyword"); break;
            case NullLiteral: Simple("NullKeyword"); break;
            case BooleanLiteral literal: Simple(literal.Value ? "TrueKeyword" : "FalseKeyword"); break;
            case NumericLiteral: Simple("NumericLiteral"); break;
            case BigIntLiteral: Simple("BigIntLiteral"); break;
            case StringLiteral: Simple("StringLiteral"); break;
            case RegularExpressionLiteral: Simple("RegularExpressionLiteral"); break;
            case ArrayHole: Hole(depth); break;
            case MissingExpression: Simple("Missing"); break;
            case MetaProperty meta: Simple("MetaProperty", meta.Name); break;
            case ImportCallee { Phase: ImportPhase.Evaluation }: Simple("ImportKeyword"); break;
            case ImportCallee callee:
                Simple("MetaProperty");
                Line(depth + 1, "Identifier", callee.End - callee.Phase.ToString().Length, callee.End);
                break;
            case TemplateLiteral template:
                Simple("Template");
                template.ForEachChild(ref AdderAt(depth + 1));
                break;
            case TaggedTemplate tagged:
                Simple("TaggedTemplateExpression", tagged.Tag);
                AddAll(tagged.TypeArguments?.Types, depth + 1);
                Add(tagged.Template, depth + 1);
                break;
            case ArrayExpression array:
                Simple("ArrayLiteralExpression");
                AddAll(array.Elements, depth + 1);
                break;
            case ObjectExpression @object:
                Simple("ObjectLiteralExpression");
                AddAll(@object.Members, depth + 1);
                break;
            case Property property: Simple("PropertyAssignment", property.Name, property.Value); break;
            case ShorthandProperty shorthand: Simple("ShorthandPropertyAssignment", shorthand.Name, shorthand.Initializer); break;
            case SpreadElement spread: Simple("Spread", spread.Value); break;
            case ParenthesizedExpression parenthesized: Simple("ParenthesizedExpression", parenthesized.Inner); break;
            case SequenceExpression sequence: WriteSequence(sequence, depth); break;
            case FunctionExpression function:
                Line(depth, "FunctionExpression", node.Start, node.End, function.Function.IsAsync ? "async" : null, function.Function.IsGenerator ? "*" : null);
                Add(function.Name, depth + 1);
                AddFunction(function.Function, depth + 1);
                break;
            case ArrowFunction arrow:
                Line(depth, "ArrowFunction", node.Start, node.End, arrow.Function.IsAsync ? "async" : null);
                AddFunction(arrow.Function, depth + 1);
                break;
            case ClassExpression @class: WriteClass("ClassExpression", @class.Class, depth, node.Start, null); break;
            case Method method: WriteMethod(method, entry); break;
            case JsxElement element: WriteElement(element, depth); break;
            default: WriteOperation(node, depth); break;
        }
    }

    private Adder _adder;

    private ref Adder AdderAt(int depth)
    {
        _adder = new Adder(this, depth);
        return ref _adder;
    }

    private readonly struct Adder(SyntaxDump dump, int depth) : INodeVisitor
    {
        public void Visit(SyntaxNode? child) => dump.Add(child, depth);
    }

    private void WriteOperation(Expression node, int depth)
    {
        void Write(string kind, string? attribute, params ReadOnlySpan<SyntaxNode?> children)
        {
            Line(depth, kind, node.Start, node.End, attribute);
            foreach (var child in children) Add(child, depth + 1);
        }
        switch (node)
        {
            case UnaryExpression unary: Write("Unary", unary.Operator.Text(), unary.Operand); break;
            case UpdateExpression update: Write(update.IsPrefix ? "Unary" : "Postfix", update.IsIncrement ? "++" : "--", update.Operand); break;
            case BinaryExpression binary: Write("BinaryExpression", binary.Operator.Text(), binary.Left, binary.Right); break;
            case AssignmentExpression assignment: Write("BinaryExpression", assignment.Operator?.Text() + "=", assignment.Target, assignment.Value); break;
            case ConditionalExpression conditional: Write("ConditionalExpression", null, conditional.Test, conditional.WhenTrue, conditional.WhenFalse); break;
            case CallExpression call:
                Write("CallExpression", call.IsOptional ? "?." : null, call.Callee);
                AddAll(call.TypeArguments?.Types, depth + 1);
                AddAll(call.Arguments, depth + 1);
                break;
            case NewExpression @new:
                Write("NewExpression", null, @new.Callee);
                AddAll(@new.TypeArguments?.Types, depth + 1);
                AddAll(@new.Arguments, depth + 1);
                break;
            case MemberExpression member: Write("PropertyAccessExpression", member.IsOptional ? "?." : null, member.Value, member.Name); break;
            case IndexExpression index: Write("ElementAccessExpression", index.IsOptional ? "?." : null, index.Value, index.Index); break;
            case AwaitExpression await: Write("AwaitExpression", null, await.Operand); break;
            case YieldExpression yield: Write("YieldExpression", yield.IsDelegate ? "*" : null, yield.Operand); break;
            case TypeConversion { Form: TypeConversionForm.Assertion } assertion: Write("TypeAssertionExpression", null, assertion.Type, assertion.Value); break;
            case TypeConversion { Form: TypeConversionForm.As } conversion: Write("AsExpression", null, conversion.Value, conversion.Type); break;
            case TypeConversion conversion: Write("SatisfiesExpression", null, conversion.Value, conversion.Type); break;
            case NonNullExpression nonNull: Write("NonNullExpression", null, nonNull.Value); break;
            case InstantiationExpression instantiation:
                Write("Instantiation", null, instantiation.Value);
                AddAll(instantiation.TypeArguments.Types, depth + 1);
                break;
            default: throw new InvalidOperationException($"No mapping for {node.GetType().Name}.");
        }
    }

    /// <summary>A comma is a binary operator that leans to the left to TypeScript.</summary>
    private void WriteSequence(SequenceExpression sequence, int depth)
    {
        var items = sequence.Expressions;
        for (var i = items.Length - 1; i > 0; i--) Line(depth + items.Length - 1 - i, "BinaryExpression", sequence.Start, items[i].End, ",");
        for (var i = 0; i < items.Length; i++) Add(items[i], depth + items.Length - Math.Max(i, 1));
    }

    private void WriteMethod(Method method, Entry entry)
    {
        var depth = entry.Depth;
        var kind = method.Kind switch
        {
            MethodKind.Constructor => "Constructor",
            MethodKind.Getter => "GetAccessor",
            MethodKind.Setter => "SetAccessor",
            _ => entry.IsTypeMember ? "MethodSignature" : "MethodDeclaration",
        };
        Line(depth, kind, method.Start, method.End, Words(method.Modifiers), method.IsOptional ? "?" : null, method.Function.IsGenerator ? "*" : null);
        AddAll(method.Decorators, depth + 1);
        if (method.Kind != MethodKind.Constructor) Add(method.Name, depth + 1);
        AddFunction(method.Function, depth + 1);
    }

    private void WriteElement(JsxElement element, int depth)
    {
        Line(depth, "JsxElement", element.Start, element.End, element.OpeningEnd.ToString(), element.ClosingStart.ToString());
        Add(element.Name, depth + 1);
        AddAll(element.TypeArguments?.Types, depth + 1);
        AddAll(element.Attributes, depth + 1);
        AddAll(element.Children, depth + 1);
        Add(element.ClosingName, depth + 1);
    }
}
