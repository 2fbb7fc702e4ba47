namespace Merlon.Syntax.JavaScript;

internal sealed partial class Parser
{
    /// <summary><c>let</c> is a name unless a name or a pattern follows.</summary>
    private bool IsLetDeclaration()
    {
        var next = PeekKind();
        return next is TokenKind.OpenBrace or TokenKind.OpenBracket || IsNameKind(next);
    }

    /// <summary><c>using</c> starts a declaration when a name follows on its line; <c>for (using of …)</c> goes over a variable named so.</summary>
    private bool IsUsingDeclaration(bool isInFor = false)
    {
        var state = _lexer.State;
        Next();
        var isDeclaration = !_lexer.IsFirstOnLine && IsNameKind(Kind);
        if (isDeclaration && isInFor && Kind == TokenKind.Of)
        {
            Next();
            isDeclaration = Kind is TokenKind.Equal or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Of;
        }
        _lexer.Return(state);
        return isDeclaration;
    }

    private bool IsAwaitUsingDeclaration()
    {
        var state = _lexer.State;
        Next();
        var isDeclaration = Kind == TokenKind.Using && !_lexer.IsFirstOnLine && IsUsingDeclaration();
        _lexer.Return(state);
        return isDeclaration;
    }

    private Statement ParseConst(int start, Modifiers modifiers)
    {
        if (PeekKind() != TokenKind.Enum) return ParseVariableStatement(start, modifiers, VariableKind.Const);
        Next();
        return ParseEnum(start, modifiers | Modifiers.Const);
    }

    private VariableDeclaration ParseVariableStatement(int start, Modifiers modifiers, VariableKind kind)
    {
        if (kind == VariableKind.AwaitUsing) Next();
        Next();
        var declarators = ParseDeclarators();
        ParseSemicolon();
        return new VariableDeclaration(start, PreviousEnd, modifiers, kind, declarators);
    }

    private Declarator[] ParseDeclarators()
    {
        var mark = _gatheredCount;
        do
        {
            Gather(ParseDeclarator());
        }
        while (TryTake(TokenKind.Comma));
        return TakeGathered<Declarator>(mark);
    }

    private Declarator ParseDeclarator()
    {
        var start = Start;
        var target = ParseTarget();
        var isDefinite = Kind == TokenKind.Exclamation && !_lexer.IsFirstOnLine && TryTake(TokenKind.Exclamation);
        var type = ParseOptionalTypeAnnotation();
        var initializer = TryTake(TokenKind.Equal) ? ParseAssignment() : null;
        return new Declarator(start, PreviousEnd, target, isDefinite, type, initializer);
    }

    /// <summary>BindingIdentifier, or a pattern.</summary>
    private SyntaxNode ParseTarget()
    {
        switch (Kind)
        {
            case TokenKind.OpenBrace: return ParseObjectPattern();
            case TokenKind.OpenBracket: return ParseArrayPattern();
            case TokenKind.DotDotDot or TokenKind.EllipsisMetavariable when _isPattern: return ParseEllipsis();
            default: return ParseName();
        }
    }

    private SyntaxNode ParseObjectPattern()
    {
        var start = Start;
        if (!Enter()) return Bail();
        Next();
        var isInAllowed = _isInAllowed;
        _isInAllowed = true;
        var mark = _gatheredCount;
        while (Kind is not (TokenKind.CloseBrace or TokenKind.EndOfSource))
        {
            Gather(ParseObjectPatternElement());
            if (!TryTake(TokenKind.Comma)) break;
        }
        var elements = TakeGathered<SyntaxNode>(mark);
        _isInAllowed = isInAllowed;
        ExpectClosing(TokenKind.CloseBrace, start);
        Leave();
        return new ObjectPattern(start, PreviousEnd, elements);
    }

    private MissingExpression Bail()
    {
        Leave();
        return new MissingExpression(PreviousEnd, PreviousEnd);
    }

    private SyntaxNode ParseObjectPatternElement()
    {
        var start = Start;
        if (Kind is TokenKind.DotDotDot or TokenKind.EllipsisMetavariable) return ParseRestElement();
        var isName = IsNameKind(Kind);
        var name = ParsePropertyName();
        if (isName && Kind != TokenKind.Colon)
        {
            var shorthand = TryTake(TokenKind.Equal) ? ParseAssignment() : null;
            return new BindingElement(start, PreviousEnd, false, null, name, shorthand);
        }
        Expect(TokenKind.Colon);
        var target = ParseTarget();
        var initializer = TryTake(TokenKind.Equal) ? ParseAssignment() : null;
        return new BindingElement(start, PreviousEnd, false, name, target, initializer);
    }

    /// <summary><c>...target</c>, or the ellipsis of a pattern.</summary>
    private SyntaxNode ParseRestElement()
    {
        var start = Start;
        var ellipsis = ParseEllipsis();
        if (ellipsis is EllipsisMetavariable) return ellipsis;
        if (_isPattern && Kind is TokenKind.Comma or TokenKind.CloseBrace or TokenKind.CloseBracket or TokenKind.CloseParen) return ellipsis;
        var target = ParseTarget();
        var initializer = TryTake(TokenKind.Equal) ? ParseAssignment() : null;
        return new BindingElement(start, PreviousEnd, true, null, target, initializer);
    }

    private SyntaxNode ParseArrayPattern()
    {
        var start = Start;
        if (!Enter()) return Bail();
        Next();
        var isInAllowed = _isInAllowed;
        _isInAllowed = true;
        var mark = _gatheredCount;
        while (Kind is not (TokenKind.CloseBracket or TokenKind.EndOfSource))
        {
            Gather(ParseArrayPatternElement());
            if (Kind == TokenKind.CloseBracket || !Expect(TokenKind.Comma)) break;
        }
        var elements = TakeGathered<SyntaxNode>(mark);
        _isInAllowed = isInAllowed;
        ExpectClosing(TokenKind.CloseBracket, start);
        Leave();
        return new ArrayPattern(start, PreviousEnd, elements);
    }

    private SyntaxNode ParseArrayPatternElement()
    {
        var start = Start;
        if (Kind == TokenKind.Comma) return new ArrayHole(start, start);
        if (Kind is TokenKind.DotDotDot or TokenKind.EllipsisMetavariable) return ParseRestElement();
        var target = ParseTarget();
        var initializer = TryTake(TokenKind.Equal) ? ParseAssignment() : null;
        return new BindingElement(start, PreviousEnd, false, null, target, initializer);
    }
}
