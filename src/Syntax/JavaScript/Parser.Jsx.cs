namespace Merlon.Syntax.JavaScript;

internal sealed partial class Parser
{
    private JsxElement ParseJsx() => ParseJsxElement(isChild: false);

    /// <summary>At the opening angle bracket. What follows a child is markup again.</summary>
    private JsxElement ParseJsxElement(bool isChild)
    {
        var start = Start;
        if (!Enter())
        {
            Leave();
            return new JsxElement(start, start, null, null, [], start, [], null, start);
        }
        Next();
        SyntaxNode? name = null;
        TypeArguments? typeArguments = null;
        SyntaxNode[] attributes = [];
        if (Kind != TokenKind.Greater)
        {
            name = ParseJsxName();
            if (Kind == TokenKind.Less && _hasTypes) typeArguments = ParseTypeArguments();
            attributes = ParseJsxAttributes();
        }
        var element = Kind == TokenKind.Slash && name is not null
            ? ParseJsxSelfClosing(start, isChild, name, typeArguments, attributes)
            : ParseJsxContent(start, isChild, name, typeArguments, attributes);
        Leave();
        return element;
    }

    private JsxElement ParseJsxSelfClosing(int start, bool isChild, SyntaxNode name, TypeArguments? typeArguments, SyntaxNode[] attributes)
    {
        Next();
        ExpectTagEnd(isChild);
        return new JsxElement(start, PreviousEnd, name, typeArguments, attributes, PreviousEnd, [], null, PreviousEnd);
    }

    private JsxElement ParseJsxContent(int start, bool isChild, SyntaxNode? name, TypeArguments? typeArguments, SyntaxNode[] attributes)
    {
        ExpectTagEnd(isChild: true);
        var openingEnd = PreviousEnd;
        var mark = _gatheredCount;
        while (Kind is TokenKind.JsxText or TokenKind.OpenBrace || (Kind == TokenKind.Less && _lexer.PeekCharacter() != '/')) Gather(ParseJsxChild());
        var children = TakeGathered<SyntaxNode>(mark);
        var closingStart = Start;
        if (Kind != TokenKind.Less)
        {
            Report(start, start + 1, "This element is not closed.");
            return new JsxElement(start, Math.Max(PreviousEnd, openingEnd), name, typeArguments, attributes, openingEnd, children, null, Math.Max(PreviousEnd, openingEnd));
        }
        Next();
        Next();
        var closingName = Kind == TokenKind.Greater ? null : ParseJsxName();
        if ((name is null) != (closingName is null) || (name is not null && !TextOf(name).SequenceEqual(TextOf(closingName!))))
            Report(closingStart, PreviousEnd, "This closes another element than the one opened.");
        ExpectTagEnd(isChild);
        return new JsxElement(start, PreviousEnd, name, typeArguments, attributes, openingEnd, children, closingName, closingStart);
    }

    private void ExpectTagEnd(bool isChild)
    {
        if (Kind != TokenKind.Greater) ReportExpected(">");
        else if (isChild) _lexer.NextJsxChild();
        else Next();
    }

    private SyntaxNode ParseJsxChild()
    {
        if (Kind == TokenKind.OpenBrace) return ParseJsxContainer(isChild: true);
        if (Kind == TokenKind.Less) return ParseJsxElement(isChild: true);
        var (start, end) = (Start, _lexer.End);
        _lexer.NextJsxChild();
        return _isPattern && PatternInText(start, end) is { } pattern ? pattern : new JsxText(start, end);
    }

