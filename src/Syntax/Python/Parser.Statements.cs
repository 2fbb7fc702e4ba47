namespace Merlon.Syntax.Python;

/// <summary>Statement lists and simple statements.</summary>
internal sealed partial class Parser
{
    // statements: statement+
    private Statement[] ParseStatements()
    {
        var mark = _nodes.Count;
        while (Kind is not (TokenKind.EndOfFile or TokenKind.Dedent))
        {
            var (start, kind) = (Start, Kind);
            ParseStatement();
            // Whatever went wrong, each round takes at least one token.
            if (Start == start && Kind == kind && Kind != TokenKind.EndOfFile) Advance();
        }
        return _nodes.Take<Statement>(mark);
    }

    // statement: compound_stmt | simple_stmts
    private void ParseStatement()
    {
        _lexer.Suspect = 0;
        if (TryParseMarkedCompound(out var statement) || TryParseSoftCompound(out statement)) PushCompound(statement);
        else if (Kind == TokenKind.Indent) ParseUnexpectedBlock();
        else ParseSimpleStatements();
    }

    /// <summary>Takes a compound statement, null when its header is broken, and what is left of a broken clause of it.</summary>
    private void PushCompound(Statement? statement)
    {
        if (statement is not null) _nodes.Push(statement);
        if (IsBroken) _nodes.Push(Recover(_brokenClause, isHeader: true));
    }

    // simple_stmts: simple_stmt (';' simple_stmt)* [';'] NEWLINE
    private void ParseSimpleStatements()
    {
        do
        {
            var start = Start;
            var mark = _nodes.Count;
            var statement = ParseSimpleStatement();
            if (!IsBroken && Kind is not (TokenKind.Semicolon or TokenKind.Newline)) Fail("expected the end of the statement");
            if (IsBroken)
            {
                _nodes.CutBack(mark);
                _nodes.Push(Recover(start, isHeader: false));
                return;
            }
            _nodes.Push(statement);
        }
        while (Accept(TokenKind.Semicolon) && Kind != TokenKind.Newline);
        Accept(TokenKind.Newline);
    }

    private Statement ParseSimpleStatement()
    {
        switch (Kind)
        {
            case TokenKind.Pass: return ParseKeyword(KeywordKind.Pass);
            case TokenKind.Break: return ParseKeyword(KeywordKind.Break);
            case TokenKind.Continue: return ParseKeyword(KeywordKind.Continue);
            case TokenKind.Return: return ParseReturn();
            case TokenKind.Raise: return ParseRaise();
            case TokenKind.Assert: return ParseAssert();
            case TokenKind.Del: return ParseDelete();
            case TokenKind.Global: return ParseScope(isGlobal: true);
            case TokenKind.Nonlocal: return ParseScope(isGlobal: false);
            case TokenKind.Import: return ParseImport();
            case TokenKind.From: return ParseFromImport();
            case TokenKind.Name when IsWord("type") && PeekKind() == TokenKind.Name: return ParseTypeAlias();
            default: return ParseExpressionStatement();
        }
    }

    private KeywordStatement ParseKeyword(KeywordKind kind)
    {
        AdvanceOver(out var range);
        return new KeywordStatement(kind, range.Start, range.End);
    }

    // assignment: NAME ':' expression ['=' value] | (star_targets '=')+ value | single_target augassign value; star_expressions
    private Statement ParseExpressionStatement()
    {
        var start = Start;
        var first = ParseYieldOrStarExpressions();
        switch (Kind)
        {
            case TokenKind.Assign:
                return ParseAssignment(first, start);
            case TokenKind.AugmentedAssign:
                return ParseAugmentedAssignment(first, start);
            case TokenKind.Colon:
                return ParseAnnotatedAssignment(first, start);
            default:
                return IsOldStatement(first) ? ParseOldStatement(start) : new ExpressionStatement(first, start, _previousEnd);
        }
    }

