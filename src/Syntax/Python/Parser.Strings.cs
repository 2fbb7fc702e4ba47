namespace Merlon.Syntax.Python;

/// <summary>Strings side by side, and f-strings.</summary>
internal sealed partial class Parser
{
    // strings: (STRING | fstring | tstring)+
    private Expression ParseStrings()
    {
        var start = Start;
        var first = ParseString();
        if (Kind is not (TokenKind.String or TokenKind.FormatStart)) return first;
        var mark = _nodes.Count;
        _nodes.Push(first);
        while (Kind is TokenKind.String or TokenKind.FormatStart)
        {
            var part = ParseString();
            if (IsBytes(part) != IsBytes(first)) Report(part.Start, part.End, "bytes and strings do not join");
            _nodes.Push(part);
        }
        return new ConcatenatedString(_nodes.Take<Expression>(mark), start, _previousEnd);
    }

    private static bool IsBytes(Expression part) => part is StringLiteral { IsBytes: true };

    private Expression ParseString()
    {
        if (Kind == TokenKind.FormatStart) return ParseFormattedString();
        var (start, end, forms) = (Start, _lexer.End, _lexer.Forms);
        var quotes = (forms & StringForms.Triple) != 0 ? 3 : 1;
        var quoteAt = start;
        while (_source[quoteAt] is not ('"' or '\'')) quoteAt++;
        Advance();
        var literal = new StringLiteral(forms, quoteAt + quotes, end - quotes, start, end);
        if (StringValue.FindError(_source, literal) is { } message) Report(start, end, message);
        return literal;
    }

    // fstring: FSTRING_START fstring_middle* FSTRING_END
    private Expression ParseFormattedString()
    {
        var start = Start;
        var forms = _lexer.Forms;
        Advance();
        var parts = ParseFormatParts(forms);
        Expect(TokenKind.FormatEnd, "expected the end of the f-string");
        return new FormattedString(forms, parts, start, _previousEnd);
    }

    // fstring_middle: fstring_replacement_field | FSTRING_MIDDLE
    private Expression[] ParseFormatParts(StringForms forms)
    {
        var mark = _nodes.Count;
        while (true)
        {
            if (Kind == TokenKind.FormatText)
            {
                AdvanceOver(out var range);
                _nodes.Push(new StringText(forms, range.Start, range.End));
            }
            else if (Kind == TokenKind.LeftBrace)
            {
                _nodes.Push(ParseInterpolation(forms));
            }
            else
            {
                return _nodes.Take<Expression>(mark);
            }
        }
    }

    // fstring_replacement_field: '{' (yield_expr | star_expressions) ['='] ['!' NAME] [':' fstring_format_spec*] '}'
    private Expression ParseInterpolation(StringForms forms)
    {
        if (!TryEnter()) return Missing;
        var start = Start;
        Advance();
        var value = ParseYieldOrStarExpressions();
        var debugEnd = 0;
        if (Accept(TokenKind.Assign)) debugEnd = Start;
        var conversion = Accept(TokenKind.Exclamation) ? ParseConversion() : '\0';
        var format = Kind == TokenKind.Colon ? ParseFormat(forms) : null;
        Expect(TokenKind.RightBrace, "expected '}' behind the expression in the f-string");
        Leave();
        return new Interpolation(value, format, debugEnd, conversion, start, _previousEnd);
    }

    private char ParseConversion()
    {
        if (Kind != TokenKind.Name || TokenText is not ("s" or "r" or "a"))
        {
            Fail("expected 's', 'r' or 'a' behind '!'");
            return '\0';
        }
        var conversion = _source[Start];
        Advance();
        return conversion;
    }

    private FormattedString ParseFormat(StringForms forms)
    {
        Advance();
        var start = _previousEnd;
        var parts = ParseFormatParts(forms);
        return new FormattedString(forms, parts, start, Math.Max(start, _previousEnd));
    }
}
