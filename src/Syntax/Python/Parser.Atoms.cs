namespace Merlon.Syntax.Python;

/// <summary>Names, literals, displays and comprehensions.</summary>
internal sealed partial class Parser
{
    // atom: NAME | 'True' | 'False' | 'None' | strings | NUMBER | tuple | group | genexp | list | listcomp | dict | set | '...'
    private Expression ParseAtom()
    {
        switch (Kind)
        {
            case TokenKind.Name or TokenKind.Async or TokenKind.Await:
                AdvanceOver(out var name);
                return new NameExpression(name.Start, name.End);
            case TokenKind.String or TokenKind.FormatStart:
                return ParseStrings();
            case TokenKind.Integer:
                return ParseNumber(NumberKind.Integer);
            case TokenKind.Float:
                return ParseNumber(NumberKind.Float);
            case TokenKind.Imaginary:
                return ParseNumber(NumberKind.Imaginary);
            case TokenKind.None:
                return ParseConstant(ConstantKind.None);
            case TokenKind.True:
                return ParseConstant(ConstantKind.True);
            case TokenKind.False:
                return ParseConstant(ConstantKind.False);
            case TokenKind.Ellipsis:
                return ParseConstant(ConstantKind.Ellipsis);
            case TokenKind.LeftParenthesis:
                return ParseGroup();
            case TokenKind.LeftBracket:
                return ParseList();
            case TokenKind.LeftBrace:
                return ParseBraces();
            case TokenKind.DeepOpen:
                return ParseDeep();
            case TokenKind.Backtick:
                return ParseBackticks();
            default:
                return Fail("expected an expression");
        }
    }

    private void AdvanceOver(out NameRange range)
    {
        range = new NameRange(Start, _lexer.End);
        Advance();
    }

    private NumberLiteral ParseNumber(NumberKind kind)
    {
        AdvanceOver(out var range);
        return new NumberLiteral(kind, range.Start, range.End);
    }

    private ConstantLiteral ParseConstant(ConstantKind kind)
    {
        AdvanceOver(out var range);
        return new ConstantLiteral(kind, range.Start, range.End);
    }

    // group: '(' (yield_expr | named_expression) ')'; tuple: '(' [star_named_expressions] ')'; genexp: '(' named_expression for_if_clauses ')'
    private Expression ParseGroup()
    {
        var start = Start;
        Advance();
        if (Accept(TokenKind.RightParenthesis)) return new TupleExpression([], start, _previousEnd);
        if (Kind == TokenKind.Yield) return ParseGroupEnd(ParseYield());
        var first = ParseElement(allowNamed: true);
        switch (Kind)
        {
            case TokenKind.For or TokenKind.Async:
                return ParseComprehension(ComprehensionKind.Generator, TokenKind.RightParenthesis, first, null, start);
            case TokenKind.Comma:
                var elements = ParseElementsAfter(first, TokenKind.RightParenthesis, "expected ')'");
                return new TupleExpression(elements, start, _previousEnd);
            case TokenKind.Colon when IsMetavariable(first):
                return ParseGroupEnd(ParseTypedMetavariable(first));
            default:
                if (first is StarredExpression) Report(first.Start, first.End, "a starred expression stands in a list, a call or a tuple");
                return ParseGroupEnd(first);
        }
    }

    private Expression ParseGroupEnd(Expression inner)
    {
        Expect(TokenKind.RightParenthesis, "expected ')'");
        return inner;
    }

    // (',' star_named_expression)* [','] close
    private Expression[] ParseElementsAfter(Expression first, TokenKind close, string message)
    {
        var mark = _nodes.Count;
        _nodes.Push(first);
        ParseMoreElements(allowNamed: true);
        Expect(close, message);
        return _nodes.Take<Expression>(mark);
    }

    // list: '[' [star_named_expressions] ']'; listcomp: '[' named_expression for_if_clauses ']'
    private Expression ParseList()
    {
        var start = Start;
        Advance();
        if (Accept(TokenKind.RightBracket)) return new ListExpression([], start, _previousEnd);
        var first = ParseElement(allowNamed: true);
        if (Kind is TokenKind.For or TokenKind.Async)
        {
            return ParseComprehension(ComprehensionKind.List, TokenKind.RightBracket, first, null, start);
        }
        var elements = ParseElementsAfter(first, TokenKind.RightBracket, "expected ']'");
        return new ListExpression(elements, start, _previousEnd);
    }

    // dict: '{' [double_starred_kvpairs] '}'; set: '{' star_named_expressions '}'; dictcomp, setcomp
    private Expression ParseBraces()
    {
        var start = Start;
        Advance();
        if (Accept(TokenKind.RightBrace)) return new DictionaryExpression([], start, _previousEnd);
        if (Kind == TokenKind.DoubleStar) return ParseDictionary(start, _nodes.Count);
        var mark = _nodes.Count;
        while (true)
        {
            var element = ParseElement(allowNamed: true);
            if (Kind == TokenKind.Colon) return ParseDictionaryFrom(element, start, mark);
            if (Kind is TokenKind.For or TokenKind.Async && _nodes.Count == mark)
            {
                return ParseComprehension(ComprehensionKind.Set, TokenKind.RightBrace, element, null, start);
            }
            _nodes.Push(element);
            if (!Accept(TokenKind.Comma) || Kind == TokenKind.RightBrace) break;
            // In a pattern, '{..., **$X}' shows only here what it is.
            if (Kind == TokenKind.DoubleStar && AreEntries(mark)) return ParseDictionary(start, AsEntries(mark));
        }
        Expect(TokenKind.RightBrace, "expected '}'");
        return new SetExpression(_nodes.Take<Expression>(mark), start, _previousEnd);
    }