    /// <summary>Text of a pattern that is an ellipsis or a metavariable and nothing else.</summary>
    private Expression? PatternInText(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_source[start])) start++;
        while (start < end && char.IsWhiteSpace(_source[end - 1])) end--;
        var text = _source.AsSpan(start, end - start);
        if (text.SequenceEqual("...")) return new Ellipsis(start, end);
        if (text.Length < 2 || text[0] != '$') return null;
        var isEllipsis = text.StartsWith("$...");
        foreach (var c in text[(isEllipsis ? 4 : 1)..])
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c) && c != '_') return null;
        return isEllipsis ? new EllipsisMetavariable(start, end) : new Identifier(start, end);
    }

    private JsxContainer ParseJsxContainer(bool isChild)
    {
        var start = Start;
        Next();
        var (isInAllowed, isInDecorator) = (_isInAllowed, _isInDecorator);
        (_isInAllowed, _isInDecorator) = (true, false);
        var isSpread = !(_isPattern && PeekKind() == TokenKind.CloseBrace) && TryTake(TokenKind.DotDotDot);
        var value = Kind == TokenKind.CloseBrace ? null : ParseExpression();
        (_isInAllowed, _isInDecorator) = (isInAllowed, isInDecorator);
        if (Kind != TokenKind.CloseBrace) ExpectClosing(TokenKind.CloseBrace, start);
        else if (isChild) _lexer.NextJsxChild();
        else Next();
        return new JsxContainer(start, PreviousEnd, isSpread, value);
    }

    private SyntaxNode[] ParseJsxAttributes()
    {
        var mark = _gatheredCount;
        while (true)
        {
            if (IsWord) Gather(ParseJsxAttribute());
            else if (Kind == TokenKind.OpenBrace) Gather(ParseJsxSpreadAttribute());
            else if (_isPattern && Kind is TokenKind.DotDotDot or TokenKind.EllipsisMetavariable) Gather(ParseEllipsis());
            else return TakeGathered<SyntaxNode>(mark);
        }
    }

    private JsxSpreadAttribute ParseJsxSpreadAttribute()
    {
        var start = Start;
        Next();
        Expect(TokenKind.DotDotDot);
        var value = ParseExpression();
        ExpectClosing(TokenKind.CloseBrace, start);
        return new JsxSpreadAttribute(start, PreviousEnd, value);
    }

    private JsxAttribute ParseJsxAttribute()
    {
        var start = Start;
        var name = ParseJsxNameOrNamespaced();
        if (Kind != TokenKind.Equal) return new JsxAttribute(start, PreviousEnd, name, null);
        _lexer.NextJsxAttributeValue();
        var value = ParseJsxAttributeValue();
        return new JsxAttribute(start, PreviousEnd, name, value);
    }

    private SyntaxNode ParseJsxAttributeValue()
    {
        switch (Kind)
        {
            case TokenKind.String: return ParseModuleSource();
            case TokenKind.OpenBrace: return ParseJsxContainer(isChild: false);
            case TokenKind.Less when _isPattern && IsDeepExpression: return ParseDeepExpression();
            case TokenKind.Less: return ParseJsxElement(isChild: false);
            case TokenKind.DotDotDot or TokenKind.EllipsisMetavariable when _isPattern: return ParseEllipsis();
            case >= TokenKind.Identifier when _isPattern: return ParseWord();
            default: return Missing("a string or {expression}");
        }
    }

    private Identifier ParseJsxWord()
    {
        if (IsWord) _lexer.RescanJsxName();
        return ParseWord();
    }

    private SyntaxNode ParseJsxNameOrNamespaced()
    {
        var start = Start;
        var name = ParseJsxWord();
        if (!TryTake(TokenKind.Colon)) return name;
        var local = ParseJsxWord();
        return new JsxNamespacedName(start, PreviousEnd, name, local);
    }

    /// <summary>Identifier, <c>this</c>, namespaced name, or members of the first two.</summary>
    private SyntaxNode ParseJsxName()
    {
        var start = Start;
        var isThis = Kind == TokenKind.This;
        var name = ParseJsxNameOrNamespaced();
        if (name is JsxNamespacedName) return name;
        Expression value = isThis && name.Length == "this".Length ? new ThisExpression(name.Start, name.End) : (Identifier)name;
        while (TryTake(TokenKind.Dot))
        {
            var member = ParseJsxWord();
            value = new MemberExpression(start, PreviousEnd, value, member, false);
        }
        return value;
    }
}
