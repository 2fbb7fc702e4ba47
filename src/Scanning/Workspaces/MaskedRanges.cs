using System.Text;

namespace Merlon.Scanning.Workspaces;

/// <summary>The parts of a file that must not be shown: byte ranges, overlapping ones merged, each with its shown beginning.</summary>
internal sealed class MaskedRanges
{
    /// <summary>Offsets: what lies in Start..ShownEnd may be shown, ShownEnd..End may not.</summary>
    public readonly record struct Range(int Start, int ShownEnd, int End);

    private readonly FileContent _file;
    private readonly List<Range> _ranges = [];

    public MaskedRanges(FileContent file, IReadOnlyList<(int Start, int Length)> ranges)
    {
        _file = file;
        foreach (var (start, length) in ranges.Where(r => r.Length > 0).OrderBy(r => r.Start).ThenBy(r => r.Length))
        {
            var range = new Range(start, start + ShownBytes(file, start, length), start + length);
            if (_ranges.Count > 0 && _ranges[^1] is var last && start < last.End)
            {
                // What one range may show must not give away more of another that it overlaps.
                _ranges[^1] = new Range(last.Start, Math.Max(last.Start, Math.Min(last.ShownEnd, range.ShownEnd)), Math.Max(last.End, range.End));
            }
            else
            {
                _ranges.Add(range);
            }
        }
    }

    /// <summary>The first range that ends behind an offset, or null.</summary>
    public Range? Next(int offset)
    {
        int low = 0, high = _ranges.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ranges[middle].End > offset) high = middle;
            else low = middle + 1;
        }
        return low < _ranges.Count ? _ranges[low] : null;
    }

    /// <summary>All of the text, masked.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var range in _ranges)
        {
            text.Append(_file.Text(at, range.ShownEnd - at)).Append(Masking.Stars);
            at = range.End;
        }
        return text.Append(_file.Text(at, _file.Bytes.Length - at)).ToString();
    }

    /// <summary>All of the bytes, asterisks for what is masked; lines stay where they are.</summary>
    public ReadOnlyMemory<byte> Blanked()
    {
        if (_ranges.Count == 0) return _file.Bytes;
        var bytes = _file.Bytes.ToArray();
        foreach (var range in _ranges)
        {
            foreach (ref var b in bytes.AsSpan(range.Start..range.End))
            {
                if (b is not ((byte)'\n' or (byte)'\r')) b = (byte)'*';
            }
        }
        return bytes;
    }

    private static int ShownBytes(FileContent file, int start, int length)
    {
        // The longest UTF-8 character has four bytes: that many bytes hold what decides.
        const int enough = 16 * 4;
        var text = file.Text(start, Math.Min(length, enough));
        var shown = text.AsSpan(0, Masking.Shown(text.Length));
        if (shown.Contains('\n') || shown.Contains('\r')) shown = shown[..shown.IndexOfAny('\r', '\n')];
        if (!shown.IsEmpty && char.IsHighSurrogate(shown[^1])) shown = shown[..^1];
        return file.Encoding == FileEncoding.Latin1 ? shown.Length : Encoding.UTF8.GetByteCount(shown);
    }
}
