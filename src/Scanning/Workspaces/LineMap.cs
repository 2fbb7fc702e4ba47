using System.Text;

namespace Merlon.Scanning.Workspaces;

/// <summary>Line starts of a file. LF, CRLF and a lone CR end a line. Not thread safe.</summary>
public sealed class LineMap
{
    /// <summary>
    /// Columns are counted from the line's start, which on a line of megabytes with a thousand findings would be
    /// quadratic: such lines get a column mark every so many bytes.
    /// </summary>
    private const int MarkDistance = 32 * 1024;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly bool _isLatin1;
    private readonly List<int> _starts = [0];
    private readonly Dictionary<int, int[]> _marks = [];

    public LineMap(ReadOnlyMemory<byte> bytes, FileEncoding encoding = FileEncoding.Utf8)
    {
        _bytes = bytes;
        _isLatin1 = encoding == FileEncoding.Latin1;
        var rest = bytes.Span;
        for (var offset = 0; rest.IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var end;)
        {
            var next = rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n' ? end + 2 : end + 1;
            offset += next;
            _starts.Add(offset);
            rest = rest[next..];
        }
    }

    /// <summary>At least 1; a line break at the end of the file starts one more, empty line.</summary>
    public int LineCount => _starts.Count;

    /// <summary>1-based line of a byte offset.</summary>
    public int LineOf(int offset)
    {
        var index = _starts.BinarySearch(offset);
        return index >= 0 ? index + 1 : ~index;
    }

    /// <summary>Byte offset at which a 1-based line starts.</summary>
    public int StartOf(int line) => _starts[line - 1];

    /// <summary>Byte offset of the end of a 1-based line, without its line break.</summary>
    public int EndOf(int line)
    {
        var end = line < _starts.Count ? _starts[line] : _bytes.Length;
        var text = _bytes.Span[StartOf(line)..end];
        if (line < _starts.Count) end -= text.EndsWith("\r\n"u8) ? 2 : 1;
        return end;
    }

    /// <summary>1-based column of a byte offset in its line, in UTF-16 code units.</summary>
    public int ColumnOf(int offset) => ColumnOf(LineOf(offset), offset);

    /// <summary>Column of an offset counted from the start of the given line, which may be before the offset's own.</summary>
    internal int ColumnOf(int line, int offset)
    {
        var start = StartOf(line);
        if (_isLatin1) return offset - start + 1;
        offset = CharacterStart(offset, start);
        if (offset - start < MarkDistance) return Count(start, offset) + 1;
        var marks = MarksOf(line);
        var mark = Math.Min((offset - start) / MarkDistance, marks.Length - 1);
        // A mark lies at a character's start, which may be up to three bytes before the even distance.
        return marks[mark] + Count(MarkOffset(start, mark), offset) + 1;
    }

    /// <summary>Byte offset of a 1-based column of a line; the line's end when the column is behind it.</summary>
    internal int OffsetOf(int line, int column)
    {
        var (start, end) = (StartOf(line), EndOf(line));
        if (_isLatin1) return (int)Math.Min(end, (long)start + column - 1);
        var units = column - 1;
        var from = start;
        if (end - start >= MarkDistance)
        {
            var marks = MarksOf(line);
            var mark = Array.BinarySearch(marks, units);
            if (mark < 0) mark = ~mark - 1;
            units -= marks[mark];
            from = MarkOffset(start, mark);
        }
        return Advance(from, end, units);
    }

    private int Advance(int from, int end, int units)
    {
        var bytes = _bytes.Span;
        while (units > 0 && from < end)
        {
            Rune.DecodeFromUtf8(bytes[from..end], out var rune, out var length);
            units -= rune.Utf16SequenceLength;
            from += length;
        }
        return from;
    }

    private int[] MarksOf(int line)
    {
        if (_marks.TryGetValue(line, out var known)) return known;
        var start = StartOf(line);
        var marks = new int[((EndOf(line) - start) / MarkDistance) + 1];
        for (var i = 1; i < marks.Length; i++) marks[i] = marks[i - 1] + Count(MarkOffset(start, i - 1), MarkOffset(start, i));
        return _marks[line] = marks;
    }

    private int MarkOffset(int start, int mark) => CharacterStart(start + (mark * MarkDistance), start);

    private int Count(int from, int to) => Encoding.UTF8.GetCharCount(_bytes.Span[from..to]);

    /// <summary>The start of the UTF-8 character that holds an offset, not before <paramref name="least"/>.</summary>
    internal int CharacterStart(int offset, int least)
    {
        var bytes = _bytes.Span;
        var start = offset;
        while (!_isLatin1 && start > least && start < bytes.Length && offset - start < 4 && (bytes[start] & 0xC0) == 0x80) start--;
        return start;
    }
}
