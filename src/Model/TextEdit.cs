namespace Merlon.Model;

/// <summary>
/// Text that takes the place of a range. The range's end is exclusive and may be column 1 of the line after the last one,
/// which is how a whole line with its break goes. An empty text deletes.
/// </summary>
public sealed record TextEdit(SourceSpan Span, string Text)
{
    /// <summary>
    /// Makes all edits of a file that do not overlap. They are tried from the top of the file on; of two that overlap the
    /// upper one is made, of two that begin alike the one given first. The same edit twice is one.
    /// </summary>
    /// <returns>The new text, and the edits that were left out.</returns>
    public static (string Text, IReadOnlyList<TextEdit> Left) Apply(string text, IEnumerable<TextEdit> edits)
    {
        var starts = LineStarts(text);
        var result = new System.Text.StringBuilder(text.Length);
        var left = new List<TextEdit>();
        var done = 0;
        foreach (var edit in edits.Distinct().OrderBy(e => (e.Span.StartLine, e.Span.StartColumn)))
        {
            var start = Offset(starts, text, edit.Span.StartLine, edit.Span.StartColumn);
            var end = Offset(starts, text, edit.Span.EndLine, edit.Span.EndColumn);
            if (start < done || end < start)
            {
                left.Add(edit);
                continue;
            }
            result.Append(text, done, start - done).Append(edit.Text);
            done = end;
        }
        return (result.Append(text, done, text.Length - done).ToString(), left);
    }

    /// <summary>Where lines begin; LF, CRLF and a lone CR end one.</summary>
    private static List<int> LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) starts.Add(i + 1);
        }
        return starts;
    }

    private static int Offset(List<int> starts, string text, int line, int column) =>
        line > starts.Count ? text.Length : Math.Min(text.Length, starts[Math.Max(1, line) - 1] + Math.Max(1, column) - 1);
}
