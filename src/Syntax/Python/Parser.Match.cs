namespace Merlon.Syntax.Python;

/// <summary><c>match</c> and the patterns of its cases.</summary>
internal sealed partial class Parser
{
    // match_stmt: "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT
    private bool TryParseSoftCompound(out Statement? statement)
    {
        statement = null;
        if (Kind != TokenKind.Name) return false;
        if (IsWord("match") && IsMatchStatement())
        {
            statement = ParseMatch();
            return true;
        }
        if (!_isPattern || !IsWord("case") || !TokenTables.StartsExpression(PeekKind()) || !EndsWithColon()) return false;
        var start = Start;
        var single = ParseCase();
        if (!BreaksFrom(start)) statement = new PartialStatement(PartialKind.Case, null, [single], start, _previousEnd);
        return true;
    }

    /// <summary>The word is a name, too: <c>match(x)</c>, <c>match[0] = 1</c>, <c>match - 1</c>.</summary>
    private bool IsMatchStatement() => PeekKind() switch
    {
        var next when TokenTables.StartsOperand(next) => true,
        TokenKind.Await or TokenKind.Ellipsis or TokenKind.DeepOpen => true,
        TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.Minus or TokenKind.Plus or TokenKind.Star or TokenKind.Not => EndsWithColon(),
        _ => false,
    };

    /// <summary>
    /// The logical line ends with a colon, as no simple statement does. Stops where recovery from an error would, so that the
    /// search never covers a text twice.
    /// </summary>
    private bool EndsWithColon()
    {
        var ahead = _lexer;
        var depth = 0;
        var sawColon = false;
        while (true)
        {
            var previous = ahead.Kind;
            ahead.Next();
            switch (ahead.Kind)
            {
                case TokenKind.Newline or TokenKind.EndOfFile:
                    return sawColon;
                case TokenKind.Invalid:
                    return false;
                case TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace:
                    depth++;
                    break;
                case TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace:
                    depth--;
                    break;
            }
            if (depth > 0 && TokenTables.LooksLikeStatement(ahead.Kind, previous) && ahead.IsFirstInColumn(_lexer.BlockColumn)) return false;
            // A pattern's 'case x: pass' holds its block in the line.
            sawColon = (depth == 0 && ahead.Kind == TokenKind.Colon) || (_isPattern && sawColon);
        }
    }

    private MatchStatement? ParseMatch()
    {
        var start = Start;
        Advance();
        var subject = ParseElements(allowNamed: true);
        if (_isPattern && Kind == TokenKind.Newline) return new MatchStatement(subject, ParseNoCases(), start, _previousEnd);
        Expect(TokenKind.Colon, "expected ':' behind the subject");
        if (!IsBroken && Kind != TokenKind.Newline) Fail("the cases of a match start on a line of their own");
        if (BreaksFrom(start)) return null;
        var hasCases = PeekKind() == TokenKind.Indent;
        if (!hasCases && !_isPattern) Report(Start, Start, "expected an indented block with cases");
        if (!hasCases) return new MatchStatement(subject, ParseNoCases(), start, _previousEnd);
        Advance();
        return new MatchStatement(subject, ParseCases(), start, _previousEnd);
    }

    private MatchCase[]? ParseNoCases()
    {
        Advance();
        return _isPattern ? null : [];
    }

    // INDENT case_block+ DEDENT
    private MatchCase[] ParseCases()
    {
        if (!TryEnter())
        {
            SkipBlock();
            return [];
        }
        Advance();
        var mark = _nodes.Count;
        while (Kind is not (TokenKind.Dedent or TokenKind.EndOfFile))
        {
            var (start, kind) = (Start, Kind);
            _nodes.Push(ParseCaseOrError(start));
            if (Start == start && Kind == kind) Advance();
        }
        Accept(TokenKind.Dedent);
        Leave();
        return _nodes.Take<MatchCase>(mark);
    }

    private MatchCase ParseCaseOrError(int start)
    {
        var mark = _nodes.Count;
        _lexer.Suspect = 0;
        if (IsWord("case"))
        {
            var single = ParseCase();
            if (!IsBroken) return single;
        }
        else if (_isPattern && Kind == TokenKind.Ellipsis)
        {
            var any = ParseConstant(ConstantKind.Ellipsis);
            Expect(TokenKind.Newline, "expected the end of the line");
            if (!IsBroken) return new MatchCase(new ValuePattern(any, any.Start, any.End), null, null, any.Start, any.End);
        }
        else
        {
            Fail("expected 'case'");
        }
        _nodes.CutBack(mark);
        var error = Recover(start, isHeader: true);
        return new MatchCase(new ErrorPattern(start, start), null, [error], start, error.End);
    }

