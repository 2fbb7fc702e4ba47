using System.Text;
using Merlon.Model;

namespace Merlon.Scanning.Workspaces;

/// <summary>
/// Writes lines of a file for people. Work is bounded by what is shown, not by the length of a line: only a window
/// around the finding is decoded.
/// </summary>
internal sealed class ExcerptBuilder(FileContent file, MaskedRanges masks)
{
    private const char Cut = '…';

    /// <summary>Characters before the finding that are kept when a line is cut.</summary>
    private const int Lead = 100;

    private const int MaxBytesPerCharacter = 4;

    public CodeExcerpt Build(SourceSpan span, int contextLines)
    {
        var (first, last) = Choose(span, Math.Clamp(contextLines, 0, CodeExcerpt.MaxLines));
        var lines = new List<string>(last - first + 1);
        for (var line = first; line <= last; line++)
        {
            lines.Add(Line(line, line == span.StartLine ? file.Lines.OffsetOf(line, span.StartColumn) : file.Lines.StartOf(line)));
        }
        return new CodeExcerpt(first, lines);
    }

    /// <summary>The finding's own lines come first; what room they leave goes to the lines around them, evenly.</summary>
    private (int First, int Last) Choose(SourceSpan span, int context)
    {
        var start = Math.Clamp(span.StartLine, 1, file.Lines.LineCount);
        var end = Math.Clamp(span.EndLine, start, Math.Min(file.Lines.LineCount, start + CodeExcerpt.MaxLines - 1));
        var room = CodeExcerpt.MaxLines - (end - start + 1);
        var first = Math.Max(1, start - Math.Min(context, room / 2));
        var last = Math.Min(file.Lines.LineCount, end + Math.Min(context, room - (start - first)));
        // A line break at the end of the file is no line of its own to people.
        if (last > end && file.Lines.StartOf(last) == file.Bytes.Length) last--;
        return (first, last);
    }

    private string Line(int line, int focus)
    {
        var (start, end) = (file.Lines.StartOf(line), file.Lines.EndOf(line));
        var from = WindowStart(start, Math.Min(focus, end));
        var text = new StringBuilder();
        var focusAt = -1;
        var offset = from;
        while (offset < end && (focusAt < 0 || text.Length - focusAt <= CodeExcerpt.MaxLineLength))
        {
            if (offset >= focus && focusAt < 0) focusAt = text.Length;
            if (masks.Next(offset) is { } mask && mask.Start <= offset)
            {
                if (focusAt < 0 && focus < mask.End) focusAt = text.Length;
                if (offset < mask.ShownEnd) text.Append(file.Text(offset, Math.Min(mask.ShownEnd, end) - offset));
                text.Append(Masking.Stars);
                offset = Math.Min(mask.End, end);
            }
            else
            {
                var stop = PlainEnd(offset, focus, end);
                text.Append(file.Text(offset, stop - offset));
                offset = stop;
            }
        }
        return Fit(text.ToString(), Math.Max(focusAt, 0), from > start, offset < end);
    }

    /// <summary>A little before the finding; at the beginning of a masked range rather than inside it, since its shown part leads it.</summary>
    private int WindowStart(int lineStart, int focus)
    {
        var from = file.Lines.CharacterStart(Math.Max(lineStart, focus - (Lead * MaxBytesPerCharacter)), lineStart);
        return masks.Next(from) is { } mask && mask.Start < from ? Math.Max(lineStart, mask.Start) : from;
    }

    /// <summary>Plain text ends at the next mask, at the finding's start, and after as many bytes as could be shown.</summary>
    private int PlainEnd(int offset, int focus, int end)
    {
        var stop = Math.Min(end, masks.Next(offset)?.Start ?? end);
        if (focus > offset) stop = Math.Min(stop, focus);
        var most = offset + (CodeExcerpt.MaxLineLength * MaxBytesPerCharacter);
        return stop <= most ? stop : file.Lines.CharacterStart(most, offset);
    }

    private static string Fit(string text, int focus, bool cutBefore, bool cutAfter)
    {
        if (text.Length <= CodeExcerpt.MaxLineLength && !cutBefore && !cutAfter) return text;
        const int room = CodeExcerpt.MaxLineLength - 2;
        var from = Math.Max(0, Math.Min(focus - Lead, text.Length - room));
        var to = Math.Min(text.Length, from + room);
        if (from > 0 && char.IsLowSurrogate(text[from])) from++;
        if (to > from && char.IsHighSurrogate(text[to - 1])) to--;
        var before = cutBefore || from > 0 ? Cut.ToString() : "";
        var after = cutAfter || to < text.Length ? Cut.ToString() : "";
        return string.Concat(before, text.AsSpan(from, to - from), after);
    }
}
