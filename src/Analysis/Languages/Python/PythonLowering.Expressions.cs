using Merlon.Analysis.Tree;
using Merlon.Syntax.Python;

namespace Merlon.Analysis.Languages.Python;

internal sealed partial class PythonLowering
{
    private static readonly string[] s_binary = ["+", "-", "*", "@", "/", "//", "%", "**", "<<", ">>", "|", "^", "&"];
    private static readonly string[] s_unary = ["not", "-", "+", "~"];
    private static readonly string[] s_comparison = ["==", "!=", "<", "<=", ">", ">=", "is", "is not", "in", "not in"];

    private Node Lower(Expression e)
    {
        if (Depth >= DepthLimit) return Make(NodeKind.OtherExpression, e.Start, e.End, "too deep");
        Depth++;
        var node = Translate(e);
        Depth--;
        return node;
    }

    private Node Translate(Expression e) => e switch
    {
        NameExpression => NameNode(NodeKind.Name, e.Start, e.End, Intern(Identifier.Normalize(Source.AsSpan(e.Start, e.Length)))),
        AttributeExpression x => Make(NodeKind.Member, e.Start, e.End, Lower(x.Value), MemberName(x)),
        CallExpression x => Make(NodeKind.Call, e.Start, e.End, Lower(x.Function), ArgumentList(x)),
        StringLiteral x => new Node(NodeKind.String, e.Start, e.End, x.Content.In(Source).ToString(), [], x.IsBytes ? NodeFlags.Bytes : NodeFlags.None),
        ConstantLiteral x => Literal(x),
        NumberLiteral x => Make(NodeKind.Number, e.Start, e.End, Numbers.Normalize(Source.AsSpan(e.Start, e.Length), integralFloats: false)),
        ConcatenatedString x => Concatenated(x),
        FormattedString x => Make(NodeKind.Template, e.Start, e.End, Parts(x)),
        StringText => TemplatePart(e.Start, e.End),
        Interpolation x => Placeholder(Lower(x.Value)),
        SubscriptExpression x => Make(NodeKind.Index, e.Start, e.End, Lower(x.Value), Lower(x.Index)),
        SliceExpression x => Make(NodeKind.Slice, e.Start, e.End, Optional(x.Lower), Optional(x.Upper), Optional(x.Step)),
        KeywordArgument x when x.Name.IsEmpty => Make(NodeKind.Spread, e.Start, e.End, "**", Lower(x.Value)),
        KeywordArgument x => Make(NodeKind.KeywordArgument, e.Start, e.End, NameOf(x.Name), Lower(x.Value)),
        StarredExpression x => Make(NodeKind.Spread, e.Start, e.End, "*", Lower(x.Value)),
        NamedExpression x => Make(NodeKind.Assign, e.Start, e.End, Lower(x.Target), Lower(x.Value)),
        ConditionalExpression x => Make(NodeKind.Conditional, e.Start, e.End, Lower(x.Test), Lower(x.Body), Lower(x.Otherwise)),
        LambdaExpression x => Make(NodeKind.Lambda, e.Start, e.End, ParameterList(x.Parameters, e.Start), Lower(x.Body), Node.None),
        AwaitExpression x => Make(NodeKind.Await, e.Start, e.End, Lower(x.Value)),
        YieldExpression x => Make(NodeKind.Yield, e.Start, e.End, x.IsFrom ? "yield*" : "yield", Optional(x.Value)),
        TupleExpression x => Make(NodeKind.Tuple, e.Start, e.End, LowerAll(x.Elements)),
        ListExpression x => Make(NodeKind.Array, e.Start, e.End, LowerAll(x.Elements)),
        SetExpression x => Make(NodeKind.Set, e.Start, e.End, LowerAll(x.Elements)),
        DictionaryExpression x => Make(NodeKind.Dictionary, e.Start, e.End, [.. x.Entries.Select(Entry)]),
        Comprehension x => LowerComprehension(x),
        BinaryOperation x => Make(NodeKind.Binary, e.Start, e.End, s_binary[(int)x.Operator], Lower(x.Left), Lower(x.Right)),
        UnaryOperation x => LowerUnary(x),
        BooleanOperation x => Make(NodeKind.Binary, e.Start, e.End, x.Operator == BooleanOperator.And ? "and" : "or", LowerAll(x.Operands)),
        Comparison x => LowerComparison(x),
        DeepExpression x => Make(NodeKind.Deep, e.Start, e.End, Lower(x.Value)),
        TypedMetavariable x => Make(NodeKind.TypedMetavariable, e.Start, e.End, x.Name.In(Source).ToString(), Lower(x.Type)),
        _ => Make(NodeKind.OtherExpression, e.Start, e.End, e.GetType().Name),
    };

