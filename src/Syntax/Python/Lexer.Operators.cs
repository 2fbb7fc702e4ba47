namespace Merlon.Syntax.Python;

/// <summary>Operators and delimiters.</summary>
internal partial struct Lexer
{
    private void ReadOperator(int at)
    {
        var next = At(at + 1);
        switch (_text[at])
        {
            case '(': Open(TokenKind.LeftParenthesis, at); break;
            case ')': Close(TokenKind.RightParenthesis, at); break;
            case '[': Open(TokenKind.LeftBracket, at); break;
            case ']': Close(TokenKind.RightBracket, at); break;
            case '{': Open(TokenKind.LeftBrace, at); break;
            case '}': CloseBrace(at); break;
            case ',': Set(TokenKind.Comma, at, at + 1); break;
            case ':': ReadColon(at, next); break;
            case ';': Set(TokenKind.Semicolon, at, at + 1); break;
            case '.': ReadDots(at, next); break;
            case '=' when next == '=': Set(TokenKind.EqualEqual, at, at + 2); break;
            case '=': Set(TokenKind.Assign, at, at + 1); break;
            case '!' when next == '=': Set(TokenKind.NotEqual, at, at + 2); break;
            case '!' when IsAtFieldEnd: Set(TokenKind.Exclamation, at, at + 1); break;
            case '-' when next == '>': Set(TokenKind.Arrow, at, at + 2); break;
            case '<': ReadLess(at, next); break;
            case '>' when next == '>': Plain(TokenKind.RightShift, at, 2); break;
            case '>' when next == '=': Set(TokenKind.GreaterEqual, at, at + 2); break;
            case '>': Set(TokenKind.Greater, at, at + 1); break;
            case '*' when next == '*': Plain(TokenKind.DoubleStar, at, 2); break;
            case '*': Plain(TokenKind.Star, at, 1); break;
            case '/' when next == '/': Plain(TokenKind.DoubleSlash, at, 2); break;
            case '/': Plain(TokenKind.Slash, at, 1); break;
            case '+': Plain(TokenKind.Plus, at, 1); break;
            case '-': Plain(TokenKind.Minus, at, 1); break;
            case '%': Plain(TokenKind.Percent, at, 1); break;
            case '@': Plain(TokenKind.At, at, 1); break;
            case '&': Plain(TokenKind.Ampersand, at, 1); break;
            case '|': Plain(TokenKind.Bar, at, 1); break;
            case '^': Plain(TokenKind.Caret, at, 1); break;
            case '~': Set(TokenKind.Tilde, at, at + 1); break;
            case '`': Set(TokenKind.Backtick, at, at + 1); break;
            case '\\': ReadInvalid(at, at + 1, "unexpected character behind a line continuation"); break;
            default: ReadInvalid(at, at + 1, "invalid character"); break;
        }
    }

    /// <summary>Directly inside a placeholder of an f-string, where <c>!</c> and <c>:</c> end its expression.</summary>
    private readonly bool IsAtFieldEnd => _formats > 0 && _notes.Formats[_formats - 1].IsField && _notes.Formats[_formats - 1].Brackets == _brackets;

    /// <summary>An operator that an assignment may take: <c>+</c>, <c>+=</c>.</summary>
    private void Plain(TokenKind kind, int at, int length)
    {
        if (At(at + length) == '=') Set(TokenKind.AugmentedAssign, at, at + length + 1);
        else Set(kind, at, at + length);
    }

    private void Open(TokenKind kind, int at)
    {
        _brackets++;
        Set(kind, at, at + 1);
    }

    private void Close(TokenKind kind, int at)
    {
        if (_brackets > 0 && !IsAtFieldEnd) _brackets--;
        Set(kind, at, at + 1);
    }

    private void CloseBrace(int at)
    {
        if (IsAtFieldEnd)
        {
            _formats--;
            _brackets--;
            Set(TokenKind.RightBrace, at, at + 1);
            return;
        }
        Close(TokenKind.RightBrace, at);
    }

    private void ReadColon(int at, char next)
    {
        if (IsAtFieldEnd)
        {
            _notes.Formats[_formats - 1].InText = true;
            Set(TokenKind.Colon, at, at + 1);
            return;
        }
        if (next == '=') Set(TokenKind.ColonAssign, at, at + 2);
        else Set(TokenKind.Colon, at, at + 1);
    }

    private void ReadDots(int at, char next)
    {
        if (next != '.' || At(at + 2) != '.') Set(TokenKind.Dot, at, at + 1);
        else if (_isPattern && At(at + 3) == '>') Set(TokenKind.DeepClose, at, at + 4);
        else Set(TokenKind.Ellipsis, at, at + 3);
    }

    private void ReadLess(int at, char next)
    {
        if (next == '<') Plain(TokenKind.LeftShift, at, 2);
        else if (next == '=') Set(TokenKind.LessEqual, at, at + 2);
        else if (next == '>') ReadOldNotEqual(at);
        else if (_isPattern && _text.AsSpan(at + 1).StartsWith("...")) Set(TokenKind.DeepOpen, at, at + 4);
        else Set(TokenKind.Less, at, at + 1);
    }

    private void ReadOldNotEqual(int at)
    {
        _notes.Report(at, at + 2, "Python 3 has no '<>': write '!='");
        Set(TokenKind.NotEqual, at, at + 2);
    }
}
