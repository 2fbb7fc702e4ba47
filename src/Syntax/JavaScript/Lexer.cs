using System.Runtime.CompilerServices;

namespace Merlon.Syntax.JavaScript;

/// <summary>
/// Reads one token ahead, when the parser asks. What a character means depends on the grammar around it, so the parser
/// asks again where it knows better: a slash as a regular expression, a brace as a template's continuation, markup text.
/// </summary>
internal partial struct Lexer
{
    private readonly string _text;
    private readonly int _limit;
    private readonly bool _isPattern;
    private readonly List<Comment> _comments;
    private readonly List<SyntaxError> _errors;
    private readonly List<Token>? _tokens;

    public TokenKind Kind;
    public int Start;
    public int End;
    public int PreviousEnd;
    public bool IsFirstOnLine;
    public bool HasEscape;

    /// <summary>Whether <c>&lt;!--</c> and <c>--&gt;</c> start comments, which they do outside modules.</summary>
    public bool HasHtmlComments;

    public Lexer(string text, int start, int limit, bool isPattern, List<Comment> comments, List<SyntaxError> errors, List<Token>? tokens)
    {
        _text = text;
        _limit = limit;
        _isPattern = isPattern;
        _comments = comments;
        _errors = errors;
        _tokens = tokens;
        Start = End = PreviousEnd = start;
    }

    public readonly int Limit => _limit;

    public readonly LexerState State => new(Kind, Start, End, PreviousEnd, IsFirstOnLine, HasEscape, _comments.Count, _errors.Count, _tokens?.Count ?? 0);

    public void Return(in LexerState state)
    {
        Kind = state.Kind;
        Start = state.Start;
        End = state.End;
        PreviousEnd = state.PreviousEnd;
        IsFirstOnLine = state.IsFirstOnLine;
        HasEscape = state.HasEscape;
        if (_comments.Count > state.CommentCount) _comments.RemoveRange(state.CommentCount, _comments.Count - state.CommentCount);
        if (_errors.Count > state.ErrorCount) _errors.RemoveRange(state.ErrorCount, _errors.Count - state.ErrorCount);
        if (_tokens is not null && _tokens.Count > state.TokenCount) _tokens.RemoveRange(state.TokenCount, _tokens.Count - state.TokenCount);
    }

    /// <summary>Reads the first token; a hashbang line counts as a comment.</summary>
    public void Begin()
    {
        if (At(End) == '\uFEFF') End++;
        if (At(End) == '#' && At(End + 1) == '!') SkipLineComment(End);
        Scan(isFirst: true);
        PreviousEnd = Start;
    }

    public void Next()
    {
        if (_tokens is not null && Kind != TokenKind.EndOfSource) _tokens.Add(new Token(Kind, Start, End));
        PreviousEnd = End;
        Scan();
    }

