using Merlon.Analysis.Tree;
using Merlon.Syntax;
using Merlon.Syntax.JavaScript;

namespace Merlon.Analysis.Languages.JavaScript;

internal sealed partial class JavaScriptLowering
{
    private Node Lower(Expression e)
    {
        if (Depth >= DepthLimit) return Make(NodeKind.OtherExpression, e.Start, e.End, "too deep");
        Depth++;
        var node = Translate(e);
        Depth--;
        return node;
    }

    private Node Translate(Expression e)
    {
        switch (e)
        {
            case Identifier when IsPattern && Source.AsSpan(e.Start, e.Length) is "yield": return Make(NodeKind.Yield, e.Start, e.End, "yield", Node.None);
            case Identifier: return NameNode(NodeKind.Name, e);
            case ThisExpression or SuperExpression: return Make(NodeKind.Name, e.Start, e.End, TextOf(e));
            case PrivateName: return Make(NodeKind.Identifier, e.Start, e.End, TextOf(e));
            case MemberExpression x: return new Node(NodeKind.Member, e.Start, e.End, "", [Lower(x.Value), Name(x.Name)], x.IsOptional ? NodeFlags.Optional : NodeFlags.None);
            case IndexExpression x: return new Node(NodeKind.Index, e.Start, e.End, "", [Lower(x.Value), Lower(x.Index)], x.IsOptional ? NodeFlags.Optional : NodeFlags.None);
            case CallExpression x: return new Node(NodeKind.Call, e.Start, e.End, "", [Lower(x.Callee), Arguments(x.Callee.End, e.End, x.Arguments)], x.IsOptional ? NodeFlags.Optional : NodeFlags.None);
            case NewExpression x: return Make(NodeKind.New, e.Start, e.End, Lower(x.Callee), Arguments(x.Callee.End, e.End, x.Arguments ?? []));
            case ImportCallee: return Make(NodeKind.Name, e.Start, e.End, "import");
            case StringLiteral: return Make(NodeKind.String, e.Start, e.End, Source[(e.Start + 1)..Math.Max(e.Start + 1, e.End - 1)]);
            case NumericLiteral or BigIntLiteral: return Make(NodeKind.Number, e.Start, e.End, Numbers.Normalize(Source.AsSpan(e.Start, e.Length), integralFloats: true));
            case BooleanLiteral x: return Make(NodeKind.Boolean, e.Start, e.End, x.Value ? "true" : "false");
            case NullLiteral: return Make(NodeKind.Null, e.Start, e.End, "null");
            case RegularExpressionLiteral x: return Make(NodeKind.Regex, e.Start, e.End, Source[(x.Start + 1)..x.BodyEnd] + "/" + Source[Math.Min(x.BodyEnd + 1, x.End)..x.End]);
            case TemplateLiteral x: return Template(x);
            case TaggedTemplate x: return Make(NodeKind.TaggedTemplate, e.Start, e.End, Lower(x.Tag), Make(NodeKind.Template, x.Template.Start, x.Template.End, Parts(x.Template)));
            case ParenthesizedExpression x: return Lower(x.Inner).At(e.Start, e.End);
            case ArrayExpression x: return Make(NodeKind.Array, e.Start, e.End, LowerAll(x.Elements));
            case ArrayHole: return Make(NodeKind.OtherExpression, e.Start, e.End, "hole");
            case ObjectExpression x: return new Node(NodeKind.Dictionary, e.Start, e.End, "", [.. x.Members.Select(Member)], NodeFlags.Braced);
            case SpreadElement x: return Make(NodeKind.Spread, e.Start, e.End, "...", Lower(x.Value));
            case SequenceExpression x: return Make(NodeKind.Sequence, e.Start, e.End, LowerAll(x.Expressions));
            case FunctionExpression x: return Lambda(x, x.Function, x.Name);
            case ArrowFunction x: return Lambda(x, x.Function, null);
            case ClassExpression x: return Make(NodeKind.ClassExpression, e.Start, e.End, ClassNode(x.Class, NodeFlags.None));
            case UnaryExpression x: return Unary(x);
            case UpdateExpression x: return Make(NodeKind.AugmentedAssign, e.Start, e.End, x.IsIncrement ? "++" : "--", Lower(x.Operand));
            case BinaryExpression x: return Binary(x);
            case AssignmentExpression x: return Assignment(x);
            case ConditionalExpression x: return Make(NodeKind.Conditional, e.Start, e.End, Lower(x.Test), Lower(x.WhenTrue), Lower(x.WhenFalse));
            case AwaitExpression x: return Make(NodeKind.Await, e.Start, e.End, Lower(x.Operand));
            case YieldExpression x: return Make(NodeKind.Yield, e.Start, e.End, x.IsDelegate ? "yield*" : "yield", Optional(x.Operand));
            case TypeConversion x: return Make(NodeKind.Cast, e.Start, e.End, Lower(x.Value), LowerType(x.Type));
            case NonNullExpression x: return Lower(x.Value);
            case InstantiationExpression x: return Lower(x.Value);
            case MetaProperty: return Make(NodeKind.Name, e.Start, e.End, TextOf(e));
            case JsxElement x: return Element(x);
            case Property or ShorthandProperty or Method: return Member(e);
            case Ellipsis: return Make(NodeKind.Ellipsis, e.Start, e.End);
            case EllipsisMetavariable: return Make(NodeKind.EllipsisMetavariable, e.Start, e.End, TextOf(e));
            case DeepExpression x: return Make(NodeKind.Deep, e.Start, e.End, Lower(x.Inner));
            case TypedMetavariable x: return Make(NodeKind.TypedMetavariable, e.Start, e.End, TextOf(x.Name), LowerType(x.Type));
            default: return Make(NodeKind.OtherExpression, e.Start, e.End, e.GetType().Name);
        }
    }

