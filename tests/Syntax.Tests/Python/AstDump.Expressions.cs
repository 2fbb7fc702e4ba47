using System.Text;
using Merlon.Syntax.Python;

namespace Merlon.Syntax.Tests.Python;

internal sealed partial class AstDump
{
    private void Print(Expression expression)
    {
        switch (expression)
        {
            case NameExpression node: Head("Name", node, Text(new NameRange(node.Start, node.End))); Up(); break;
            case AttributeExpression node: Head("Attribute", node, Text(node.Name)); Print(node.Value); Up(); break;
            case SubscriptExpression node: Head("Subscript", node); Print(node.Value); Print(node.Index); Up(); break;
            case SliceExpression node: Head("Slice", node); Optional(node.Lower); Optional(node.Upper); Optional(node.Step); Up(); break;
            case CallExpression node: PrintCall(node); break;
            case KeywordArgument node: PrintKeyword(node); break;
            case StarredExpression node: Head("Starred", node); Print(node.Value); Up(); break;
            case NamedExpression node: Head("NamedExpr", node); Print(node.Target); Print(node.Value); Up(); break;
            case ConditionalExpression node: Head("IfExp", node); Print(node.Test); Print(node.Body); Print(node.Otherwise); Up(); break;
            case LambdaExpression node: Head("Lambda", node); PrintParameters(node.Parameters); Print(node.Body); Up(); break;
            case AwaitExpression node: Head("Await", node); Print(node.Value); Up(); break;
            case YieldExpression { IsFrom: true } node: Head("YieldFrom", node); Print(node.Value!); Up(); break;
            case YieldExpression node: Head("Yield", node); Optional(node.Value); Up(); break;
            case BinaryOperation node: Head("BinOp", node, Name(node.Operator)); Print(node.Left); Print(node.Right); Up(); break;
            case UnaryOperation node: Head("UnaryOp", node, Name(node.Operator)); Print(node.Operand); Up(); break;
            case BooleanOperation node: Head("BoolOp", node, node.Operator.ToString()); List(node.Operands, Print); Up(); break;
            case Comparison node: PrintComparison(node); break;
            case TupleExpression node: Head("Tuple", node); List(node.Elements, Print); Up(); break;
            case ListExpression node: Head("List", node); List(node.Elements, Print); Up(); break;
            case SetExpression node: Head("Set", node); List(node.Elements, Print); Up(); break;
            case DictionaryExpression node: PrintDictionary(node); break;
            case Comprehension node: PrintComprehension(node); break;
            case ConstantLiteral node: Head("Constant", node, node.Kind.ToString()); Up(); break;
            case NumberLiteral node: Head("Constant", node, Number(node)); Up(); break;
            case StringLiteral or FormattedString: PrintStrings([expression], expression); break;
            case ConcatenatedString node: PrintStrings(node.Parts, node); break;
            default: Head(expression.GetType().Name, expression); Up(); break;
        }
    }

    private void PrintCall(CallExpression node)
    {
        Head("Call", node);
        Print(node.Function);
        List(node.Arguments.Where(a => a is not KeywordArgument).ToList(), Print);
        List(node.Arguments.OfType<KeywordArgument>().ToList(), Print);
        Up();
    }

    private void PrintKeyword(KeywordArgument node)
    {
        Head("keyword", node, Text(node.Name));
        AbsentName(node.Name);
        Print(node.Value);
        Up();
    }

    private void PrintComparison(Comparison node)
    {
        Head("Compare", node, string.Join(',', node.Links.Select(l => Name(l.Operator))));
        Print(node.Left);
        List(node.Links, l => Print(l.Right));
        Up();
    }

    private void PrintDictionary(DictionaryExpression node)
    {
        Head("Dict", node);
        List(node.Entries, e => Optional(e.Key));
        List(node.Entries, e => Optional(e.Value));
        Up();
    }

    private void PrintComprehension(Comprehension node)
    {
        var kind = node.Kind switch
        {
            ComprehensionKind.List => "ListComp",
            ComprehensionKind.Set => "SetComp",
            ComprehensionKind.Dictionary => "DictComp",
            _ => "GeneratorExp",
        };
        Head(kind, node);
        Print(node.Element);
        if (node.Value is not null) Print(node.Value);
        List(node.Clauses, Print);
        Up();
    }

