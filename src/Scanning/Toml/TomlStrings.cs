using System.Globalization;
using System.Text;

namespace Merlon.Scanning.Toml;

/// <summary>Reads one string in quotes: where it ends, what its escapes mean.</summary>
internal ref struct TomlStrings(string text, int at, int line)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Offset behind the closing quotes once <see cref="Read"/> is through.</summary>
    public int At { get; private set; } = at;

    public int Line { get; private set; } = line;

    private readonly ReadOnlySpan<char> Rest => _text[At..];

    public string Read()
    {
        var quote = _text[At];
        if (Rest is [_, var second, var third, ..] && second == quote && third == quote) return Multiline(quote);
        At++;
        // Nearly every string has no escape and is a slice of the text.
        var length = Rest.IndexOfAny(quote, '\\', '\n');
        if (length >= 0 && Rest[length] == quote) return Slice(length);
        return quote == '"' ? Basic(multiline: false) : Literal();
    }

    private string Slice(int length)
    {
        var slice = Rest[..length];
        foreach (var c in slice) Refuse(c);
        At += length + 1;
        return slice.ToString();
    }

    // literal-string = apostrophe *literal-char apostrophe
    private string Literal()
    {
        var length = Rest.IndexOfAny('\'', '\n');
        return length >= 0 && Rest[length] == '\'' ? Slice(length) : throw Unclosed();
    }

    private string Multiline(char quote)
    {
        At += 3;
        // A line break right behind the opening quotes is not part of the text.
        if (Rest is ['\r', '\n', ..]) At++;
        if (Rest is ['\n', ..])
        {
            At++;
            Line++;
        }
        return quote == '"' ? Basic(multiline: true) : LiteralLines();
    }

    // ml-literal-body = *mll-content *( mll-quotes 1*mll-content ) [ mll-quotes ]
    private string LiteralLines()
    {
        var length = Rest.IndexOf("'''");
        if (length < 0) throw Unclosed();
        // Up to two quotes may stand before the closing ones.
        for (var more = 0; more < 2 && length + 3 < Rest.Length && Rest[length + 3] == '\''; more++) length++;
        var slice = Rest[..length];
        for (var i = 0; i < slice.Length; i++) CheckLine(slice[i], Rest[i..]);
        At += length + 3;
        return slice.ToString();
    }

    /// <summary>Counts a line break of a multi-line string and refuses what may not stand in it; a CR needs its LF.</summary>
    private void CheckLine(char c, ReadOnlySpan<char> from)
    {
        if (c == '\n') Line++;
        else if (!(c == '\r' && from is [_, '\n', ..])) Refuse(c);
    }

    // basic-string = quotation-mark *basic-char quotation-mark; ml-basic-string likewise with line breaks
    private string Basic(bool multiline)
    {
        var built = new StringBuilder();
        while (At < _text.Length)
        {
            var c = _text[At];
            if (c == '"' && Closes(multiline, built)) return built.ToString();
            if (c == '\\')
            {
                At++;
                if (!(multiline && TryJoinLines())) Escape(built);
                continue;
            }
            if (multiline) CheckLine(c, Rest);
            else if (c is '\n' or '\r') throw Unclosed();
            else Refuse(c);
            built.Append(c);
            At++;
        }
        throw Unclosed();
    }

    private bool Closes(bool multiline, StringBuilder built)
    {
        if (!multiline)
        {
            At++;
            return true;
        }
        var quotes = 0;
        while (quotes < 5 && quotes < Rest.Length && Rest[quotes] == '"') quotes++;
        if (quotes < 3) return false;
        built.Append('"', quotes - 3);
        At += quotes;
        return true;
    }

    /// <summary>A backslash at the end of a line swallows the break and all blanks and lines up to the next letter.</summary>
    private bool TryJoinLines()
    {
        var blanks = Rest.IndexOfAnyExcept(' ', '\t');
        if (blanks < 0 || !(Rest[blanks] == '\n' || Rest[blanks..] is ['\r', '\n', ..])) return false;
        var end = Rest.IndexOfAnyExcept(" \t\r\n");
        if (end < 0) throw Unclosed();
        for (var i = 0; i < end; i++) CheckLine(Rest[i], Rest[i..]);
        At += end;
        return true;
    }

    private void Escape(StringBuilder built)
    {
        if (At >= _text.Length) throw Unclosed();
        var c = _text[At++];
        switch (c)
        {
            case 'b': built.Append('\b'); break;
            case 't': built.Append('\t'); break;
            case 'n': built.Append('\n'); break;
            case 'f': built.Append('\f'); break;
            case 'r': built.Append('\r'); break;
            case '"' or '\\': built.Append(c); break;
            case 'u': Character(4, built); break;
            case 'U': Character(8, built); break;
            default: throw new TomlException(Line, "an unknown escape. Write '\\\\' for a backslash, or put the text in single quotes");
        }
    }

    private void Character(int digits, StringBuilder built)
    {
        if (Rest.Length < digits || !int.TryParse(Rest[..digits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) || !Rune.TryCreate(value, out var rune))
            throw new TomlException(Line, "an escape names no character. Write \\u with 4 or \\U with 8 hexadecimal digits of a Unicode character");
        built.Append(rune.ToString());
        At += digits;
    }

    private readonly void Refuse(char c)
    {
        if (TomlReader.IsForbidden(c)) throw new TomlException(Line, "a string holds a control character. Write it as an escape");
    }

    private readonly TomlException Unclosed() => new(Line, "a string is not closed. Add the quotation mark");
}