    // case_block: "case" patterns ['if' named_expression] ':' block
    private MatchCase ParseCase()
    {
        var start = Start;
        Advance();
        var pattern = ParsePatterns();
        var guard = Accept(TokenKind.If) ? ParseNamedExpression() : null;
        var body = ParseBlock();
        return new MatchCase(pattern, guard, body, start, _previousEnd);
    }

    // patterns: open_sequence_pattern | pattern
    private MatchPattern ParsePatterns()
    {
        var start = Start;
        var first = ParseStarOrAsPattern();
        if (Kind != TokenKind.Comma)
        {
            return first is StarPattern ? new SequencePattern(FailAlone(first), start, _previousEnd) : first;
        }
        var mark = _nodes.Count;
        _nodes.Push(first);
        while (Accept(TokenKind.Comma) && Kind is not (TokenKind.Colon or TokenKind.If)) _nodes.Push(ParseStarOrAsPattern());
        return new SequencePattern(_nodes.Take<MatchPattern>(mark), start, _previousEnd);
    }

    private MatchPattern[] FailAlone(MatchPattern star)
    {
        Fail("a starred pattern stands in a sequence");
        return [star];
    }

    // maybe_star_pattern: '*' NAME | as_pattern
    private MatchPattern ParseStarOrAsPattern()
    {
        if (Kind != TokenKind.Star) return ParseAsPattern();
        var start = Start;
        Advance();
        var name = ParseName("expected a name behind '*'");
        return new StarPattern(WithoutWildcard(name), start, _previousEnd);
    }

    private NameRange WithoutWildcard(NameRange name) => name.In(_source) is "_" ? default : name;

    // as_pattern: or_pattern 'as' NAME | or_pattern
    private MatchPattern ParseAsPattern()
    {
        if (!TryEnter()) return new ErrorPattern(Start, Start);
        var start = Start;
        var pattern = ParseOrPattern();
        if (Accept(TokenKind.As))
        {
            var name = ParseName("expected a name behind 'as'");
            if (WithoutWildcard(name).IsEmpty) Fail("'_' cannot be the name behind 'as'");
            pattern = new CapturePattern(pattern, name, start, _previousEnd);
        }
        Leave();
        return pattern;
    }

    // or_pattern: closed_pattern ('|' closed_pattern)*
    private MatchPattern ParseOrPattern()
    {
        var start = Start;
        var first = ParseClosedPattern();
        if (Kind != TokenKind.Bar) return first;
        var mark = _nodes.Count;
        _nodes.Push(first);
        while (Accept(TokenKind.Bar)) _nodes.Push(ParseClosedPattern());
        return new OrPattern(_nodes.Take<MatchPattern>(mark), start, _previousEnd);
    }

    // closed_pattern: literal | capture | wildcard | value | group | sequence | mapping | class
    private MatchPattern ParseClosedPattern()
    {
        switch (Kind)
        {
            case TokenKind.LeftParenthesis:
                return ParseGroupPattern(TokenKind.RightParenthesis);
            case TokenKind.LeftBracket:
                return ParseGroupPattern(TokenKind.RightBracket);
            case TokenKind.LeftBrace:
                return ParseMappingPattern();
            case TokenKind.Name:
                return ParseNamePattern();
            default:
                var value = ParseLiteralValue();
                return new ValuePattern(value, value.Start, Math.Max(value.Start, value.End));
        }
    }

    // literal_expr: signed_number | complex_number | strings | 'None' | 'True' | 'False'
    private Expression ParseLiteralValue()
    {
        var start = Start;
        switch (Kind)
        {
            case TokenKind.Minus or TokenKind.Integer or TokenKind.Float or TokenKind.Imaginary:
                var left = ParseSignedNumber();
                if (Kind is not (TokenKind.Plus or TokenKind.Minus)) return left;
                var sign = TokenTables.BinaryOperatorOf(Kind);
                Advance();
                if (Kind != TokenKind.Imaginary) Fail("expected the imaginary part of a complex number");
                var right = ParseSignedNumber();
                return new BinaryOperation(left, sign, right, start, _previousEnd);
            case TokenKind.String or TokenKind.FormatStart or TokenKind.None or TokenKind.True or TokenKind.False:
            case TokenKind.Ellipsis or TokenKind.DeepOpen when _isPattern:
                return ParseAtom();
            default:
                return Fail("expected a pattern");
        }
    }

