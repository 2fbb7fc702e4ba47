using System.Text;

namespace Merlon.Scanning.Reports;

/// <summary>
/// Text put into Markdown. What comes from scanned files stands in code spans and blocks, where neither markup nor HTML,
/// links, nor mentions of people work; words of rules are escaped.
/// </summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_{}[]()<>#+!|~&$^=";

    /// <summary>One line of words, every character that could mean something escaped.</summary>
    public static string Words(string? text)
    {
        var line = VisibleText.Line(text);
        var result = new StringBuilder(line.Length + 16);
        foreach (var c in line)
        {
            if (Special.Contains(c)) result.Append('\\');
            result.Append(c);
        }
        return result.ToString();
    }

    /// <summary>A code span in a table's cell. Cells are split before spans are read, so a pipe needs a backslash, and none before that.</summary>
    public static string Cell(string? text) => Span(VisibleText.Line(text).Replace("\\|", "\\u{5C}|", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal));

    /// <summary>A code span outside tables; empty for empty text.</summary>
    public static string Code(string? text) => Span(VisibleText.Line(text));

    /// <summary>A fenced block of these lines of source.</summary>
    public static string Block(IEnumerable<string> source)
    {
        var lines = source.Select(VisibleText.Code).ToList();
        var fence = new string('`', Math.Max(3, lines.Select(LongestRun).DefaultIfEmpty().Max() + 1));
        return $"{fence}text\n{string.Join('\n', lines)}\n{fence}\n";
    }

    private static string Span(string line)
    {
        if (line.Length == 0) return "";
        var fence = new string('`', LongestRun(line) + 1);
        var pad = line.StartsWith('`') || line.EndsWith('`') ? " " : "";
        return fence + pad + line + pad + fence;
    }

    private static int LongestRun(string text)
    {
        int longest = 0, run = 0;
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
