namespace Merlon.Syntax.JavaScript;

internal sealed partial class Parser
{
    /// <summary>Statements up to a closing brace or the end of the source. A brace too many is an error of its own.</summary>
    private Statement[] ParseStatements(bool untilBrace)
    {
        var mark = _gatheredCount;
        while (Kind != TokenKind.EndOfSource)
        {
            if (Kind == TokenKind.CloseBrace)
            {
                if (untilBrace) break;
                Gather(SkipUnexpected("This brace closes nothing: delete it, or find the brace that is missing before it."));
                continue;
            }
            Gather(ParseStatement());
        }
        return TakeGathered<Statement>(mark);
    }

    private ErrorStatement SkipUnexpected(string message)
    {
        var start = Start;
        Report(start, _lexer.End, message);
        Next();
        return new ErrorStatement(start, PreviousEnd);
    }

    /// <summary>StatementListItem. Always takes at least one token.</summary>
    private Statement ParseStatement()
    {
        if (!Enter())
        {
            Leave();
            return new ErrorStatement(Start, Start);
        }
        var start = Start;
        var isAtEnd = Kind == TokenKind.EndOfSource;
        var statement = ParseStatementOfKind();
        if (PreviousEnd <= start && Kind != TokenKind.EndOfSource && Start == start && !isAtEnd)
        {
            statement = SkipUnexpected("This cannot start a statement.");
            SkipRestOfStatement();
            statement.End = PreviousEnd;
        }
        Leave();
        return statement;
    }

    private Statement ParseStatementOfKind()
    {
        switch (Kind)
        {
            case TokenKind.OpenBrace when _isPattern && TryParseObjectAssignment() is { } assignment: return assignment;
            case TokenKind.OpenBrace: return ParseBlock();
            case TokenKind.Semicolon: return ParseEmptyStatement();
            case TokenKind.Var: return ParseVariableStatement(Start, Modifiers.None, VariableKind.Var);
            case TokenKind.If: return ParseIf();
            case TokenKind.Return: return ParseReturn();
            case TokenKind.Function: return ParseFunctionDeclaration(Start, Modifiers.None);
            case TokenKind.For: return ParseFor();
            case TokenKind.While: return ParseWhile();
            case TokenKind.Do: return ParseDoWhile();
            case TokenKind.Break or TokenKind.Continue: return ParseJump();
            case TokenKind.Switch: return ParseSwitch();
            case TokenKind.Throw: return ParseThrow();
            case TokenKind.Try: return ParseTry();
            case TokenKind.With: return ParseWith();
            case TokenKind.Debugger: return ParseDebugger();
            case TokenKind.Class: return ParseClassDeclaration(Start, [], Modifiers.None);
            case TokenKind.At: return ParseDecorated();
            case TokenKind.Import: return ParseImportOrExpression();
            case TokenKind.Export: return ParseExport(Start, []);
            case TokenKind.DotDotDot or TokenKind.EllipsisMetavariable when _isPattern: return ParseEllipsisStatement();
            case TokenKind.Catch or TokenKind.Finally: return SkipUnexpected("This belongs to no try.");
            default: return ParseDeclarationOrExpression();
        }
    }

    /// <summary><c>{ a, ... } = value</c>, which code has to put in parentheses and a pattern has not.</summary>
    private ExpressionStatement? TryParseObjectAssignment()
    {
        if (!MayAttempt) return null;
        var state = Speculate();
        var start = Start;
        var expression = ParseExpression();
        if (!EndSpeculation(state, expression is AssignmentExpression { Target: ObjectExpression })) return null;
        ParseSemicolon();
        return new ExpressionStatement(start, PreviousEnd, expression);
    }

