using System.Buffers;

namespace Merlon.Syntax.JavaScript;

internal partial struct Lexer
{
    private static readonly SearchValues<char> s_doubleQuoteStops = SearchValues.Create("\"\\\n\r");
    private static readonly SearchValues<char> s_singleQuoteStops = SearchValues.Create("'\\\n\r");
    private static readonly SearchValues<char> s_regexStops = SearchValues.Create("/[]\\\n\r\u2028\u2029");

    private void ScanString(char quote)
    {
        var offset = Start + 1;
        while (true)
        {
            var length = _text.AsSpan(offset, _limit - offset).IndexOfAny(quote == '"' ? s_doubleQuoteStops : s_singleQuoteStops);
            offset = length < 0 ? _limit : offset + length;
            var c = At(offset);
            if (c == quote && offset < _limit) break;
            if (c != '\\' || offset >= _limit)
            {
                Fail(Start, offset, $"This string is not closed: expected {quote} before the end of the line.");
                Take(TokenKind.String, offset - Start);
                return;
            }
            HasEscape = true;
            offset = Math.Min(_limit, offset + (At(offset + 1) == '\r' && At(offset + 2) == '\n' ? 3 : 2));
        }
        Take(TokenKind.String, offset + 1 - Start);
    }

    private void ScanNumber()
    {
        var offset = Start;
        var kind = TokenKind.Number;
        var radix = At(offset) == '0' ? At(offset + 1) | 0x20 : 0;
        if (radix is 'x' or 'o' or 'b')
        {
            offset += 2;
            while ((CharacterClasses.Of(At(offset)) & CharacterClass.HexDigit) != 0 && At(offset) < 128 || At(offset) == '_') offset++;
        }
        else
        {
            offset = SkipDecimal(offset);
        }
        if (At(offset) == 'n')
        {
            offset++;
            kind = TokenKind.BigInt;
        }
        Take(kind, offset - Start);
        if (offset < _limit && LengthOfNameCharacter(offset, isFirst: true) > 0) Fail(offset, offset + 1, "A name cannot follow a number directly: put a space between them.");
    }

    private readonly int SkipDecimal(int offset)
    {
        // A number that starts with 0 and another digit is octal of old, and has no fraction unless it holds an 8 or a 9.
        var isLegacy = At(offset) == '0' && char.IsAsciiDigit(At(offset + 1));
        var first = offset;
        offset = SkipDigits(offset);
        if (isLegacy && _text.AsSpan(first, offset - first).IndexOfAny('8', '9') < 0) return offset;
        if (At(offset) == '.') offset = SkipDigits(offset + 1);
        if ((At(offset) | 0x20) != 'e') return offset;
        var exponent = At(offset + 1) is '+' or '-' ? offset + 2 : offset + 1;
        return char.IsAsciiDigit(At(exponent)) ? SkipDigits(exponent) : offset;
    }

    private readonly int SkipDigits(int offset)
    {
        while (char.IsAsciiDigit(At(offset)) || At(offset) == '_') offset++;
        return offset;
    }

    /// <summary>From the backtick or brace at the token's start to the next backtick or <c>${</c>.</summary>
    private void ScanTemplate(TokenKind whole, TokenKind open)
    {
        var offset = Start + 1;
        while (true)
        {
            var length = _text.AsSpan(offset, _limit - offset).IndexOfAny('`', '\\', '$');
            offset = length < 0 ? _limit : offset + length;
            if (offset >= _limit)
            {
                Fail(Start, Start + 1, "This template is not closed: expected `.");
                Take(whole, _limit - Start);
                return;
            }
            var c = At(offset);
            if (c == '`')
            {
                Take(whole, offset + 1 - Start);
                return;
            }
            if (c == '$' && At(offset + 1) == '{')
            {
                Take(open, offset + 2 - Start);
                return;
            }
            offset = c == '\\' ? Math.Min(offset + 2, _limit) : offset + 1;
        }
    }

    /// <summary>The current closing brace goes on with a template.</summary>
    public void RescanTemplateContinuation() => ScanTemplate(TokenKind.TemplateTail, TokenKind.TemplateMiddle);

    /// <summary>The current slash starts a regular expression. Returns the offset of the closing slash.</summary>
    public int RescanRegularExpression()
    {
        var offset = Start + 1;
        var isInClass = false;
        while (true)
        {
            var length = _text.AsSpan(offset, _limit - offset).IndexOfAny(s_regexStops);
            offset = length < 0 ? _limit : offset + length;
            var c = At(offset);
            if (c == '/' && !isInClass) break;
            if (offset >= _limit || c is '\n' or '\r' or '\u2028' or '\u2029')
            {
                Fail(Start, offset, "This regular expression is not closed: expected / before the end of the line.");
                Take(TokenKind.RegularExpression, offset - Start);
                return offset;
            }
            if (c == '[') isInClass = true;
            else if (c == ']') isInClass = false;
            else if (c == '\\' && At(offset + 1) is not ('\n' or '\r' or '\u2028' or '\u2029')) offset++;
            offset = Math.Min(offset + 1, _limit);
        }
        var bodyEnd = offset++;
        int flag;
        while ((flag = LengthOfNameCharacter(offset, isFirst: false)) > 0) offset += flag;
        Take(TokenKind.RegularExpression, offset - Start);
        return bodyEnd;
    }
}
