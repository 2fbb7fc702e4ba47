namespace Merlon.Syntax.JavaScript;

internal sealed partial class Parser
{
    private Statement ParseFor()
    {
        var start = Start;
        Next();
        var isAwait = TryTake(TokenKind.Await);
        var open = Start;
        Expect(TokenKind.OpenParen);
        if (_isPattern && Kind == TokenKind.DotDotDot && PeekKind() == TokenKind.CloseParen) return ParseForOfAnything(start);
        var initializer = ParseForInitializer();
        if (Kind == TokenKind.Of && initializer is not null)
        {
            Next();
            var value = ParseAssignment();
            ExpectClosing(TokenKind.CloseParen, open);
            var body = ParseBody();
            return new ForOfStatement(start, PreviousEnd, isAwait, initializer, value, body);
        }
        if (Kind == TokenKind.In && initializer is not null)
        {
            Next();
            var value = ParseExpression();
            ExpectClosing(TokenKind.CloseParen, open);
            var body = ParseBody();
            return new ForInStatement(start, PreviousEnd, initializer, value, body);
        }
        return ParseForRest(start, open, initializer);
    }

    private ForStatement ParseForRest(int start, int open, SyntaxNode? initializer)
    {
        Expression? test = null, update = null;
        if (Expect(TokenKind.Semicolon))
        {
            test = Kind is TokenKind.Semicolon or TokenKind.CloseParen ? null : ParseExpression();
            if (Expect(TokenKind.Semicolon)) update = Kind == TokenKind.CloseParen ? null : ParseExpression();
        }
        ExpectClosing(TokenKind.CloseParen, open);
        var body = ParseBody();
        return new ForStatement(start, PreviousEnd, initializer, test, update, body);
    }

    /// <summary><c>for (...)</c> of a pattern: the ellipsis stands for the whole head.</summary>
    private ForStatement ParseForOfAnything(int start)
    {
        var ellipsis = ParseEllipsis();
        Next();
        var body = ParseBody();
        return new ForStatement(start, PreviousEnd, ellipsis, null, null, body);
    }

    private SyntaxNode? ParseForInitializer()
    {
        if (Kind == TokenKind.Semicolon) return null;
        var start = Start;
        var isInAllowed = _isInAllowed;
        _isInAllowed = false;
        SyntaxNode initializer;
        if (ForVariableKind() is { } kind)
        {
            if (kind == VariableKind.AwaitUsing) Next();
            Next();
            var declarators = ParseDeclarators();
            initializer = new VariableDeclaration(start, PreviousEnd, Modifiers.None, kind, declarators);
        }
        else
        {
            initializer = ParseExpression();
        }
        _isInAllowed = isInAllowed;
        return initializer;
    }

    private VariableKind? ForVariableKind() => Kind switch
    {
        TokenKind.Var => VariableKind.Var,
        TokenKind.Const => VariableKind.Const,
        TokenKind.Let when IsForLet() => VariableKind.Let,
        TokenKind.Using when IsUsingDeclaration(isInFor: true) => VariableKind.Using,
        TokenKind.Await when IsAwaitUsingDeclaration() => VariableKind.AwaitUsing,
        _ => null,
    };

    /// <summary><c>for (let in o)</c> and <c>for (let of = …</c>: the first goes over a variable named let, the second declares one named of.</summary>
    private bool IsForLet()
    {
        var next = PeekKind();
        return next is TokenKind.OpenBrace or TokenKind.OpenBracket || IsNameKind(next);
    }
}
