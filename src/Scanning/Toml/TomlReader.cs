using System.Buffers;

namespace Merlon.Scanning.Toml;

/// <summary>The letters of a document from left to right: blanks, comments, keys, and which scalar begins where.</summary>
internal sealed class TomlReader
{
    /// <summary>What <see cref="Peek"/> answers behind the last letter.</summary>
    public const char End = '\0';

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\r\n,]}#=");

    private readonly string _text;
    private int _at;
    private int _nodes;

    public TomlReader(string text)
    {
        _text = text;
        if (text.StartsWith('\uFEFF')) _at = 1;
    }

    /// <summary>1-based.</summary>
    public int Line { get; private set; } = 1;

    public char Peek => _at < _text.Length ? _text[_at] : End;

    private ReadOnlySpan<char> Rest => _text.AsSpan(_at);

    public TomlException Error(string message) => new(Line, message);

    /// <summary>Counts a value against the bound.</summary>
    public void Count()
    {
        if (++_nodes > TomlText.MaxNodes) throw Error($"more than {TomlText.MaxNodes} values");
    }

    /// <summary>Skips blank lines and comments; false at the end of the text.</summary>
    public bool SkipToStatement()
    {
        SkipLines();
        return _at < _text.Length;
    }

    /// <summary>After a header or a value nothing but a comment may stand on the line.</summary>
    public void EndStatement()
    {
        SkipBlanks();
        SkipComment();
        if (_at < _text.Length && !TryLineBreak()) throw Error($"{Shown()} stands behind the end of a statement. Begin a new line");
    }

    public void SkipBlanks()
    {
        while (Peek is ' ' or '\t') _at++;
    }

    // ws-comment-newline
    public void SkipLines()
    {
        do
        {
            SkipBlanks();
            SkipComment();
        }
        while (TryLineBreak());
    }

    private bool TryLineBreak()
    {
        var length = Rest switch { ['\n', ..] => 1, ['\r', '\n', ..] => 2, _ => 0 };
        if (length == 0) return false;
        _at += length;
        Line++;
        return true;
    }

    private void SkipComment()
    {
        if (Peek != '#') return;
        while (_at < _text.Length && Peek != '\n' && !Rest.StartsWith("\r\n"))
        {
            if (IsForbidden(_text[_at])) throw Error("a comment holds a control character. Take it out");
            _at++;
        }
    }

    public bool TryTake(char c)
    {
        if (_at >= _text.Length || _text[_at] != c) return false;
        _at++;
        return true;
    }

    /// <summary>The character, blanks before it allowed.</summary>
    public void Take(char c)
    {
        SkipBlanks();
        TakeTight(c);
    }

    public void TakeTight(char c)
    {
        if (!TryTake(c)) throw Error($"'{c}' is missing before {Shown()}");
    }

    // key = simple-key / dotted-key
    public List<string> Key()
    {
        var parts = new List<string>(1);
        do
        {
            SkipBlanks();
            parts.Add(SimpleKey());
            if (parts.Count > TomlText.MaxDepth) throw Error($"nested deeper than {TomlText.MaxDepth} levels");
            SkipBlanks();
        }
        while (TryTake('.'));
        return parts;
    }

    // simple-key = quoted-key / unquoted-key
    private string SimpleKey()
    {
        if (Peek is '"' or '\'')
        {
            if (Rest.StartsWith("\"\"\"") || Rest.StartsWith("'''")) throw Error("a key takes one quotation mark on each side");
            return Text();
        }
        var start = _at;
        while (char.IsAsciiLetterOrDigit(Peek) || Peek is '_' or '-') _at++;
        return _at > start ? _text[start.._at] : throw Error($"a key is missing before {Shown()}. Keys of other characters than letters, digits, '_' and '-' need quotes");
    }

    public TomlNode Scalar()
    {
        var line = Line;
        if (Peek is '"' or '\'') return new TomlString(line, Text());
        var word = Word();
        if (word.IsEmpty) throw Error($"a value is missing before {Shown()}");
        return TomlScalars.Read(line, word) ?? throw Error($"'{TomlDocument.Shown(word.ToString())}' is no value. Texts need quotes");
    }

    /// <summary>Everything up to what may end a bare value; a blank goes on when it parts a date from its time.</summary>
    private ReadOnlySpan<char> Word()
    {
        var length = WordLength(Rest);
        if (length == 10 && Rest is [_, _, _, _, '-', _, _, '-', _, _, ' ', >= '0' and <= '9', ..])
            length = 11 + WordLength(Rest[11..]);
        var word = Rest[..length];
        _at += length;
        return word;
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAny(WordEnds);
        return length < 0 ? text.Length : length;
    }

    // string = ml-basic-string / basic-string / ml-literal-string / literal-string
    private string Text()
    {
        var strings = new TomlStrings(_text, _at, Line);
        var text = strings.Read();
        (_at, Line) = (strings.At, strings.Line);
        return text;
    }

    private string Shown() => _at >= _text.Length ? "the end of the file"
        : Peek is '\n' or '\r' ? "the end of the line"
        : char.IsControl(Peek) ? $"the character U+{(int)Peek:X4}"
        : $"'{Peek}'";

    /// <summary>Control characters other than the tab stand nowhere in a document.</summary>
    internal static bool IsForbidden(char c) => c is < ' ' and not '\t' or '\x7F';
}