    private void Print(ComprehensionClause clause)
    {
        HeadWithoutPosition("comprehension", clause.IsAsync ? "1" : "0");
        Print(clause.Target);
        Print(clause.Iterable);
        List(clause.Conditions, Print);
        Up();
    }

    private void PrintStrings(Expression[] parts, Expression whole)
    {
        if (parts.Any(p => p is FormattedString))
        {
            var isTemplate = parts.Any(p => p is FormattedString { IsTemplate: true });
            Head(isTemplate ? "TemplateStr" : "JoinedStr", whole);
            PrintParts(parts.SelectMany(p => p is FormattedString f ? f.Parts : [p]), isTemplate);
            Up();
            return;
        }
        var value = string.Concat(parts.Cast<StringLiteral>().Select(p => StringValue.Of(_source, p)));
        var holdsName = _hasNames && _source.AsSpan(whole.Start, whole.Length).Contains("\\N{", StringComparison.Ordinal);
        var isBytes = parts[0] is StringLiteral { IsBytes: true };
        Head("Constant", whole, isBytes ? "b" + Quoted(value) : holdsName ? "\"\\N\"" : Quoted(value));
        Up();
    }

    private void PrintParts(IEnumerable<Expression> parts, bool isTemplate)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            switch (part)
            {
                case StringLiteral literal: text.Append(StringValue.Of(_source, literal)); break;
                case StringText piece: text.Append(StringValue.Of(_source, piece)); break;
                case Interpolation placeholder:
                    text.Append(DebugText(placeholder));
                    PrintText(text);
                    PrintPlaceholder(placeholder, isTemplate);
                    break;
            }
        }
        PrintText(text);
    }

    private string DebugText(Interpolation placeholder) =>
        placeholder.DebugText.In(_source).ToString().Replace("\r\n", "\n").Replace('\r', '\n');

    private void PrintText(StringBuilder text)
    {
        if (text.Length > 0) Line("text " + (_hasNames ? "?" : Quoted(text.ToString())));
        text.Clear();
    }

    private void PrintPlaceholder(Interpolation node, bool isTemplate)
    {
        if (!_version.HasFormatPositions) _masks++;
        // {value=} alone means repr.
        var conversion = node.Conversion != '\0' ? node.Conversion : !node.DebugText.IsEmpty && node.Format is null ? 'r' : -1;
        Head(isTemplate ? "Interpolation" : "FormattedValue", node, $"{(int)conversion}");
        Print(node.Value);
        if (node.Format is null)
        {
            Absent();
        }
        else
        {
            Line("format");
            _depth++;
            PrintParts(node.Format.Parts, isTemplate: false);
            _depth--;
        }
        Up();
        if (!_version.HasFormatPositions) _masks--;
    }

    private static string Name(BinaryOperator binary) => binary switch
    {
        BinaryOperator.Add => "Add",
        BinaryOperator.Subtract => "Sub",
        BinaryOperator.Multiply => "Mult",
        BinaryOperator.MatrixMultiply => "MatMult",
        BinaryOperator.Divide => "Div",
        BinaryOperator.FloorDivide => "FloorDiv",
        BinaryOperator.Modulo => "Mod",
        BinaryOperator.Power => "Pow",
        BinaryOperator.LeftShift => "LShift",
        BinaryOperator.RightShift => "RShift",
        _ => binary.ToString(),
    };

    private static string Name(UnaryOperator unary) => unary switch
    {
        UnaryOperator.Minus => "USub",
        UnaryOperator.Plus => "UAdd",
        _ => unary.ToString(),
    };

    private static string Name(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => "Eq",
        ComparisonOperator.NotEqual => "NotEq",
        ComparisonOperator.Less => "Lt",
        ComparisonOperator.LessOrEqual => "LtE",
        ComparisonOperator.Greater => "Gt",
        ComparisonOperator.GreaterOrEqual => "GtE",
        _ => comparison.ToString(),
    };
}
