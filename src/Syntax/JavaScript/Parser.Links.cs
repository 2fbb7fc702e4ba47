namespace Merlon.Syntax.JavaScript;

internal sealed partial class Parser
{
    /// <summary>Members, calls, templates and type arguments behind an operand; loops along chains of any length.</summary>
    private Expression ParseLinks(int start, Expression value, bool isCallAllowed)
    {
        while (true)
        {
            switch (Kind)
            {
                case TokenKind.Dot:
                    value = ParseMember(start, value, isOptional: false);
                    continue;
                case TokenKind.OpenParen when isCallAllowed:
                    value = ParseCall(start, value, null, isOptional: false);
                    continue;
                case TokenKind.OpenBracket when !_isInDecorator:
                    value = ParseIndex(start, value, isOptional: false);
                    continue;
                case TokenKind.QuestionDot when isCallAllowed:
                    value = ParseOptionalLink(start, value);
                    continue;
                case TokenKind.Template or TokenKind.TemplateHead:
                    value = new TaggedTemplate(start, ParseTemplate(out var template), value, null, template);
                    continue;
                case TokenKind.Exclamation when !_lexer.IsFirstOnLine:
                    Next();
                    value = new NonNullExpression(start, PreviousEnd, value);
                    continue;
                case TokenKind.Less or TokenKind.LessLess when _hasTypes && TryParseTypeArgumentsOfExpression() is { } typeArguments:
                    if (Kind == TokenKind.OpenParen && !isCallAllowed) return new InstantiationExpression(start, PreviousEnd, value, typeArguments);
                    value = ParseInstantiation(start, value, typeArguments);
                    continue;
                default:
                    return value;
            }
        }
    }

    private Expression ParseInstantiation(int start, Expression value, TypeArguments typeArguments) => Kind switch
    {
        TokenKind.OpenParen => ParseCall(start, value, typeArguments, isOptional: false),
        TokenKind.Template or TokenKind.TemplateHead => new TaggedTemplate(start, ParseTemplate(out var template), value, typeArguments, template),
        _ => new InstantiationExpression(start, PreviousEnd, value, typeArguments),
    };

    private MemberExpression ParseMember(int start, Expression value, bool isOptional)
    {
        if (!isOptional) Next();
        var name = ParseMemberName();
        return new MemberExpression(start, PreviousEnd, value, name, isOptional);
    }

    private Expression ParseMemberName()
    {
        switch (Kind)
        {
            case TokenKind.PrivateName: return ParsePrivateName();
            case TokenKind.DotDotDot or TokenKind.EllipsisMetavariable when _isPattern: return ParseEllipsis();
            // A keyword on the next line that starts a statement shows that the name was never written.
            case >= TokenKind.Break when _lexer.IsFirstOnLine && IsWordBehind(): return MissingName();
            default: return ParseWord();
        }
    }

    private bool IsWordBehind()
    {
        var next = PeekKind(out var isOnNewLine);
        return next >= TokenKind.Identifier && !isOnNewLine;
    }

    private PrivateName ParsePrivateName()
    {
        var name = new PrivateName(Start, _lexer.End);
        Next();
        return name;
    }

    private IndexExpression ParseIndex(int start, Expression value, bool isOptional)
    {
        var open = Start;
        Next();
        var (isInAllowed, isInDecorator) = (_isInAllowed, _isInDecorator);
        (_isInAllowed, _isInDecorator) = (true, false);
        var index = Kind == TokenKind.CloseBracket ? Missing("an expression") : ParseExpression();
        (_isInAllowed, _isInDecorator) = (isInAllowed, isInDecorator);
        ExpectClosing(TokenKind.CloseBracket, open);
        return new IndexExpression(start, PreviousEnd, value, index, isOptional);
    }

    /// <summary><c>?.</c> and what follows it.</summary>
    private Expression ParseOptionalLink(int start, Expression value)
    {
        Next();
        switch (Kind)
        {
            case TokenKind.OpenParen: return ParseCall(start, value, null, isOptional: true);
            case TokenKind.OpenBracket: return ParseIndex(start, value, isOptional: true);
            case TokenKind.Template or TokenKind.TemplateHead:
                return new TaggedTemplate(start, ParseTemplate(out var template), value, null, template);
            case TokenKind.Less or TokenKind.LessLess when _hasTypes && TryParseTypeArgumentsOfExpression() is { } typeArguments:
                return Kind == TokenKind.OpenParen
                    ? ParseCall(start, value, typeArguments, isOptional: true)
                    : new InstantiationExpression(start, PreviousEnd, value, typeArguments);
            default: return ParseMember(start, value, isOptional: true);
        }
    }

    private CallExpression ParseCall(int start, Expression callee, TypeArguments? typeArguments, bool isOptional)
    {
        var arguments = ParseArguments();
        return new CallExpression(start, PreviousEnd, callee, typeArguments, arguments, isOptional);
    }

    private Expression[] ParseArguments()
    {
        var open = Start;
        Next();
        if (TryTake(TokenKind.CloseParen)) return [];
        var (isInAllowed, isInDecorator) = (_isInAllowed, _isInDecorator);
        (_isInAllowed, _isInDecorator) = (true, false);
        var mark = _gatheredCount;
        while (Kind is not (TokenKind.CloseParen or TokenKind.EndOfSource))
        {
            var before = Start;
            Gather(ParseListItem());
            if (TryTake(TokenKind.Comma)) continue;
            if (Kind == TokenKind.CloseParen || !GoesOnWithoutComma(before)) break;
        }
        var arguments = TakeGathered<Expression>(mark);
        (_isInAllowed, _isInDecorator) = (isInAllowed, isInDecorator);
        ExpectClosing(TokenKind.CloseParen, open);
        return arguments;
    }

    /// <summary>A comma is missing, but another item follows on the line: worth an error, not the rest of the list.</summary>
    private bool GoesOnWithoutComma(int itemStart)
    {
        if (_isPattern && Kind is TokenKind.DotDotDot or TokenKind.EllipsisMetavariable) return true;
        ReportExpected(",");
        return !_lexer.IsFirstOnLine && StartsExpression && Start > itemStart;
    }

    /// <summary>An argument or array element: an expression, a spread, or the ellipsis of a pattern.</summary>
    private Expression ParseListItem()
    {
        if (Kind != TokenKind.DotDotDot) return ParseAssignment();
        var start = Start;
        Next();
        if (_isPattern && Kind is TokenKind.Comma or TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.CloseBrace) return new Ellipsis(start, PreviousEnd);
        var value = ParseAssignment();
        return new SpreadElement(start, PreviousEnd, value);
    }

    /// <summary><c>new Callee(…)</c>, <c>new.target</c>.</summary>
    private Expression ParseNew()
    {
        var start = Start;
        if (!Enter()) return Bail();
        Next();
        if (Kind == TokenKind.Dot)
        {
            Next();
            var target = ParseWord();
            Leave();
            return new MetaProperty(start, PreviousEnd, target);
        }
        var calleeStart = Start;
        var callee = ParseLinks(calleeStart, Kind == TokenKind.New ? ParseNew() : ParsePrimary(), isCallAllowed: false);
        TypeArguments? typeArguments = null;
        if (callee is InstantiationExpression { Value: var value } instantiation)
        {
            callee = value;
            typeArguments = instantiation.TypeArguments;
        }
        var arguments = Kind == TokenKind.OpenParen ? ParseArguments() : null;
        Leave();
        return new NewExpression(start, PreviousEnd, callee, typeArguments, arguments);
    }
}
