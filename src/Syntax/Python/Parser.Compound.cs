namespace Merlon.Syntax.Python;

/// <summary>
/// Statements with blocks. A method returns null when the header is broken. A broken later clause ends the statement: what
/// came before is kept, and the clause becomes an error statement behind it.
/// </summary>
internal sealed partial class Parser
{
    // compound_stmt: if_stmt | while_stmt | for_stmt | try_stmt | with_stmt | function_def | class_def | match_stmt
    private bool TryParseMarkedCompound(out Statement? statement)
    {
        switch (Kind)
        {
            case TokenKind.If: statement = ParseIf(); return true;
            case TokenKind.While: statement = ParseWhile(); return true;
            case TokenKind.For: statement = ParseFor(Start, isAsync: false); return true;
            case TokenKind.Try: statement = ParseTry(); return true;
            case TokenKind.With: statement = ParseWith(Start, isAsync: false); return true;
            case TokenKind.Def or TokenKind.Class or TokenKind.At: statement = ParseDefinition(); return true;
            case TokenKind.Async: return TryParseAsync(out statement);
            case TokenKind.Elif or TokenKind.Else or TokenKind.Except or TokenKind.Finally: statement = ParseOrphanClause(); return true;
            default: statement = null; return false;
        }
    }

    // 'async' (function_def | for_stmt | with_stmt)
    private bool TryParseAsync(out Statement? statement)
    {
        statement = null;
        var start = Start;
        switch (PeekKind())
        {
            case TokenKind.Def:
                statement = ParseDefinition();
                return true;
            case TokenKind.For:
                Advance();
                statement = ParseFor(start, isAsync: true);
                return true;
            case TokenKind.With:
                Advance();
                statement = ParseWith(start, isAsync: true);
                return true;
            default:
                return false;
        }
    }

    // ':' block; block: NEWLINE INDENT statements DEDENT | simple_stmts. Null: a pattern ends with the header
    private Statement[]? ParseBlock()
    {
        if (_isPattern && Kind is TokenKind.Newline or TokenKind.EndOfFile) return EndHeader();
        Expect(TokenKind.Colon, "expected ':'");
        if (IsBroken) return [];
        if (Kind != TokenKind.Newline) return ParseInlineBlock();
        if (PeekKind() == TokenKind.Indent)
        {
            Advance();
            return ParseIndentedBlock();
        }
        if (_isPattern) return EndHeader();
        Report(Start, Start, "expected an indented block");
        Advance();
        return [];
    }

    private Statement[]? EndHeader()
    {
        Accept(TokenKind.Newline);
        return null;
    }

    private Statement[] ParseInlineBlock()
    {
        var mark = _nodes.Count;
        if (TokenTables.StartsCompound(Kind)) Fail("a statement with a block of its own starts a line");
        if (IsBroken) return [];
        ParseSimpleStatements();
        return _nodes.Take<Statement>(mark);
    }

    /// <summary>Where a clause starts, and where what stands in front of it ends.</summary>
    private readonly record struct ClauseMark(int Start, int EndBefore);

    private ClauseMark MarkClause() => new(Start, _previousEnd);

    /// <summary>The header of a statement is broken.</summary>
    private bool BreaksFrom(int start) => BreaksAt(new ClauseMark(start, _previousEnd));

    /// <summary>A clause's header is broken: what came before ends where it ended, and the error statement will hold the clause.</summary>
    private bool BreaksAt(ClauseMark clause)
    {
        if (!IsBroken) return false;
        _brokenClause = new NameRange(clause.Start, Math.Max(clause.Start, _previousEnd));
        _previousEnd = clause.EndBefore;
        return true;
    }

    // if_stmt: 'if' named_expression ':' block ('elif' named_expression ':' block)* ['else' ':' block]
    private IfStatement? ParseIf()
    {
        var start = Start;
        var mark = _nodes.Count;
        do
        {
            var clause = ParseIfClause();
            if (clause is null) break;
            _nodes.Push(clause);
        }
        while (Kind == TokenKind.Elif);
        if (_nodes.Count == mark) return null;
        var clauses = _nodes.Take<IfClause>(mark);
        var otherwise = ParseClauseBlock(TokenKind.Else);
        return new IfStatement(clauses, otherwise, start, _previousEnd);
    }