    /// <summary>What starts with a word that is a keyword only in front of certain others, or with an expression.</summary>
    private Statement ParseDeclarationOrExpression()
    {
        if (Kind > TokenKind.Identifier)
        {
            var start = Start;
            switch (Kind)
            {
                case TokenKind.Let when IsLetDeclaration(): return ParseVariableStatement(start, Modifiers.None, VariableKind.Let);
                case TokenKind.Const: return ParseConst(start, Modifiers.None);
                case TokenKind.Using when IsUsingDeclaration(): return ParseVariableStatement(start, Modifiers.None, VariableKind.Using);
                case TokenKind.Await when IsAwaitUsingDeclaration(): return ParseVariableStatement(start, Modifiers.None, VariableKind.AwaitUsing);
                case TokenKind.Async when IsAsyncFunction(): return ParseFunctionDeclaration(start, Modifiers.None);
                case TokenKind.Enum: return ParseEnum(start, Modifiers.None);
                case TokenKind.Interface or TokenKind.Type or TokenKind.Namespace or TokenKind.Module or TokenKind.Global or TokenKind.Declare or TokenKind.Abstract
                    or TokenKind.Async or TokenKind.Public or TokenKind.Private or TokenKind.Protected or TokenKind.Static
                    when IsTypeDeclaration():
                    return ParseTypeDeclaration(start, [], Modifiers.None);
            }
        }
        return ParseExpressionOrLabeled();
    }

    private Statement ParseExpressionOrLabeled()
    {
        var start = Start;
        var isWord = IsNameKind(Kind);
        var expression = ParseExpression();
        if (isWord && Kind == TokenKind.Colon && expression is Identifier label)
        {
            Next();
            var body = ParseStatement();
            return new LabeledStatement(start, PreviousEnd, label, body);
        }
        if (expression is MissingExpression && Start == start) return new ErrorStatement(start, start);
        ParseSemicolon();
        return new ExpressionStatement(start, PreviousEnd, expression);
    }

    private ExpressionStatement ParseEllipsisStatement()
    {
        var start = Start;
        var ellipsis = ParseEllipsis();
        TryTake(TokenKind.Semicolon);
        return new ExpressionStatement(start, PreviousEnd, ellipsis);
    }

    private Expression ParseEllipsis()
    {
        Expression ellipsis = Kind == TokenKind.DotDotDot ? new Ellipsis(Start, _lexer.End) : new EllipsisMetavariable(Start, _lexer.End);
        Next();
        return ellipsis;
    }

    private EmptyStatement ParseEmptyStatement()
    {
        var start = Start;
        Next();
        return new EmptyStatement(start, PreviousEnd);
    }

    private Block ParseBlock()
    {
        var start = Start;
        if (!Expect(TokenKind.OpenBrace)) return new Block(PreviousEnd, PreviousEnd, []);
        var body = ParseStatements(untilBrace: true);
        ExpectClosing(TokenKind.CloseBrace, start);
        return new Block(start, PreviousEnd, body);
    }

    /// <summary><c>(expression)</c> of a statement's head.</summary>
    private Expression ParseHead()
    {
        var open = Start;
        Expect(TokenKind.OpenParen);
        var (isInAllowed, isInDecorator) = (_isInAllowed, _isInDecorator);
        (_isInAllowed, _isInDecorator) = (true, false);
        var expression = ParseExpression();
        (_isInAllowed, _isInDecorator) = (isInAllowed, isInDecorator);
        ExpectClosing(TokenKind.CloseParen, open);
        return expression;
    }

    /// <summary>A statement's body; a pattern may end before it.</summary>
    private Statement ParseBody()
    {
        if (_isPattern && Kind == TokenKind.EndOfSource)
        {
            MakePartial();
            return new EmptyStatement(PreviousEnd, PreviousEnd);
        }
        if (Kind == TokenKind.EndOfSource || Kind == TokenKind.CloseBrace)
        {
            ReportExpected("a statement");
            return new ErrorStatement(PreviousEnd, PreviousEnd);
        }
        return ParseStatement();
    }

    /// <summary>Walks along else-if chains instead of going deeper.</summary>
    private IfStatement ParseIf()
    {
        var chain = new List<IfStatement>(0);
        IfStatement first = ParseIfHead();
        var last = first;
        while (TryTake(TokenKind.Else))
        {
            chain.Add(last);
            if (Kind != TokenKind.If)
            {
                last.Alternate = ParseBody();
                break;
            }
            var next = ParseIfHead();
            last.Alternate = next;
            last = next;
        }
        foreach (var statement in chain) statement.End = PreviousEnd;
        return first;
    }

    private IfStatement ParseIfHead()
    {
        var start = Start;
        Next();
        var test = ParseHead();
        var consequent = ParseBody();
        return new IfStatement(start, PreviousEnd, test, consequent, null);
    }

