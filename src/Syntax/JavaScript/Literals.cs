namespace Merlon.Syntax.JavaScript;

public sealed class NullLiteral(int start, int end) : Expression(start, end)
{
    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

public sealed class BooleanLiteral(int start, int end) : Expression(start, end)
{
    /// <summary><c>true</c> is the shorter word.</summary>
    public bool Value => Length == 4;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

/// <summary>A number in any notation, as written.</summary>
public sealed class NumericLiteral(int start, int end) : Expression(start, end)
{
    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

/// <summary>A number with the suffix <c>n</c>.</summary>
public sealed class BigIntLiteral(int start, int end) : Expression(start, end)
{
    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

/// <summary>A string with its quotes, as written.</summary>
public sealed class StringLiteral(int start, int end) : Expression(start, end)
{
    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

/// <summary><c>/body/flags</c>, as written.</summary>
public sealed class RegularExpressionLiteral(int start, int end, int bodyEnd) : Expression(start, end)
{
    /// <summary>Offset of the closing slash; the flags follow it.</summary>
    public int BodyEnd { get; } = bodyEnd;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

/// <summary>A template: text parts and expressions in turn, always one text part more.</summary>
public sealed class TemplateLiteral(int start, int end, TemplateText[] texts, Expression[] expressions) : Expression(start, end)
{
    public TemplateText[] Texts { get; } = texts;

    public Expression[] Expressions { get; } = expressions;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        for (var i = 0; i < Texts.Length; i++)
        {
            visitor.Visit(Texts[i]);
            if (i < Expressions.Length) visitor.Visit(Expressions[i]);
        }
    }
}

/// <summary>A template's text between its delimiters, as written; may be empty.</summary>
public sealed class TemplateText(int start, int end) : SyntaxNode(start, end)
{
    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

/// <summary><c>tag`…`</c>.</summary>
public sealed class TaggedTemplate(int start, int end, Expression tag, TypeArguments? typeArguments, TemplateLiteral template) : Expression(start, end)
{
    public Expression Tag { get; } = tag;

    public TypeArguments? TypeArguments { get; } = typeArguments;

    public TemplateLiteral Template { get; } = template;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Tag);
        visitor.Visit(TypeArguments);
        visitor.Visit(Template);
    }
}
