namespace Merlon.Syntax.Python;

/// <summary>Numbers. What is wrong with one is reported; it stays a number, so that the statement around it is kept.</summary>
internal partial struct Lexer
{
    private void ReadNumber(int start)
    {
        if (At(start) == '0' && RadixDigits(At(start + 1)) is { } digits)
        {
            var end = SkipDigits(start + 2, digits, mayStartWithUnderscore: true);
            if (end == start + 2) _notes.Report(start, end, "expected digits behind the prefix of the number");
            EndNumber(TokenKind.Integer, start, end);
            return;
        }
        ReadDecimal(start);
    }

    private static string? RadixDigits(char prefix) => prefix switch
    {
        'x' or 'X' => "0123456789abcdefABCDEF",
        'o' or 'O' => "01234567",
        'b' or 'B' => "01",
        _ => null,
    };

    private readonly int SkipDigits(int at, string digits, bool mayStartWithUnderscore)
    {
        if (mayStartWithUnderscore && At(at) == '_' && digits.Contains(At(at + 1))) at++;
        while (digits.Contains(At(at)) || (At(at) == '_' && digits.Contains(At(at + 1)))) at++;
        return at;
    }

    private readonly int SkipDecimalDigits(int at)
    {
        while (char.IsAsciiDigit(At(at)) || (At(at) == '_' && char.IsAsciiDigit(At(at + 1)) && char.IsAsciiDigit(At(at - 1)))) at++;
        return at;
    }

    private void ReadDecimal(int start)
    {
        var kind = TokenKind.Integer;
        var end = SkipDecimalDigits(start);
        var integerEnd = end;
        if (At(end) == '.')
        {
            kind = TokenKind.Float;
            end = SkipDecimalDigits(end + 1);
        }
        if (At(end) is 'e' or 'E')
        {
            var exponent = At(end + 1) is '+' or '-' ? end + 2 : end + 1;
            if (char.IsAsciiDigit(At(exponent)))
            {
                kind = TokenKind.Float;
                end = SkipDecimalDigits(exponent);
            }
        }
        if (At(end) is 'j' or 'J')
        {
            kind = TokenKind.Imaginary;
            end++;
        }
        if (kind == TokenKind.Integer && At(start) == '0' && _text.AsSpan(start, integerEnd - start).ContainsAnyExcept('0', '_'))
        {
            _notes.Report(start, end, "a decimal number starts with no zero: write 0o and the digits for an octal number");
        }
        EndNumber(kind, start, end);
    }

    /// <summary>A word directly behind a number belongs to it and is wrong, unless it is an operator: <c>1if x else 2</c>.</summary>
    private void EndNumber(TokenKind kind, int start, int end)
    {
        var next = At(end);
        if ((IsWordCharacter(next) || next >= 0x80) && !StartsOperatorWord(_text.AsSpan(end)))
        {
            var wordEnd = end;
            while (IsWordCharacter(At(wordEnd)) || At(wordEnd) >= 0x80) wordEnd++;
            _notes.Report(start, wordEnd, next is 'l' or 'L' ? "Python 3 has no long integers: leave the 'L' out" : "the number is not valid");
            end = wordEnd;
        }
        Set(kind, start, end);
    }

    private static bool StartsOperatorWord(ReadOnlySpan<char> rest) =>
        rest.StartsWith("and") || rest.StartsWith("else") || rest.StartsWith("for") || rest.StartsWith("if") || rest.StartsWith("in")
        || rest.StartsWith("is") || rest.StartsWith("or") || rest.StartsWith("not");
}
