namespace Merlon.Syntax.JavaScript;

internal sealed partial class Parser
{
    /// <summary>At <c>function</c> or <c>async function</c>.</summary>
    private FunctionDeclaration ParseFunctionDeclaration(int start, Modifiers modifiers)
    {
        if (TryTake(TokenKind.Async)) modifiers |= Modifiers.Async;
        Next();
        var isGenerator = TryTake(TokenKind.Asterisk);
        var name = ParseFunctionName();
        var function = ParseFunctionRest((modifiers & Modifiers.Async) != 0, isGenerator);
        if (function.Body is null) TryTake(TokenKind.Semicolon);
        return new FunctionDeclaration(start, PreviousEnd, modifiers, name, function);
    }

    private FunctionExpression ParseFunctionExpression(int start, Modifiers modifiers)
    {
        Next();
        var isGenerator = TryTake(TokenKind.Asterisk);
        var name = ParseFunctionName();
        var function = ParseFunctionRest((modifiers & Modifiers.Async) != 0, isGenerator);
        return new FunctionExpression(start, PreviousEnd, name, function);
    }

    private Expression? ParseFunctionName()
    {
        if (_isPattern && Kind is TokenKind.DotDotDot or TokenKind.EllipsisMetavariable) return ParseEllipsis();
        return IsNameKind(Kind) ? ParseName() : null;
    }

    /// <summary>From the type parameters to the body. No body: null, the semicolon is left to the caller.</summary>
    private Function ParseFunctionRest(bool isAsync, bool isGenerator)
    {
        var start = Start;
        var (isAwaitAllowed, isYieldAllowed, isInAllowed, isInDecorator) = (_isAwaitAllowed, _isYieldAllowed, _isInAllowed, _isInDecorator);
        (_isAwaitAllowed, _isYieldAllowed, _isInAllowed, _isInDecorator) = (isAsync, isGenerator, true, false);
        var typeParameters = ParseTypeParameters();
        var parameters = ParseParameters();
        var returnType = TryTake(TokenKind.Colon) ? ParseReturnType() : null;
        var body = Kind == TokenKind.OpenBrace ? ParseFunctionBody() : ParseMissingBody();
        (_isAwaitAllowed, _isYieldAllowed, _isInAllowed, _isInDecorator) = (isAwaitAllowed, isYieldAllowed, isInAllowed, isInDecorator);
        return new Function(start, PreviousEnd, isAsync, isGenerator, typeParameters, parameters, returnType, body);
    }

    /// <summary>A signature may stand alone where a statement may end: overloads, ambient declarations.</summary>
    private Block? ParseMissingBody()
    {
        if (_isPattern && Kind == TokenKind.EndOfSource) MakePartial();
        else if (!IsSemicolonOptional) ReportExpected("{");
        return null;
    }

    private Block ParseFunctionBody()
    {
        var start = Start;
        var (isInAllowed, isConditional) = (_isInAllowed, _areConditionalTypesAllowed);
        (_isInAllowed, _areConditionalTypesAllowed) = (true, true);
        if (!Enter())
        {
            Leave();
            return new Block(start, start, []);
        }
        Next();
        var body = ParseStatements(untilBrace: true);
        Leave();
        (_isInAllowed, _areConditionalTypesAllowed) = (isInAllowed, isConditional);
        ExpectClosing(TokenKind.CloseBrace, start);
        return new Block(start, PreviousEnd, body);
    }

    private SyntaxNode[] ParseParameters()
    {
        var open = Start;
        if (!Expect(TokenKind.OpenParen)) return [];
        if (TryTake(TokenKind.CloseParen)) return [];
        var mark = _gatheredCount;
        while (Kind is not (TokenKind.CloseParen or TokenKind.EndOfSource))
        {
            var before = Start;
            Gather(ParseParameter());
            if (TryTake(TokenKind.Comma)) continue;
            if (Kind == TokenKind.CloseParen || Start == before || !GoesOnWithoutComma(before)) break;
        }
        var parameters = TakeGathered<SyntaxNode>(mark);
        ExpectClosing(TokenKind.CloseParen, open);
        return parameters;
    }

    private SyntaxNode ParseParameter()
    {
        var start = Start;
        var decorators = Kind == TokenKind.At ? ParseDecorators() : [];
        var modifiers = Modifiers.None;
        while (ModifierOf(Kind) is var modifier and not Modifiers.None && IsModifier())
        {
            modifiers |= modifier;
            Next();
        }
        if (Kind == TokenKind.EllipsisMetavariable) return ParseEllipsis();
        var isRest = TryTake(TokenKind.DotDotDot);
        if (isRest && _isPattern && Kind is TokenKind.Comma or TokenKind.CloseParen) return new Ellipsis(start, PreviousEnd);
        var target = Kind == TokenKind.This ? ParseWord() : ParseTarget();
        return ParseRestOfParameter(start, decorators, modifiers, isRest, target);
    }

    private Parameter ParseRestOfParameter(int start, Decorator[] decorators, Modifiers modifiers, bool isRest, SyntaxNode target)
    {
        var isOptional = TryTake(TokenKind.Question);
        var type = ParseOptionalTypeAnnotation();
        var initializer = TryTake(TokenKind.Equal) ? ParseAssignment() : null;
        return new Parameter(start, PreviousEnd, decorators, modifiers, isRest, target, isOptional, type, initializer);
    }
}
