using Merlon.Model;

namespace Merlon.Scanning.Code;

/// <summary>Lines and columns of a decoded text; offsets are UTF-16 code units. LF, CRLF and a lone CR end a line.</summary>
internal sealed class TextLines
{
    private readonly List<int> _starts = [0];
    private readonly string _text;

    public TextLines(string text)
    {
        _text = text;
        for (var at = 0; text.AsSpan(at).IndexOfAny('\n', '\r') is >= 0 and var next;)
        {
            at += next + (text[at + next] == '\r' && at + next + 1 < text.Length && text[at + next + 1] == '\n' ? 2 : 1);
            _starts.Add(at);
        }
    }

    /// <summary>1-based line of an offset.</summary>
    public int LineOf(int offset)
    {
        var index = _starts.BinarySearch(offset);
        return index >= 0 ? index + 1 : ~index;
    }

    /// <summary>The text of a 1-based line without its break.</summary>
    public ReadOnlySpan<char> Line(int line) =>
        line < 1 || line > _starts.Count ? default : _text.AsSpan(_starts[line - 1], (line < _starts.Count ? _starts[line] : _text.Length) - _starts[line - 1]).TrimEnd("\r\n");

    public SourceSpan Span(int start, int end)
    {
        var (first, last) = (LineOf(start), LineOf(Math.Max(start, end - 1)));
        return new SourceSpan(first, start - _starts[first - 1] + 1, last, end - _starts[last - 1] + 1);
    }
}
