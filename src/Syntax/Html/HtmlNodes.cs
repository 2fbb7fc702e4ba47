namespace Merlon.Syntax.Html;

/// <summary>A page or a part of one: elements and text.</summary>
public sealed class HtmlDocument(int start, int end, SyntaxNode[] children) : SyntaxNode(start, end)
{
    /// <summary><see cref="HtmlElement"/> and <see cref="HtmlText"/>.</summary>
    public SyntaxNode[] Children { get; } = children;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) => visitor.VisitAll(Children);
}

/// <summary>An element; one that is never closed ends where its parent does.</summary>
public sealed class HtmlElement(int start, int end, int nameEnd, HtmlAttribute[] attributes, int openingEnd, SyntaxNode[] children, int closingStart) : SyntaxNode(start, end)
{
    /// <summary>Just behind the name, which starts behind the bracket.</summary>
    public int NameEnd { get; } = nameEnd;

    public HtmlAttribute[] Attributes { get; } = attributes;

    /// <summary>Just behind the opening tag.</summary>
    public int OpeningEnd { get; } = openingEnd;

    /// <summary><see cref="HtmlElement"/> and <see cref="HtmlText"/>; the content of scripts and styles is one text.</summary>
    public SyntaxNode[] Children { get; } = children;

    /// <summary>Start of the closing tag; the element's end when it has none.</summary>
    public int ClosingStart { get; } = closingStart;

    /// <summary>The name as it is written.</summary>
    public ReadOnlySpan<char> Name(string source) => source.AsSpan(Start + 1, NameEnd - Start - 1);

    public override void ForEachChild<TVisitor>(ref TVisitor visitor)
    {
        visitor.VisitAll(Attributes);
        visitor.VisitAll(Children);
    }
}

/// <summary><c>name</c>, <c>name=value</c>, <c>name="value"</c>; the value's range is without its quotes, entities as written.</summary>
public sealed class HtmlAttribute(int start, int end, int nameEnd, int valueStart, int valueEnd) : SyntaxNode(start, end)
{
    public int NameEnd { get; } = nameEnd;

    /// <summary>-1 without a value.</summary>
    public int ValueStart { get; } = valueStart;

    public int ValueEnd { get; } = valueEnd;

    public bool HasValue => ValueStart >= 0;

    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}

/// <summary>Text between tags, white space and entities as written.</summary>
public sealed class HtmlText(int start, int end) : SyntaxNode(start, end)
{
    public override void ForEachChild<TVisitor>(ref TVisitor visitor) { }
}