    private Expression ParseSignedNumber()
    {
        var start = Start;
        var isNegative = Accept(TokenKind.Minus);
        if (Kind is not (TokenKind.Integer or TokenKind.Float or TokenKind.Imaginary)) return Fail("expected a number");
        var number = ParseAtom();
        return isNegative ? new UnaryOperation(UnaryOperator.Minus, number, start, _previousEnd) : number;
    }

    // capture_pattern: NAME; wildcard_pattern: "_"; value_pattern: NAME ('.' NAME)+; class_pattern: name_or_attr '(' ... ')'
    private MatchPattern ParseNamePattern()
    {
        var start = Start;
        AdvanceOver(out var name);
        Expression value = new NameExpression(name.Start, name.End);
        while (Kind == TokenKind.Dot) value = ParseAttribute(value, start);
        if (Kind == TokenKind.LeftParenthesis) return ParseClassPattern(value, start);
        if (value is AttributeExpression) return new ValuePattern(value, start, _previousEnd);
        return new CapturePattern(null, WithoutWildcard(name), start, _previousEnd);
    }

    // group_pattern: '(' pattern ')'; sequence_pattern: '[' [maybe_sequence_pattern] ']' | '(' [open_sequence_pattern] ')'
    private MatchPattern ParseGroupPattern(TokenKind close)
    {
        var start = Start;
        Advance();
        var mark = _nodes.Count;
        var hasComma = false;
        while (Kind != close && !IsBroken)
        {
            _nodes.Push(ParseStarOrAsPattern());
            if (!Accept(TokenKind.Comma)) break;
            hasComma = true;
        }
        Expect(close, "expected the end of the pattern");
        var elements = _nodes.Take<MatchPattern>(mark);
        if (close == TokenKind.RightParenthesis && elements.Length == 1 && !hasComma && elements[0] is not StarPattern) return elements[0];
        return new SequencePattern(elements, start, _previousEnd);
    }

    // mapping_pattern: '{' [(literal_expr | attr) ':' pattern ',' ...] ['**' NAME] [','] '}'
    private MappingPattern ParseMappingPattern()
    {
        var start = Start;
        Advance();
        var entries = new List<MappingPatternEntry>();
        NameRange rest = default;
        while (Kind != TokenKind.RightBrace && !IsBroken)
        {
            if (Accept(TokenKind.DoubleStar)) rest = ParseName("expected a name behind '**'");
            else entries.Add(ParseMappingEntry());
            if (!Accept(TokenKind.Comma)) break;
        }
        Expect(TokenKind.RightBrace, "expected '}' behind the pattern");
        return new MappingPattern([.. entries], rest, start, _previousEnd);
    }

    private MappingPatternEntry ParseMappingEntry()
    {
        var key = Kind == TokenKind.Name ? ParsePrimary() : ParseLiteralValue();
        if (Kind != TokenKind.Colon && IsOpenEntry(key)) return new MappingPatternEntry(key, null);
        Expect(TokenKind.Colon, "expected ':' and a pattern behind the key");
        return new MappingPatternEntry(key, ParseAsPattern());
    }

    // class_pattern: name_or_attr '(' [(pattern | NAME '=' pattern) ',' ...] ')'
    private ClassPattern ParseClassPattern(Expression type, int start)
    {
        Advance();
        var arguments = new List<ClassPatternArgument>();
        while (Kind != TokenKind.RightParenthesis && !IsBroken)
        {
            NameRange name = default;
            if (Kind == TokenKind.Name && PeekKind() == TokenKind.Assign)
            {
                name = ParseName("expected a name");
                Advance();
            }
            else if (arguments.Count > 0 && !arguments[^1].Name.IsEmpty && !_isPattern)
            {
                Report(Start, _lexer.End, "positional pattern follows keyword pattern");
            }
            arguments.Add(new ClassPatternArgument(name, ParseAsPattern()));
            if (!Accept(TokenKind.Comma)) break;
        }
        Expect(TokenKind.RightParenthesis, "expected ')' behind the pattern");
        return new ClassPattern(type, [.. arguments], start, _previousEnd);
    }
}
