using System.Globalization;
using System.Text;

namespace Merlon.Scanning.Reports;

/// <summary>
/// Text of scanned files made safe to show. Whatever acts instead of being seen is written as its number, <c>\u{1B}</c>:
/// control characters and with them terminal escape sequences, bidirectional overrides and other invisible formatting,
/// line and paragraph separators, halves of surrogate pairs, and what XML cannot hold.
/// </summary>
public static class VisibleText
{
    private const string Ellipsis = "…";

    private const string Tab = "    ";

    /// <summary>One line: line breaks and tabs become single spaces.</summary>
    public static string Line(string? text) => Of(text, " ", " ");

    /// <summary>Several lines: LF stays, CR LF becomes LF, a tab becomes four spaces.</summary>
    public static string Lines(string? text) => Of(text, "\n", Tab);

    /// <summary>One line of source: a tab becomes four spaces.</summary>
    public static string Code(string? text) => Of(text, " ", Tab);

    /// <summary>One line of at most so many UTF-16 code units, the last one an ellipsis when something was cut.</summary>
    public static string Line(string? text, int length)
    {
        var line = Line(text is not null && text.Length > length * 2 ? text[..(length * 2)] : text);
        return line.Length <= length ? line : Cut(line, length - 1) + Ellipsis;
    }

    /// <summary>The first code units of a text, one fewer when that would halve a character.</summary>
    internal static string Cut(string text, int length)
    {
        if (length <= 0) return "";
        if (text.Length <= length) return text;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }

    private static string Of(string? text, string lineBreak, string tab)
    {
        if (string.IsNullOrEmpty(text)) return "";
        // Nearly all text is plain: look first, build only when needed.
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0) return text;
        var result = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length) == System.Buffers.OperationStatus.Done) Append(result, rune, lineBreak, tab);
            else Escape(result, text[i]);
            i += length;
        }
        return result.ToString();
    }

    private static void Append(StringBuilder result, Rune rune, string lineBreak, string tab)
    {
        switch (rune.Value)
        {
            case '\r': break;
            case '\n': result.Append(lineBreak); break;
            case '\t': result.Append(tab); break;
            default:
                if (Acts(rune)) Escape(result, rune.Value);
                else result.Append(rune.ToString());
                break;
        }
    }

    private static bool Acts(Rune rune) =>
        (rune.Value & 0xFFFE) == 0xFFFE
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse;

    private static void Escape(StringBuilder result, int value) => result.Append(CultureInfo.InvariantCulture, $"\\u{{{value:X}}}");
}