    // the rest of a dict whose first key is read; dictcomp: '{' kvpair for_if_clauses '}'
    private Expression ParseDictionaryFrom(Expression key, int start, int mark)
    {
        if (!AreEntries(mark))
        {
            _nodes.CutBack(mark);
            return Fail("a set and a dictionary do not mix");
        }
        var isFirst = _nodes.Count == mark;
        AsEntries(mark);
        Advance();
        var value = ParseExpression();
        if (isFirst && Kind is TokenKind.For or TokenKind.Async)
        {
            return ParseComprehension(ComprehensionKind.Dictionary, TokenKind.RightBrace, key, value, start);
        }
        _nodes.Push(key);
        _nodes.Push(value);
        if (!Accept(TokenKind.Comma)) return ParseDictionaryEnd(start, mark);
        return ParseDictionary(start, mark);
    }

    /// <summary>What was read so far as a set may open a dictionary: nothing, or entries that a pattern leaves open.</summary>
    private bool AreEntries(int mark)
    {
        for (var i = mark; i < _nodes.Count; i++)
        {
            if (!IsOpenEntry(_nodes[i])) return false;
        }
        return true;
    }

    private bool IsOpenEntry(PythonNode? node) => _isPattern && node switch
    {
        ConstantLiteral constant => constant.Kind == ConstantKind.Ellipsis,
        NameExpression name => TextOf(name).StartsWith("$..."),
        _ => false,
    };

    /// <summary>Turns the elements from a place on into entries without value.</summary>
    private int AsEntries(int mark)
    {
        var elements = _nodes.Take<Expression>(mark);
        foreach (var element in elements)
        {
            _nodes.Push(element);
            _nodes.Push(null);
        }
        return mark;
    }

    // double_starred_kvpair: '**' bitwise_or | expression ':' expression
    private Expression ParseDictionary(int start, int mark)
    {
        while (Kind == TokenKind.DoubleStar || TokenTables.StartsExpression(Kind))
        {
            ParseEntry();
            if (!Accept(TokenKind.Comma)) break;
        }
        return ParseDictionaryEnd(start, mark);
    }

    private void ParseEntry()
    {
        if (Accept(TokenKind.DoubleStar))
        {
            _nodes.Push(null);
            _nodes.Push(ParseOperation(TokenTables.BitOr));
            return;
        }
        var key = ParseExpression();
        _nodes.Push(key);
        if (Kind != TokenKind.Colon && IsOpenEntry(key))
        {
            _nodes.Push(null);
            return;
        }
        Expect(TokenKind.Colon, "expected ':' and a value behind the key");
        _nodes.Push(ParseExpression());
    }

    private DictionaryExpression ParseDictionaryEnd(int start, int mark)
    {
        Expect(TokenKind.RightBrace, "expected '}'");
        var entries = new DictionaryEntry[(_nodes.Count - mark) / 2];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = new DictionaryEntry((Expression?)_nodes[mark + (2 * i)], (Expression?)_nodes[mark + (2 * i) + 1]);
        }
        _nodes.CutBack(mark);
        return new DictionaryExpression(entries, start, _previousEnd);
    }

    private Comprehension ParseComprehension(ComprehensionKind kind, TokenKind close, Expression element, Expression? value, int start)
    {
        if (element is StarredExpression) Report(element.Start, element.End, "a comprehension cannot unpack with '*'");
        var clauses = ParseComprehensionClauses();
        Expect(close, "expected the end of the comprehension");
        return new Comprehension(kind, element, value, clauses, start, _previousEnd);
    }

    // for_if_clauses: (['async'] 'for' star_targets 'in' disjunction ('if' disjunction)*)+
    private ComprehensionClause[] ParseComprehensionClauses()
    {
        var mark = _nodes.Count;
        while (Kind is TokenKind.For or TokenKind.Async) _nodes.Push(ParseComprehensionClause());
        return _nodes.Take<ComprehensionClause>(mark);
    }

    private ComprehensionClause ParseComprehensionClause()
    {
        var start = Start;
        var isAsync = Accept(TokenKind.Async);
        Expect(TokenKind.For, "expected 'for' behind 'async'");
        var target = ParseTargets();
        Expect(TokenKind.In, "expected 'in' behind the target");
        var iterable = ParseOperation(TokenTables.Or);
        var mark = _nodes.Count;
        // Python before 3.9 takes a lambda as condition.
        while (Accept(TokenKind.If)) _nodes.Push(Kind == TokenKind.Lambda ? ParseLambda() : ParseOperation(TokenTables.Or));
        return new ComprehensionClause(target, iterable, _nodes.Take<Expression>(mark), isAsync, start, _previousEnd);
    }

    // Python 2: '`' star_expressions '`'
    private Expression ParseBackticks()
    {
        Report(Start, _lexer.End, "Python 3 has no backticks: write repr(...)");
        if (!TryEnter()) return Missing;
        Advance();
        var inner = ParseStarExpressions();
        Expect(TokenKind.Backtick, "expected a closing backtick");
        Leave();
        return inner;
    }

    // '<...' named_expression '...>'
    private DeepExpression ParseDeep()
    {
        var start = Start;
        Advance();
        var value = ParseNamedExpression();
        Expect(TokenKind.DeepClose, "expected '...>'");
        return new DeepExpression(value, start, _previousEnd);
    }

    // METAVARIABLE ':' expression
    private TypedMetavariable ParseTypedMetavariable(Expression metavariable)
    {
        Advance();
        var type = ParseExpression();
        return new TypedMetavariable(metavariable.End, type, metavariable.Start, _previousEnd);
    }
}