    private Node Arguments(int start, int end, Expression[] arguments) => Make(NodeKind.Arguments, start, end, LowerAll(arguments));

    private Node Unary(UnaryExpression x)
    {
        var operand = Lower(x.Operand);
        return x.Operator == UnaryOperator.Minus && operand.Kind == NodeKind.Number
            ? Make(NodeKind.Number, x.Start, x.End, "-" + operand.Text)
            : Make(NodeKind.Unary, x.Start, x.End, x.Operator.Text(), operand);
    }

    /// <summary>A chain leans left and may be as long as the file; a long one becomes one flat node.</summary>
    private Node Binary(BinaryExpression x)
    {
        const int longChain = 200;
        var chain = 1;
        var leftmost = x.Left;
        for (; leftmost is BinaryExpression left && left.Operator == x.Operator; leftmost = left.Left) chain++;
        if (chain <= longChain) return Make(NodeKind.Binary, x.Start, x.End, x.Operator.Text(), Lower(x.Left), Lower(x.Right));
        var operands = new Node[chain + 1];
        Expression next = x;
        for (var i = chain; i > 0; i--, next = ((BinaryExpression)next).Left) operands[i] = Lower(((BinaryExpression)next).Right);
        operands[0] = Lower(next);
        return Make(NodeKind.Binary, x.Start, x.End, x.Operator.Text(), operands);
    }

    private Node Assignment(AssignmentExpression x)
    {
        var (target, value) = (Lower(x.Target), Lower(x.Value));
        return x.Operator is { } op
            ? Make(NodeKind.AugmentedAssign, x.Start, x.End, op.Text(), target, value)
            : Make(NodeKind.Assign, x.Start, x.End, target, value);
    }

    /// <summary>A template without placeholders is a string.</summary>
    private Node Template(TemplateLiteral x)
    {
        if (x.Expressions.Length > 0) return Make(NodeKind.Template, x.Start, x.End, Parts(x));
        return new Node(NodeKind.String, x.Start, x.End, Source[x.Texts[0].Start..x.Texts[0].End], [], NodeFlags.Braced);
    }

    private Node[] Parts(TemplateLiteral x)
    {
        var parts = new List<Node>();
        for (var i = 0; i < x.Texts.Length; i++)
        {
            if (x.Texts[i].Length > 0) parts.Add(TemplateText(x.Texts[i]));
            if (i < x.Expressions.Length) parts.Add(Placeholder(Lower(x.Expressions[i])));
        }
        return [.. parts];
    }

    private Node TemplateText(TemplateText x)
    {
        var text = Source[x.Start..x.End];
        if (!IsPattern) return Make(NodeKind.TemplateText, x.Start, x.End, text);
        return text == "..." ? Make(NodeKind.Ellipsis, x.Start, x.End) : NameNode(NodeKind.TemplateText, x.Start, x.End, text);
    }

    /// <summary>A member of an object.</summary>
    private Node Member(Expression member) => member switch
    {
        Property p => Make(NodeKind.Pair, p.Start, p.End, Name(p.Name), Lower(p.Value)),
        ShorthandProperty s => Shorthand(s),
        Method m => LowerMethod(m),
        _ => Lower(member),
    };

    private Node Shorthand(ShorthandProperty s)
    {
        var key = NameNode(NodeKind.Identifier, s.Name);
        if (key.Kind == NodeKind.EllipsisMetavariable) return key;
        var value = NameNode(NodeKind.Name, s.Name);
        if (s.Initializer is not null) value = Make(NodeKind.Assign, s.Start, s.End, value, Lower(s.Initializer));
        return Make(NodeKind.Pair, s.Start, s.End, key, value);
    }

    private Node Element(JsxElement x) => Make(NodeKind.Element, x.Start, x.End,
        x.Name is null ? Node.None : JsxName(x.Name),
        Make(NodeKind.Attributes, x.Start, x.OpeningEnd, [.. x.Attributes.Select(Attribute)]),
        Make(NodeKind.Children, x.OpeningEnd, x.ClosingStart, [.. x.Children.Select(Child).Where(c => !c.IsNone)]));

    private Node JsxName(SyntaxNode name) => name switch
    {
        Identifier => NameNode(NodeKind.Identifier, name),
        Expression e => Lower(e),
        _ => NameNode(NodeKind.Identifier, name.Start, name.End, TextOf(name)),
    };

    private Node Attribute(SyntaxNode attribute) => attribute switch
    {
        JsxAttribute a => Make(NodeKind.Pair, a.Start, a.End, JsxName(a.Name), a.Value is null ? Node.None : AttributeValue(a.Value)),
        JsxSpreadAttribute s => Make(NodeKind.Spread, s.Start, s.End, "...", Lower(s.Value)),
        _ => Name(attribute),
    };

    private Node AttributeValue(SyntaxNode value) => value is JsxContainer c ? Optional(c.Value) : Optional(value);

    private Node Child(SyntaxNode child) => child switch
    {
        JsxText t => JsxText(t),
        JsxContainer { Value: null } => Node.None,
        JsxContainer c => Lower(c.Value!),
        Expression e => Lower(e),
        _ => Node.None,
    };

    private Node JsxText(JsxText t)
    {
        var text = Source.AsSpan(t.Start, t.Length).Trim();
        if (text.Length == 0) return Node.None;
        return IsPattern && text is "..." ? Make(NodeKind.Ellipsis, t.Start, t.End) : NameNode(NodeKind.JsxText, t.Start, t.End, text.ToString());
    }
}