    /// <summary>Gives up on everything from the current token on.</summary>
    public void JumpToEnd()
    {
        if (_tokens is not null && Start < _limit) _tokens.Add(new Token(TokenKind.Skipped, Start, _limit));
        PreviousEnd = Start;
        Kind = TokenKind.EndOfSource;
        Start = End = _limit;
        IsFirstOnLine = true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly char At(int offset) => offset < _limit ? Unsafe.Add(ref Unsafe.AsRef(in _text.GetPinnableReference()), offset) : '\0';

    /// <summary>The first character behind the current token that is no blank, tab or line break; comments are not looked through.</summary>
    public readonly char PeekCharacter()
    {
        var offset = End;
        while (At(offset) is ' ' or '\t' or '\r' or '\n') offset++;
        return At(offset);
    }

    private void Scan(bool isFirst = false)
    {
        HasEscape = false;
        IsFirstOnLine = isFirst;
        SkipTrivia();
        var start = Start = End;
        var c = At(start);
        if (c < 128 && (CharacterClasses.Of(c) & CharacterClass.NameStart) != 0)
        {
            ScanName();
            return;
        }
        switch (c)
        {
            case '(': Take(TokenKind.OpenParen, 1); break;
            case ')': Take(TokenKind.CloseParen, 1); break;
            case ',': Take(TokenKind.Comma, 1); break;
            case ';': Take(TokenKind.Semicolon, 1); break;
            case '{': Take(TokenKind.OpenBrace, 1); break;
            case '}': Take(TokenKind.CloseBrace, 1); break;
            case '[': Take(TokenKind.OpenBracket, 1); break;
            case ']': Take(TokenKind.CloseBracket, 1); break;
            case ':': Take(TokenKind.Colon, 1); break;
            case '~': Take(TokenKind.Tilde, 1); break;
            case '@': Take(TokenKind.At, 1); break;
            case '>': Take(TokenKind.Greater, 1); break;
            case '.': ScanDot(); break;
            case '"' or '\'': ScanString(c); break;
            case >= '0' and <= '9': ScanNumber(); break;
            case '`': ScanTemplate(TokenKind.Template, TokenKind.TemplateHead); break;
            case '=': ScanEqual(); break;
            case '#': ScanHash(); break;
            case '$': ScanName(); break;
            case '\0' when start >= _limit: Take(TokenKind.EndOfSource, 0); break;
            default: ScanOperatorOrOther(c); break;
        }
    }

    private void ScanOperatorOrOther(char c)
    {
        switch (c)
        {
            case '!':
                if (At(Start + 1) != '=') Take(TokenKind.Exclamation, 1);
                else if (At(Start + 2) == '=') Take(TokenKind.ExclamationEqualEqual, 3);
                else Take(TokenKind.ExclamationEqual, 2);
                break;
            case '+': ScanDoubled(c, TokenKind.Plus, TokenKind.PlusEqual, TokenKind.PlusPlus, TokenKind.Unknown); break;
            case '-': ScanDoubled(c, TokenKind.Minus, TokenKind.MinusEqual, TokenKind.MinusMinus, TokenKind.Unknown); break;
            case '*': ScanDoubled(c, TokenKind.Asterisk, TokenKind.AsteriskEqual, TokenKind.AsteriskAsterisk, TokenKind.AsteriskAsteriskEqual); break;
            case '&': ScanDoubled(c, TokenKind.Ampersand, TokenKind.AmpersandEqual, TokenKind.AmpersandAmpersand, TokenKind.AmpersandAmpersandEqual); break;
            case '|': ScanDoubled(c, TokenKind.Bar, TokenKind.BarEqual, TokenKind.BarBar, TokenKind.BarBarEqual); break;
            case '<': ScanDoubled(c, TokenKind.Less, TokenKind.LessEqual, TokenKind.LessLess, TokenKind.LessLessEqual); break;
            case '/': ScanOptionalEqual(TokenKind.Slash, TokenKind.SlashEqual); break;
            case '%': ScanOptionalEqual(TokenKind.Percent, TokenKind.PercentEqual); break;
            case '^': ScanOptionalEqual(TokenKind.Caret, TokenKind.CaretEqual); break;
            case '?': ScanQuestion(); break;
            default: ScanNameOrUnknown(); break;
        }
    }

    private void Take(TokenKind kind, int length)
    {
        Kind = kind;
        End = Start + length;
    }

    private void ScanOptionalEqual(TokenKind plain, TokenKind withEqual)
    {
        if (At(Start + 1) == '=') Take(withEqual, 2);
        else Take(plain, 1);
    }

    /// <summary>A sign, the sign with an equal sign, the sign twice and, where there is one, that with an equal sign.</summary>
    private void ScanDoubled(char c, TokenKind plain, TokenKind withEqual, TokenKind doubled, TokenKind doubledWithEqual)
    {
        var next = At(Start + 1);
        if (next == '=') Take(withEqual, 2);
        else if (next != c) Take(plain, 1);
        else if (doubledWithEqual != TokenKind.Unknown && At(Start + 2) == '=') Take(doubledWithEqual, 3);
        else Take(doubled, 2);
    }

    private void ScanEqual()
    {
        var next = At(Start + 1);
        if (next == '>') Take(TokenKind.Arrow, 2);
        else if (next != '=') Take(TokenKind.Equal, 1);
        else if (At(Start + 2) == '=') Take(TokenKind.EqualEqualEqual, 3);
        else Take(TokenKind.EqualEqual, 2);
    }

    private void ScanDot()
    {
        var next = At(Start + 1);
        if (char.IsAsciiDigit(next)) ScanNumber();
        else if (next == '.' && At(Start + 2) == '.') Take(TokenKind.DotDotDot, 3);
        else Take(TokenKind.Dot, 1);
    }

    /// <summary><c>a?.5:b</c> is a conditional.</summary>
    private void ScanQuestion()
    {
        var next = At(Start + 1);
        if (next == '.' && !char.IsAsciiDigit(At(Start + 2))) Take(TokenKind.QuestionDot, 2);
        else if (next != '?') Take(TokenKind.Question, 1);
        else if (At(Start + 2) == '=') Take(TokenKind.QuestionQuestionEqual, 3);
        else Take(TokenKind.QuestionQuestion, 2);
    }

    /// <summary>Joins a <c>&gt;</c> with what follows; types need it alone, expressions joined.</summary>
    public void RescanGreater()
    {
        if (At(End) == '>')
        {
            if (At(End + 1) != '>') Take(At(End + 1) == '=' ? TokenKind.GreaterGreaterEqual : TokenKind.GreaterGreater, At(End + 1) == '=' ? 3 : 2);
            else if (At(End + 2) == '=') Take(TokenKind.GreaterGreaterGreaterEqual, 4);
            else Take(TokenKind.GreaterGreaterGreater, 3);
        }
        else if (At(End) == '=')
        {
            Take(TokenKind.GreaterEqual, 2);
        }
    }

    /// <summary>Splits the first <c>&lt;</c> off a longer operator.</summary>
    public void RescanLess() => Take(TokenKind.Less, 1);

    private readonly void Fail(int start, int end, string message)
    {
        if (_errors.Count < Parser.MostErrors) _errors.Add(new SyntaxError(start, end, message));
    }
}
