using System.Globalization;
using System.Text;

namespace Merlon.Syntax.Python;

/// <summary>
/// Reads one token after the other. A structure, so that a copy looks ahead for free. It follows bracket, indentation and
/// f-string nesting by itself and needs nothing from the parser but a restart after an error.
/// </summary>
internal partial struct Lexer
{
    private readonly string _text;
    private readonly bool _isPattern;
    private readonly LexerNotes _notes;
    private int _position;
    private int _brackets;
    private int _blocks;
    private int _pendingDedents;
    private int _formats;
    private bool _isLineStart;

    public TokenKind Kind;
    public int Start;
    public int End;

    /// <summary>Prefixes and quotes of the string token just read.</summary>
    public StringForms Forms;

    /// <summary>
    /// Where, inside brackets, a line began with a statement's keyword no further right than the block: the first such place
    /// since the parser set this to 0. If the statement turns out to be broken, a bracket was probably not closed before it.
    /// </summary>
    public int Suspect;

    public Lexer(string text, bool isPattern, LexerNotes notes)
    {
        _text = text;
        _isPattern = isPattern;
        _notes = notes;
        _position = text.StartsWith('\uFEFF') ? 1 : 0;
        _isLineStart = true;
        notes.Columns[0] = notes.TabColumns[0] = isPattern ? FirstColumn(text) : 0;
    }

    public readonly bool IsInBrackets => _brackets > 0;

    /// <summary>Column of the block that the current line stands in.</summary>
    public readonly int BlockColumn => _notes.Columns[_blocks];

    /// <summary>The token is the first of its line, and stands no further right than a column.</summary>
    public readonly bool IsFirstInColumn(int column)
    {
        var at = Start;
        for (; at > 0 && _text[at - 1] is ' ' or '\t' or '\f'; at--) column -= _text[at - 1] == '\t' ? TabWidth : 1;
        return column >= 0 && (at == 0 || _text[at - 1] is '\n' or '\r');
    }

    public void Next()
    {
        if (_pendingDedents > 0)
        {
            _pendingDedents--;
            Set(TokenKind.Dedent, _position, _position);
            return;
        }
        if (_formats > 0 && _notes.Formats[_formats - 1].InText)
        {
            ReadFormatText();
            return;
        }
        if (_isLineStart && ReadIndentation()) return;
        ReadToken();
    }

    /// <summary>Goes on at the first token of a line, outside all brackets and strings.</summary>
    public void RestartAtLineOf(int token)
    {
        LeaveBrackets();
        while (token > 0 && _text[token - 1] is ' ' or '\t' or '\f') token--;
        _position = token;
        _isLineStart = true;
        Next();
    }

    public void LeaveBrackets()
    {
        _brackets = 0;
        _formats = 0;
    }

    private void Set(TokenKind kind, int start, int end)
    {
        Kind = kind;
        Start = start;
        End = end;
        _position = end;
    }

    private readonly char At(int position) => (uint)position < (uint)_text.Length ? _text[position] : '\0';

    private void ReadToken()
    {
        var text = _text;
        var at = _position;
        while (true)
        {
            while ((uint)at < (uint)text.Length && text[at] is ' ' or '\t' or '\f') at++;
            if ((uint)at >= (uint)text.Length)
            {
                ReadEnd(at);
                return;
            }
            switch (text[at])
            {
                case '#':
                    at = ReadComment(at);
                    continue;
                case '\n' or '\r':
                    if (_brackets == 0)
                    {
                        Set(TokenKind.Newline, at, LineBreakEnd(at));
                        _isLineStart = true;
                        return;
                    }
                    at = LineBreakEnd(at);
                    continue;
                case '\\' when At(at + 1) is '\n' or '\r':
                    at = LineBreakEnd(at + 1);
                    continue;
                case (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_':
                    ReadWord(at);
                    return;
                case >= '0' and <= '9':
                    ReadNumber(at);
                    return;
                case '"' or '\'':
                    ReadString(at, at, StringForms.None);
                    return;
                case '.' when char.IsAsciiDigit(At(at + 1)):
                    ReadNumber(at);
                    return;
                case '$' when _isPattern:
                    ReadMetavariable(at);
                    return;
                case >= '\u0080':
                    ReadUnicodeWord(at, at);
                    return;
                default:
                    ReadOperator(at);
                    return;
            }
        }
    }

    private void ReadEnd(int at)
    {
        if (_brackets == 0 && !_isLineStart)
        {
            Set(TokenKind.Newline, at, at);
            _isLineStart = true;
            return;
        }
        Set(TokenKind.EndOfFile, at, at);
    }

    private readonly int ReadComment(int at)
    {
        var length = _text.AsSpan(at).IndexOfAny('\n', '\r');
        var end = length < 0 ? _text.Length : at + length;
        _notes.AddComment(at, end);
        return end;
    }

    private readonly int LineBreakEnd(int at) => _text[at] == '\r' && At(at + 1) == '\n' ? at + 2 : at + 1;

    private void ReadWord(int start)
    {
        var text = _text;
        var at = start + 1;
        while ((uint)at < (uint)text.Length && IsWordCharacter(text[at])) at++;
        if ((uint)at < (uint)text.Length)
        {
            var next = text[at];
            if (next >= 0x80)
            {
                ReadUnicodeWord(start, at);
                return;
            }
            if (next is '"' or '\'' && at - start <= 2 && TryReadPrefixedString(start, at)) return;
        }
        Set(TokenTables.KeywordOrName(text.AsSpan(start, at - start)), start, at);
        if (_brackets > 0 && Suspect == 0 && TokenTables.StartsStatement(Kind) && IsFirstInColumn(BlockColumn)) Suspect = start;
    }

    private static bool IsWordCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    /// <summary>A word with characters outside ASCII: letters, marks, digits and connectors, as in UAX 31.</summary>
    private void ReadUnicodeWord(int start, int at)
    {
        while (at < _text.Length)
        {
            if (_text[at] < 0x80)
            {
                if (!IsWordCharacter(_text[at])) break;
                at++;
                continue;
            }
            if (Rune.DecodeFromUtf16(_text.AsSpan(at), out var rune, out var length) != System.Buffers.OperationStatus.Done) break;
            if (!IsWordRune(rune, isFirst: at == start)) break;
            at += length;
        }
        if (at > start)
        {
            Set(TokenKind.Name, start, at);
            return;
        }
        Rune.DecodeFromUtf16(_text.AsSpan(start), out _, out var width);
        ReadInvalid(start, start + width, "invalid character");
    }

    private static bool IsWordRune(Rune rune, bool isFirst) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => true,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.ConnectorPunctuation => !isFirst,
        // Characters that Unicode keeps as letters of identifiers although their category has changed (Other_ID_Start, Other_ID_Continue).
        _ => rune.Value is 0x2118 or 0x212E or 0x309B or 0x309C || (!isFirst && rune.Value is 0xB7 or 0x387 or 0x19DA or (>= 0x1369 and <= 0x1371)),
    };

    /// <summary><c>$X</c> or <c>$...ARGS</c>.</summary>
    private void ReadMetavariable(int start)
    {
        var at = start + 1;
        if (_text.AsSpan(at).StartsWith("...")) at += 3;
        var nameStart = at;
        while (IsWordCharacter(At(at))) at++;
        if (at > nameStart) Set(TokenKind.Name, start, at);
        else ReadInvalid(start, start + 1, "expected the name of a metavariable behind '$'");
    }

    private void ReadInvalid(int start, int end, string message)
    {
        _notes.Report(start, end, message);
        Set(TokenKind.Invalid, start, end);
    }
}