    private AssignmentStatement ParseAssignment(Expression first, int start)
    {
        var mark = _nodes.Count;
        var value = first;
        while (Accept(TokenKind.Assign))
        {
            CheckTarget(value);
            _nodes.Push(value);
            value = ParseYieldOrStarExpressions();
        }
        return new AssignmentStatement(_nodes.Take<Expression>(mark), value, start, _previousEnd);
    }

    private AugmentedAssignment ParseAugmentedAssignment(Expression target, int start)
    {
        if (!IsSingleTarget(target)) Report(target.Start, target.End, "an augmented assignment has one target");
        var operation = TokenTables.AugmentedOperatorOf(TokenText);
        Advance();
        var value = ParseYieldOrStarExpressions();
        return new AugmentedAssignment(target, operation, value, start, _previousEnd);
    }

    private AnnotatedAssignment ParseAnnotatedAssignment(Expression target, int start)
    {
        if (!IsSingleTarget(target)) Fail("expected the end of the statement");
        Advance();
        var annotation = ParseExpression();
        var value = Accept(TokenKind.Assign) ? ParseYieldOrStarExpressions() : null;
        return new AnnotatedAssignment(target, annotation, value, start, _previousEnd);
    }

    private bool IsSingleTarget(Expression target) =>
        target is NameExpression or AttributeExpression or SubscriptExpression || IsOpen(target);

    /// <summary>What a pattern leaves open: <c>...</c> or <c>&lt;... e ...&gt;</c>.</summary>
    private bool IsOpen(Expression expression) => _isPattern && expression is ConstantLiteral { Kind: ConstantKind.Ellipsis } or DeepExpression;

    // star_targets: star_target (',' star_target)* [',']
    private Expression ParseTargets()
    {
        var start = Start;
        var first = ParseTarget();
        if (Kind == TokenKind.Comma)
        {
            var mark = _nodes.Count;
            _nodes.Push(first);
            while (Accept(TokenKind.Comma) && TokenTables.StartsExpression(Kind)) _nodes.Push(ParseTarget());
            first = new TupleExpression(_nodes.Take<Expression>(mark), start, _previousEnd);
        }
        CheckTarget(first);
        return first;
    }

    private Expression ParseTarget() => Kind == TokenKind.Star ? ParseStarred() : ParseOperation(TokenTables.BitOr);

    private void CheckTarget(Expression target)
    {
        switch (target)
        {
            case NameExpression or AttributeExpression or SubscriptExpression:
                break;
            case TupleExpression tuple:
                CheckTargets(tuple.Elements);
                break;
            case ListExpression list:
                CheckTargets(list.Elements);
                break;
            case StarredExpression starred:
                CheckTarget(starred.Value);
                break;
            default:
                if (!IsOpen(target)) Report(target.Start, target.End, "only names, attributes, subscripts and lists of them can be assigned to");
                break;
        }
    }

    private void CheckTargets(Expression[] targets)
    {
        foreach (var target in targets) CheckTarget(target);
    }

    // return_stmt: 'return' [star_expressions]
    private ReturnStatement ParseReturn()
    {
        var start = Start;
        Advance();
        var value = TokenTables.StartsExpression(Kind) ? ParseStarExpressions() : null;
        return new ReturnStatement(value, start, _previousEnd);
    }

    // raise_stmt: 'raise' [expression ['from' expression]]
    private Statement ParseRaise()
    {
        var start = Start;
        Advance();
        if (!TokenTables.StartsExpression(Kind)) return new RaiseStatement(null, null, start, _previousEnd);
        var exception = ParseExpression();
        if (Kind == TokenKind.Comma) return ParseOldRaise(exception, start);
        var cause = Accept(TokenKind.From) ? ParseExpression() : null;
        return new RaiseStatement(exception, cause, start, _previousEnd);
    }

    // assert_stmt: 'assert' expression [',' expression]
    private AssertStatement ParseAssert()
    {
        var start = Start;
        Advance();
        var test = ParseExpression();
        var message = Accept(TokenKind.Comma) ? ParseExpression() : null;
        return new AssertStatement(test, message, start, _previousEnd);
    }

