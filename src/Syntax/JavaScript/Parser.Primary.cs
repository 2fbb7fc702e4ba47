namespace Merlon.Syntax.JavaScript;

internal sealed partial class Parser
{
    private Expression ParsePrimary()
    {
        var start = Start;
        var end = _lexer.End;
        switch (Kind)
        {
            case TokenKind.This: Next(); return new ThisExpression(start, end);
            case TokenKind.String: Next(); return new StringLiteral(start, end);
            case TokenKind.Number: Next(); return new NumericLiteral(start, end);
            case TokenKind.BigInt: Next(); return new BigIntLiteral(start, end);
            case TokenKind.True or TokenKind.False: Next(); return new BooleanLiteral(start, end);
            case TokenKind.Null: Next(); return new NullLiteral(start, end);
            case TokenKind.PrivateName: return ParsePrivateName();
            case TokenKind.OpenParen: return ParseParenthesized(start, isAsync: false, isArrowAllowed: false, isBeforeColon: false, null);
            case TokenKind.OpenBracket: return ParseArray();
            case TokenKind.OpenBrace: return ParseObject();
            case TokenKind.Function: return ParseFunctionExpression(start, Modifiers.None);
            case TokenKind.Class: return ParseClassExpression(start, []);
            case TokenKind.At: return ParseDecoratedClassExpression();
            case TokenKind.New: return ParseNew();
            case TokenKind.Super: Next(); return new SuperExpression(start, end);
            case TokenKind.Import: return ParseImportExpression();
            case TokenKind.Slash or TokenKind.SlashEqual: return ParseRegularExpression();
            case TokenKind.Template or TokenKind.TemplateHead:
                ParseTemplate(out var template);
                return template;
            case TokenKind.DotDotDot or TokenKind.EllipsisMetavariable when _isPattern: return ParseEllipsis();
            case TokenKind.Async when PeekKind(out var isOnNewLine) == TokenKind.Function && !isOnNewLine:
                Next();
                return ParseFunctionExpression(start, Modifiers.Async);
            case >= TokenKind.Identifier and < TokenKind.Break: return ParseName();
            default: return Missing("an expression");
        }
    }

    private RegularExpressionLiteral ParseRegularExpression()
    {
        var bodyEnd = _lexer.RescanRegularExpression();
        var literal = new RegularExpressionLiteral(Start, _lexer.End, bodyEnd);
        Next();
        return literal;
    }

    /// <summary>Returns the template's end, and the template.</summary>
    private int ParseTemplate(out TemplateLiteral template)
    {
        var start = Start;
        if (Kind == TokenKind.Template)
        {
            template = new TemplateLiteral(start, _lexer.End, [new TemplateText(start + 1, Math.Max(start + 1, _lexer.End - 1))], []);
            Next();
            return template.End;
        }
        template = ParseTemplateParts(start);
        return template.End;
    }

    private TemplateLiteral ParseTemplateParts(int start)
    {
        var (isInAllowed, isInDecorator) = (_isInAllowed, _isInDecorator);
        (_isInAllowed, _isInDecorator) = (true, false);
        var texts = new List<TemplateText> { new(start + 1, _lexer.End - 2) };
        var mark = _gatheredCount;
        do
        {
            Next();
            Gather(Kind == TokenKind.CloseBrace ? Missing("an expression") : ParseExpression());
        }
        while (ParseTemplateText(texts));
        (_isInAllowed, _isInDecorator) = (isInAllowed, isInDecorator);
        return new TemplateLiteral(start, PreviousEnd, [.. texts], TakeGathered<Expression>(mark));
    }

    /// <summary>The text behind a part's closing brace; true when another part follows, whose <c>${</c> is then the current token.</summary>
    private bool ParseTemplateText(List<TemplateText> texts)
    {
        if (Kind != TokenKind.CloseBrace)
        {
            ReportExpected("}");
            texts.Add(new TemplateText(PreviousEnd, PreviousEnd));
            return false;
        }
        _lexer.RescanTemplateContinuation();
        var isLast = Kind == TokenKind.TemplateTail;
        texts.Add(new TemplateText(Start + 1, Math.Max(Start + 1, _lexer.End - (isLast ? 1 : 2))));
        if (isLast) Next();
        return !isLast;
    }

    private ArrayExpression ParseArray()
    {
        var start = Start;
        Next();
        var (isInAllowed, isInDecorator) = (_isInAllowed, _isInDecorator);
        (_isInAllowed, _isInDecorator) = (true, false);
        var mark = _gatheredCount;
        while (Kind is not (TokenKind.CloseBracket or TokenKind.EndOfSource))
        {
            var before = Start;
            Gather(Kind == TokenKind.Comma ? new ArrayHole(Start, Start) : ParseListItem());
            if (TryTake(TokenKind.Comma)) continue;
            if (Kind == TokenKind.CloseBracket || !GoesOnWithoutComma(before)) break;
        }
        var elements = TakeGathered<Expression>(mark);
        (_isInAllowed, _isInDecorator) = (isInAllowed, isInDecorator);
        ExpectClosing(TokenKind.CloseBracket, start);
        return new ArrayExpression(start, PreviousEnd, elements);
    }

    /// <summary><c>import(…)</c>, <c>import.meta</c>, <c>import.defer(…)</c>, <c>import.source(…)</c>.</summary>
    private Expression ParseImportExpression()
    {
        var start = Start;
        Next();
        if (Kind != TokenKind.Dot) return new ImportCallee(start, PreviousEnd, ImportPhase.Evaluation);
        Next();
        var phase = Kind switch
        {
            TokenKind.Defer => ImportPhase.Defer,
            TokenKind.Source => ImportPhase.Source,
            _ => ImportPhase.Evaluation,
        };
        if (Kind == TokenKind.Meta) _isModule = true;
        var name = ParseWord();
        return phase == ImportPhase.Evaluation ? new MetaProperty(start, PreviousEnd, name) : new ImportCallee(start, PreviousEnd, phase);
    }

    /// <summary><c>&lt;... expression ...&gt;</c> of a pattern.</summary>
    private bool IsDeepExpression => _lexer.PeekCharacter() == '.' && PeekKind() == TokenKind.DotDotDot;

    private DeepExpression ParseDeepExpression()
    {
        var start = Start;
        Next();
        Next();
        var (isInAllowed, isInDecorator) = (_isInAllowed, _isInDecorator);
        (_isInAllowed, _isInDecorator) = (true, false);
        var inner = ParseExpression();
        (_isInAllowed, _isInDecorator) = (isInAllowed, isInDecorator);
        Expect(TokenKind.DotDotDot);
        Expect(TokenKind.Greater);
        return new DeepExpression(start, PreviousEnd, inner);
    }
}