    private Node MemberName(AttributeExpression x) =>
        x.Name.In(Source) is "..." ? Make(NodeKind.Ellipsis, x.Name.Start, x.Name.End) : NameOf(x.Name);

    private Node ArgumentList(CallExpression x) => Make(NodeKind.Arguments, x.Function.End, x.End, LowerAll(x.Arguments));

    private Node Literal(ConstantLiteral x) => x.Kind switch
    {
        ConstantKind.None => Make(NodeKind.Null, x.Start, x.End, "None"),
        ConstantKind.Ellipsis => IsPattern ? Make(NodeKind.Ellipsis, x.Start, x.End) : Make(NodeKind.OtherExpression, x.Start, x.End, "..."),
        var kind => Make(NodeKind.Boolean, x.Start, x.End, kind == ConstantKind.True ? "true" : "false"),
    };

    /// <summary>-1 is a number, as in most languages' eyes.</summary>
    private Node LowerUnary(UnaryOperation x)
    {
        var operand = Lower(x.Operand);
        return x.Operator == UnaryOperator.Minus && operand.Kind == NodeKind.Number
            ? Make(NodeKind.Number, x.Start, x.End, "-" + operand.Text)
            : Make(NodeKind.Unary, x.Start, x.End, s_unary[(int)x.Operator], operand);
    }

    private Node LowerComparison(Comparison x)
    {
        var left = Lower(x.Left);
        if (x.Links.Length == 1) return Make(NodeKind.Binary, x.Start, x.End, s_comparison[(int)x.Links[0].Operator], left, Lower(x.Links[0].Right));
        var text = string.Join(' ', x.Links.Select(l => s_comparison[(int)l.Operator]));
        return Make(NodeKind.OtherExpression, x.Start, x.End, text, [left, .. x.Links.Select(l => Lower(l.Right))]);
    }

    /// <summary>Literals side by side are one string, or one template when a part has placeholders.</summary>
    private Node Concatenated(ConcatenatedString x)
    {
        if (x.Parts.All(p => p is StringLiteral))
        {
            return Make(NodeKind.String, x.Start, x.End, string.Concat(x.Parts.Cast<StringLiteral>().Select(p => p.Content.In(Source).ToString())));
        }
        return Make(NodeKind.Template, x.Start, x.End,
            [.. x.Parts.SelectMany(p => p is FormattedString f ? Parts(f) : [Make(NodeKind.TemplateText, p.Start, p.End, ((StringLiteral)p).Content.In(Source).ToString())])]);
    }

    private Node[] Parts(FormattedString x)
    {
        var parts = new List<Node>();
        foreach (var part in x.Parts)
        {
            parts.Add(Lower(part));
            if (part is Interpolation { Format: { } format }) parts.AddRange(format.Parts.OfType<Interpolation>().Select(Lower));
        }
        return [.. parts];
    }

    private Node TemplatePart(int start, int end)
    {
        var text = Source[start..end];
        if (!IsPattern) return Make(NodeKind.TemplateText, start, end, text);
        if (text == "...") return Make(NodeKind.Ellipsis, start, end);
        return NameNode(NodeKind.TemplateText, start, end, text);
    }

    private Node Entry(DictionaryEntry entry)
    {
        if (entry.Key is null) return Make(NodeKind.Spread, entry.Value!.Start, entry.Value.End, "**", Lower(entry.Value));
        var key = Lower(entry.Key);
        return entry.Value is null ? key : Make(NodeKind.Pair, entry.Key.Start, entry.Value.End, key, Lower(entry.Value));
    }

    private Node LowerComprehension(Comprehension x)
    {
        var element = Lower(x.Element);
        if (x.Value is not null) element = Make(NodeKind.Pair, x.Element.Start, x.Value.End, element, Lower(x.Value));
        var parts = new List<Node> { element };
        foreach (var clause in x.Clauses)
        {
            parts.Add(Make(NodeKind.ForClause, clause.Start, clause.End, Lower(clause.Target), Lower(clause.Iterable)));
            parts.AddRange(clause.Conditions.Select(c => Make(NodeKind.IfClause, c.Start, c.End, Lower(c))));
        }
        return Make(NodeKind.Comprehension, x.Start, x.End, x.Kind switch
        {
            ComprehensionKind.List => "list",
            ComprehensionKind.Set => "set",
            ComprehensionKind.Dictionary => "dict",
            _ => "generator",
        }, [.. parts]);
    }
}
