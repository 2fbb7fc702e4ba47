using System.Globalization;
using System.Text;

namespace Merlon.Syntax.Tests.Python;

/// <summary>Lines (1-based) and columns in UTF-8 bytes, as ast counts them: a byte order mark has no width.</summary>
internal sealed class AstPositions
{
    private readonly string _source;
    private readonly List<int> _lineStarts;
    private readonly bool _isAscii;

    public AstPositions(string source)
    {
        _source = source;
        _isAscii = Ascii.IsValid(source);
        _lineStarts = [source.StartsWith('\uFEFF') ? 1 : 0];
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == '\n' || (source[i] == '\r' && (i + 1 == source.Length || source[i + 1] != '\n'))) _lineStarts.Add(i + 1);
        }
    }

    public void Append(StringBuilder text, int start, int end)
    {
        var (startLine, startColumn) = Of(start);
        var (endLine, endColumn) = Of(end);
        text.Append(CultureInfo.InvariantCulture, $"{startLine}:{startColumn}-{endLine}:{endColumn}");
    }

    private (int Line, int Column) Of(int offset)
    {
        var line = _lineStarts.BinarySearch(offset);
        if (line < 0) line = Math.Max(0, ~line - 1);
        var start = _lineStarts[line];
        if (offset <= start) return (line + 1, 0);
        return (line + 1, _isAscii ? offset - start : Encoding.UTF8.GetByteCount(_source.AsSpan(start, offset - start)));
    }
}
