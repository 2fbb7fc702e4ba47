namespace Merlon.Syntax.JavaScript;

internal sealed partial class Parser
{
    private ObjectExpression ParseObject()
    {
        var start = Start;
        Next();
        var (isInAllowed, isInDecorator) = (_isInAllowed, _isInDecorator);
        (_isInAllowed, _isInDecorator) = (true, false);
        var mark = _gatheredCount;
        while (Kind is not (TokenKind.CloseBrace or TokenKind.EndOfSource))
        {
            var before = Start;
            Gather(ParseObjectMember());
            if (TryTake(TokenKind.Comma) || Kind == TokenKind.CloseBrace) continue;
            if (_isPattern && Kind is TokenKind.DotDotDot or TokenKind.EllipsisMetavariable) continue;
            ReportExpected(",");
            if (!SkipToNextMember(before)) break;
        }
        var members = TakeGathered<Expression>(mark);
        (_isInAllowed, _isInDecorator) = (isInAllowed, isInDecorator);
        ExpectClosing(TokenKind.CloseBrace, start);
        return new ObjectExpression(start, PreviousEnd, members);
    }

    /// <summary>
    /// Recovers inside an object: skips to behind the next comma or to the closing brace of this level. False when a
    /// statement seems to start instead.
    /// </summary>
    private bool SkipToNextMember(int memberStart)
    {
        if (_speculations > 0) return false;
        if (_lexer.IsFirstOnLine && Start > memberStart && (IsWord || Kind is TokenKind.String or TokenKind.Number or TokenKind.OpenBracket))
            return Kind < TokenKind.Break || PeekKind() is TokenKind.Colon or TokenKind.OpenParen or TokenKind.Comma;
        var open = 0;
        while (Kind is not (TokenKind.EndOfSource or TokenKind.Semicolon))
        {
            if (Kind is TokenKind.OpenBrace or TokenKind.OpenBracket or TokenKind.OpenParen) open++;
            else if (Kind == TokenKind.CloseBrace && open == 0) return true;
            else if (Kind is TokenKind.CloseBrace or TokenKind.CloseBracket or TokenKind.CloseParen && open-- == 0) return false;
            else if (Kind == TokenKind.Comma && open == 0) return TryTake(TokenKind.Comma);
            Next();
        }
        return false;
    }

    /// <summary>PropertyDefinition.</summary>
    private Expression ParseObjectMember()
    {
        var start = Start;
        switch (Kind)
        {
            case TokenKind.DotDotDot: return ParseListItem();
            case TokenKind.EllipsisMetavariable: return ParseEllipsis();
            case TokenKind.Less when _isPattern && IsDeepExpression: return ParseDeepExpression();
            case TokenKind.Asterisk: return ParseObjectMethod(start, MethodKind.Method, Modifiers.None);
            case TokenKind.Async or TokenKind.Get or TokenKind.Set when ParseMethodPrefix(out var kind, out var modifiers): return ParseObjectMethod(start, kind, modifiers);
        }
        var isName = IsNameKind(Kind);
        var name = ParsePropertyName();
        switch (Kind)
        {
            case TokenKind.Colon:
                Next();
                var value = ParseAssignment();
                return new Property(start, PreviousEnd, name, value);
            case TokenKind.OpenParen or TokenKind.Less:
                return new Method(start, ParseMethodFunction(Modifiers.None, false, out var function), MethodKind.Method, [], Modifiers.None, name, false, function);
            case TokenKind.Question or TokenKind.Exclamation when isName:
                Next(); // a mark that means something in types only
                break;
        }
        if (isName && name is Identifier identifier)
        {
            var initializer = TryTake(TokenKind.Equal) ? ParseAssignment() : null;
            return new ShorthandProperty(start, PreviousEnd, identifier, initializer);
        }
        Expect(TokenKind.Colon);
        return new Property(start, PreviousEnd, name, new MissingExpression(PreviousEnd, PreviousEnd));
    }

    /// <summary>Takes <c>async</c>, <c>get</c> or <c>set</c> when it is not itself the member's name.</summary>
    private bool ParseMethodPrefix(out MethodKind kind, out Modifiers modifiers)
    {
        kind = Kind switch
        {
            TokenKind.Get => MethodKind.Getter,
            TokenKind.Set => MethodKind.Setter,
            _ => MethodKind.Method,
        };
        modifiers = Kind == TokenKind.Async ? Modifiers.Async : Modifiers.None;
        var next = PeekKind(out var isOnNewLine);
        var isPrefix = IsPropertyNameStart(next) || (modifiers != 0 && next == TokenKind.Asterisk);
        if (!isPrefix || (modifiers != 0 && isOnNewLine)) return false;
        Next();
        return true;
    }

    private static bool IsPropertyNameStart(TokenKind kind) =>
        kind is >= TokenKind.Identifier or TokenKind.String or TokenKind.Number or TokenKind.BigInt or TokenKind.OpenBracket or TokenKind.PrivateName;

    private Method ParseObjectMethod(int start, MethodKind kind, Modifiers modifiers)
    {
        var isGenerator = TryTake(TokenKind.Asterisk);
        var name = ParsePropertyName();
        return new Method(start, ParseMethodFunction(modifiers, isGenerator, out var function), kind, [], modifiers, name, false, function);
    }

    /// <summary>Identifier or reserved word, string, number, private name, <c>[expression]</c>.</summary>
    private SyntaxNode ParsePropertyName()
    {
        var start = Start;
        var end = _lexer.End;
        switch (Kind)
        {
            case TokenKind.String: Next(); return new StringLiteral(start, end);
            case TokenKind.Number: Next(); return new NumericLiteral(start, end);
            case TokenKind.BigInt: Next(); return new BigIntLiteral(start, end);
            case TokenKind.PrivateName: return ParsePrivateName();
            case TokenKind.OpenBracket: return ParseComputedName();
            case TokenKind.DotDotDot or TokenKind.EllipsisMetavariable when _isPattern: return ParseEllipsis();
            default: return ParseWord();
        }
    }

    private ComputedName ParseComputedName()
    {
        var start = Start;
        Next();
        var (isInAllowed, isInDecorator) = (_isInAllowed, _isInDecorator);
        (_isInAllowed, _isInDecorator) = (true, false);
        var expression = ParseExpression();
        (_isInAllowed, _isInDecorator) = (isInAllowed, isInDecorator);
        ExpectClosing(TokenKind.CloseBracket, start);
        return new ComputedName(start, PreviousEnd, expression);
    }
}