    private IfClause? ParseIfClause()
    {
        var mark = MarkClause();
        Advance();
        var test = ParseNamedExpression();
        var body = ParseBlock();
        return BreaksAt(mark) ? null : new IfClause(test, body, mark.Start, _previousEnd);
    }

    // ['else' ':' block], ['finally' ':' block]
    private Statement[]? ParseClauseBlock(TokenKind keyword)
    {
        if (Kind != keyword) return null;
        var mark = MarkClause();
        Advance();
        var body = ParseBlock();
        return BreaksAt(mark) ? null : body;
    }

    // while_stmt: 'while' named_expression ':' block ['else' ':' block]
    private WhileStatement? ParseWhile()
    {
        var start = Start;
        Advance();
        var test = ParseNamedExpression();
        var body = ParseBlock();
        if (BreaksFrom(start)) return null;
        var otherwise = ParseClauseBlock(TokenKind.Else);
        return new WhileStatement(test, body, otherwise, start, _previousEnd);
    }

    // for_stmt: ['async'] 'for' star_targets 'in' star_expressions ':' block ['else' ':' block]
    private ForStatement? ParseFor(int start, bool isAsync)
    {
        Advance();
        var target = ParseTargets();
        Expect(TokenKind.In, "expected 'in' behind the target");
        var iterable = ParseStarExpressions();
        var body = ParseBlock();
        if (BreaksFrom(start)) return null;
        var otherwise = ParseClauseBlock(TokenKind.Else);
        return new ForStatement(target, iterable, body, otherwise, isAsync, start, _previousEnd);
    }

    // try_stmt: 'try' ':' block (except_block+ ['else' ':' block])? ['finally' ':' block]
    private TryStatement? ParseTry()
    {
        var start = Start;
        Advance();
        var body = ParseBlock();
        if (BreaksFrom(start)) return null;
        var isStar = false;
        var handlers = ParseHandlers(ref isStar);
        var otherwise = handlers.Length > 0 ? ParseClauseBlock(TokenKind.Else) : null;
        var final = ParseClauseBlock(TokenKind.Finally);
        if (handlers.Length == 0 && final is null && !IsBroken && !_isPattern) Report(start, start + 3, "expected 'except' or 'finally' behind 'try'");
        return new TryStatement(body, handlers, otherwise, final, isStar, start, _previousEnd);
    }

    private ExceptClause[] ParseHandlers(ref bool isStar)
    {
        var mark = _nodes.Count;
        while (Kind == TokenKind.Except)
        {
            var start = Start;
            var clause = ParseHandler(out var clauseIsStar);
            if (clause is null) break;
            if (_nodes.Count > mark && clauseIsStar != isStar) Report(start, start + 6, "'except' and 'except*' do not mix");
            isStar = clauseIsStar;
            _nodes.Push(clause);
        }
        return _nodes.Take<ExceptClause>(mark);
    }

    // except_block: 'except' ['*'] [expression ['as' NAME] | expression (',' expression)+ [',']] ':' block
    private ExceptClause? ParseHandler(out bool isStar)
    {
        var mark = MarkClause();
        Advance();
        isStar = Accept(TokenKind.Star);
        var type = Kind is TokenKind.Colon or TokenKind.Newline && !isStar ? null : ParseElements(allowNamed: false);
        if (type is TupleExpression tuple && tuple.Elements.Length > 0 && tuple.Elements[0].Start == tuple.Start && Kind == TokenKind.As)
        {
            Report(type.Start, type.End, "several exceptions with 'as' need parentheses");
        }
        var name = type is not null && Accept(TokenKind.As) ? ParseName("expected a name behind 'as'") : default;
        var body = ParseBlock();
        return BreaksAt(mark) ? null : new ExceptClause(type, name, body, mark.Start, _previousEnd);
    }

    // with_stmt: ['async'] 'with' ('(' with_item (',' with_item)* [','] ')' | with_item (',' with_item)*) ':' block
    private WithStatement? ParseWith(int start, bool isAsync)
    {
        Advance();
        var items = Kind == TokenKind.LeftParenthesis ? TryParseParenthesizedItems() ?? ParseWithItems() : ParseWithItems();
        var body = ParseBlock();
        return BreaksFrom(start) ? null : new WithStatement(items, body, isAsync, start, _previousEnd);
    }

    private WithItem[] ParseWithItems()
    {
        var mark = _nodes.Count;
        do _nodes.Push(ParseWithItem());
        while (Accept(TokenKind.Comma));
        return _nodes.Take<WithItem>(mark);
    }