    private WhileStatement ParseWhile()
    {
        var start = Start;
        Next();
        var test = ParseHead();
        var body = ParseBody();
        return new WhileStatement(start, PreviousEnd, test, body);
    }

    /// <summary>A semicolon behind it may be left out even on the same line.</summary>
    private DoWhileStatement ParseDoWhile()
    {
        var start = Start;
        Next();
        var body = ParseBody();
        Expect(TokenKind.While);
        var test = ParseHead();
        TryTake(TokenKind.Semicolon);
        return new DoWhileStatement(start, PreviousEnd, body, test);
    }

    private WithStatement ParseWith()
    {
        var start = Start;
        Next();
        var value = ParseHead();
        var body = ParseBody();
        return new WithStatement(start, PreviousEnd, value, body);
    }

    private ReturnStatement ParseReturn()
    {
        var start = Start;
        Next();
        var value = IsSemicolonOptional ? null : ParseExpression();
        ParseSemicolon();
        return new ReturnStatement(start, PreviousEnd, value);
    }

    private ThrowStatement ParseThrow()
    {
        var start = Start;
        Next();
        Expression value;
        if (_lexer.IsFirstOnLine)
        {
            value = Missing("an expression on the same line");
        }
        else
        {
            value = ParseExpression();
        }
        ParseSemicolon();
        return new ThrowStatement(start, PreviousEnd, value);
    }

    private Statement ParseJump()
    {
        var start = Start;
        var isBreak = Kind == TokenKind.Break;
        Next();
        var label = !IsSemicolonOptional && IsNameKind(Kind) ? ParseName() : null;
        ParseSemicolon();
        return isBreak ? new BreakStatement(start, PreviousEnd, label) : new ContinueStatement(start, PreviousEnd, label);
    }

    private DebuggerStatement ParseDebugger()
    {
        var start = Start;
        Next();
        ParseSemicolon();
        return new DebuggerStatement(start, PreviousEnd);
    }

    private TryStatement ParseTry()
    {
        var start = Start;
        Next();
        var body = ParseBlock();
        var handler = Kind == TokenKind.Catch ? ParseCatch() : null;
        Block? finalizer = null;
        if (handler is null && _isPattern && Kind != TokenKind.Finally)
        {
            MakePartial();
        }
        else if (handler is null || Kind == TokenKind.Finally)
        {
            Expect(TokenKind.Finally);
            finalizer = ParseBlock();
        }
        return new TryStatement(start, PreviousEnd, body, handler, finalizer);
    }

    private CatchClause ParseCatch()
    {
        var start = Start;
        Next();
        Declarator? parameter = null;
        var open = Start;
        if (TryTake(TokenKind.OpenParen))
        {
            parameter = ParseDeclarator();
            ExpectClosing(TokenKind.CloseParen, open);
        }
        var body = ParseBlock();
        return new CatchClause(start, PreviousEnd, parameter, body);
    }

    private SwitchStatement ParseSwitch()
    {
        var start = Start;
        Next();
        var value = ParseHead();
        var open = Start;
        Expect(TokenKind.OpenBrace);
        var mark = _gatheredCount;
        while (Kind is not (TokenKind.CloseBrace or TokenKind.EndOfSource))
        {
            if (Kind is TokenKind.Case or TokenKind.Default) Gather(ParseCase());
            else if (IsPatternEllipsis) Gather(ParseEllipsis());
            else Gather(SkipUnexpected("Expected case or default."));
        }
        var clauses = TakeGathered<SyntaxNode>(mark);
        ExpectClosing(TokenKind.CloseBrace, open);
        return new SwitchStatement(start, PreviousEnd, value, clauses);
    }

    private CaseClause ParseCase()
    {
        var start = Start;
        var isDefault = Kind == TokenKind.Default;
        Next();
        var test = isDefault ? null : ParseExpression();
        Expect(TokenKind.Colon);
        var mark = _gatheredCount;
        while (Kind is not (TokenKind.CloseBrace or TokenKind.EndOfSource or TokenKind.Case or TokenKind.Default)) Gather(ParseStatement());
        var body = TakeGathered<Statement>(mark);
        return new CaseClause(start, PreviousEnd, test, body);
    }
}
