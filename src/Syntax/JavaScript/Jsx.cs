namespace Merlon.Syntax.JavaScript;

/// <summary>
/// An element or, without a name, a fragment. Name: identifier (dashes allowed), <see cref="JsxNamespacedName"/>, member
/// expression or <c>this</c>.
/// </summary>
public sealed class JsxElement(
    int start, int end, SyntaxNode? name, TypeArguments? typeArguments, SyntaxNode[] attributes, int openingEnd,
    SyntaxNode[] children, SyntaxNode? closingName, int closingStart)
    : Expression(start, end)
{
    public SyntaxNode? Name { get; } = name;

    public TypeArguments? TypeArguments { get; } = typeArguments;

    /// <summary><see cref="JsxAttribute"/>, <see cref="JsxSpreadAttribute"/>, or an ellipsis of a pattern.</summary>
    public SyntaxNode[] Attributes { get; } = attributes;

    /// <summary>Just behind the opening tag.</summary>
    public int OpeningEnd { get; } = openingEnd;

    /// <summary><see cref="JsxText"/>, <see cref="JsxContainer"/>, <see cref="JsxElement"/>, or what stands alone in a pattern (ellipsis, metavariable).</summary>
    public SyntaxNode[] Children { get; } = children;

    public SyntaxNode? ClosingName { get; } = closingName;

    /// <summary>Start of the closing tag; the element's end when it closes itself.</summary>
    public int ClosingStart { get; } = closingStart;

    public bool IsSelfClosing => ClosingStart == End;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(TypeArguments);
        visitor.VisitAll(Attributes);
        visitor.VisitAll(Children);
        visitor.Visit(ClosingName);
    }
}

/// <summary><c>namespace:name</c> of a tag or an attribute.</summary>
public sealed class JsxNamespacedName(int start, int end, Identifier space, Identifier name) : SyntaxNode(start, end)
{
    public Identifier Space { get; } = space;

    public Identifier Name { get; } = name;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Space);
        visitor.Visit(Name);
    }
}

/// <summary>Value: string (entities as written), <see cref="JsxContainer"/>, element, null when left out, or a metavariable of a pattern.</summary>
public sealed class JsxAttribute(int start, int end, SyntaxNode name, SyntaxNode? value) : SyntaxNode(start, end)
{
    public SyntaxNode Name { get; } = name;

    public SyntaxNode? Value { get; } = value;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(Value);
    }
}

/// <summary><c>{...value}</c> among attributes.</summary>
public sealed class JsxSpreadAttribute(int start, int end, Expression value) : SyntaxNode(start, end)
{
    public Expression Value { get; } = value;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Value);
}

/// <summary><c>{value}</c>, <c>{...value}</c> as a child, or <c>{}</c> without a value.</summary>
public sealed class JsxContainer(int start, int end, bool isSpread, Expression? value) : SyntaxNode(start, end)
{
    public bool IsSpread { get; } = isSpread;

    public Expression? Value { get; } = value;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.Visit(Value);
}

/// <summary>Text between tags, white space and entities as written.</summary>
public sealed class JsxText(int start, int end) : SyntaxNode(start, end)
{
    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}