    // with_item: expression ['as' star_target]
    private WithItem ParseWithItem()
    {
        var start = Start;
        var context = ParseExpression();
        Expression? target = null;
        if (Accept(TokenKind.As))
        {
            target = ParseTarget();
            CheckTarget(target);
        }
        return new WithItem(context, target, start, _previousEnd);
    }

    /// <summary>
    /// Parentheses around the items look like those of an expression. Reads them as items; when that does not lead to the end
    /// of the header, goes back.
    /// </summary>
    private WithItem[]? TryParseParenthesizedItems()
    {
        var (lexer, previousEnd, errors, mark) = (_lexer, _previousEnd, _errors.Count, _nodes.Count);
        Advance();
        do _nodes.Push(ParseWithItem());
        while (Accept(TokenKind.Comma) && Kind != TokenKind.RightParenthesis);
        if (Accept(TokenKind.RightParenthesis) && (Kind == TokenKind.Colon || (_isPattern && Kind == TokenKind.Newline))) return _nodes.Take<WithItem>(mark);
        (_lexer, _previousEnd) = (lexer, previousEnd);
        _errors.RemoveRange(errors, _errors.Count - errors);
        _nodes.CutBack(mark);
        return null;
    }

    // ['@' named_expression NEWLINE]* (function_def | class_def)
    private Statement? ParseDefinition()
    {
        var start = Start;
        var decorators = ParseDecorators();
        if (BreaksFrom(start)) return null;
        switch (Kind)
        {
            case TokenKind.Class:
                return ParseClass(decorators, start);
            case TokenKind.Def:
                return ParseFunction(decorators, isAsync: false, start);
            case TokenKind.Async:
                return ParseFunction(decorators, isAsync: true, start);
            default:
                if (_isPattern) return new PartialStatement(PartialKind.Decorators, null, decorators, start, _previousEnd);
                Fail("expected 'def' or 'class' behind the decorator");
                BreaksFrom(start);
                return null;
        }
    }

    // decorators: ('@' named_expression NEWLINE)+
    private Expression[] ParseDecorators()
    {
        var mark = _nodes.Count;
        while (Accept(TokenKind.At))
        {
            _nodes.Push(ParseNamedExpression());
            Expect(TokenKind.Newline, "expected the end of the line behind the decorator");
        }
        return _nodes.Take<Expression>(mark);
    }

    // function_def: ['async'] 'def' NAME [type_params] '(' [params] ')' ['->' expression] ':' block
    private FunctionDefinition? ParseFunction(Expression[] decorators, bool isAsync, int start)
    {
        var keyword = Start;
        if (isAsync) Advance();
        Expect(TokenKind.Def, "expected 'def' behind 'async'");
        var name = ParseName("expected the name of the function");
        var typeParameters = ParseTypeParameters();
        Expect(TokenKind.LeftParenthesis, "expected '(' and parameters");
        var parameters = ParseParameters(TokenKind.RightParenthesis);
        Expect(TokenKind.RightParenthesis, "expected ')' behind the parameters");
        var returns = Accept(TokenKind.Arrow) ? ParseExpression() : null;
        var body = ParseBlock();
        if (BreaksFrom(start)) return null;
        return new FunctionDefinition(decorators, name, typeParameters, parameters, returns, body, isAsync, keyword, start, _previousEnd);
    }

    // class_def: 'class' NAME [type_params] ['(' [arguments] ')'] ':' block
    private ClassDefinition? ParseClass(Expression[] decorators, int start)
    {
        var keyword = Start;
        Advance();
        var name = ParseName("expected the name of the class");
        var typeParameters = ParseTypeParameters();
        var open = Start;
        var arguments = Kind == TokenKind.LeftParenthesis ? ParseArguments() : [];
        if (arguments.Length > 0 && arguments[0].Start == open) Report(open, _previousEnd, "a class takes no generator expression without parentheses of its own");
        var body = ParseBlock();
        if (BreaksFrom(start)) return null;
        return new ClassDefinition(decorators, name, typeParameters, arguments, body, keyword, start, _previousEnd);
    }

    /// <summary>A clause without its statement: fine in a pattern.</summary>
    private PartialStatement? ParseOrphanClause()
    {
        var start = Start;
        if (_isPattern) return ParsePartialClause(start);
        Fail("this clause belongs to no statement");
        BreaksFrom(start);
        return null;
    }
}