    // del_stmt: 'del' del_target (',' del_target)* [',']
    private DeleteStatement ParseDelete()
    {
        var start = Start;
        Advance();
        var mark = _nodes.Count;
        do
        {
            var target = ParseTarget();
            if (target is StarredExpression) Fail("'del' takes no starred expression");
            CheckTarget(target);
            _nodes.Push(target);
        }
        while (Accept(TokenKind.Comma) && TokenTables.StartsExpression(Kind));
        return new DeleteStatement(_nodes.Take<Expression>(mark), start, _previousEnd);
    }

    // global_stmt: 'global' NAME (',' NAME)*; nonlocal_stmt
    private ScopeStatement ParseScope(bool isGlobal)
    {
        var start = Start;
        Advance();
        var names = new List<NameRange>();
        do names.Add(ParseName("expected a name"));
        while (Accept(TokenKind.Comma));
        return new ScopeStatement([.. names], isGlobal, start, _previousEnd);
    }

    // import_name: 'import' dotted_as_name (',' dotted_as_name)*
    private ImportStatement ParseImport()
    {
        var start = Start;
        Advance();
        var mark = _nodes.Count;
        do _nodes.Push(ParseImportedName(isDotted: true));
        while (Accept(TokenKind.Comma));
        return new ImportStatement(_nodes.Take<ImportedName>(mark), start, _previousEnd);
    }

    // dotted_as_name: dotted_name ['as' NAME]; import_from_as_name: NAME ['as' NAME]
    private ImportedName ParseImportedName(bool isDotted)
    {
        var name = isDotted ? ParseDottedName() : ParseName("expected the name to import");
        var alias = Accept(TokenKind.As) ? ParseName("expected a name behind 'as'") : default;
        return new ImportedName(name, alias, name.Start, _previousEnd);
    }

    // dotted_name: NAME ('.' NAME)*
    private NameRange ParseDottedName()
    {
        var first = ParseName("expected the name of a module");
        while (Accept(TokenKind.Dot)) ParseName("expected a name behind '.'");
        return new NameRange(first.Start, _previousEnd);
    }

    // import_from: 'from' ('.' | '...')* dotted_name 'import' import_from_targets | 'from' ('.' | '...')+ 'import' import_from_targets
    private FromImportStatement ParseFromImport()
    {
        var start = Start;
        Advance();
        var level = 0;
        while (Kind is TokenKind.Dot or TokenKind.Ellipsis)
        {
            level += Kind == TokenKind.Dot ? 1 : 3;
            Advance();
        }
        var module = level > 0 && Kind == TokenKind.Import ? new NameRange(_previousEnd, _previousEnd) : ParseDottedName();
        Expect(TokenKind.Import, "expected 'import'");
        var names = ParseImportTargets();
        return new FromImportStatement(module, level, names, start, _previousEnd);
    }

    // import_from_targets: '(' import_from_as_names [','] ')' | import_from_as_names | '*'
    private ImportedName[] ParseImportTargets()
    {
        if (Kind == TokenKind.Star)
        {
            AdvanceOver(out var star);
            return [new ImportedName(star, default, star.Start, star.End)];
        }
        var isParenthesized = Accept(TokenKind.LeftParenthesis);
        var mark = _nodes.Count;
        do _nodes.Push(ParseImportedName(isDotted: false));
        while (Accept(TokenKind.Comma) && !(isParenthesized && Kind == TokenKind.RightParenthesis));
        if (isParenthesized) Expect(TokenKind.RightParenthesis, "expected ')' behind the imported names");
        return _nodes.Take<ImportedName>(mark);
    }

    // type_alias: 'type' NAME [type_params] '=' expression
    private TypeAliasStatement ParseTypeAlias()
    {
        var start = Start;
        Advance();
        AdvanceOver(out var range);
        var name = new NameExpression(range.Start, range.End);
        var typeParameters = ParseTypeParameters();
        Expect(TokenKind.Assign, "expected '=' behind the name of the type");
        var value = ParseExpression();
        return new TypeAliasStatement(name, typeParameters, value, start, _previousEnd);
    }
}
