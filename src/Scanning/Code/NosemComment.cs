using System.Text.RegularExpressions;

namespace Merlon.Scanning.Code;

/// <summary><c>nosem</c> and <c>nosemgrep: id, id</c> in a comment on the line of a match, or alone on the line above.</summary>
internal static partial class NosemComment
{
    /// <summary>Why the comment hides the finding; null when there is none for the rule.</summary>
    public static string? ReasonFor(TextLines lines, int line, string ruleId) =>
        Reason(lines.Line(line), ruleId, isAlone: false) ?? Reason(lines.Line(line - 1), ruleId, isAlone: true);

    private static string? Reason(ReadOnlySpan<char> text, string ruleId, bool isAlone)
    {
        if (text.IndexOf("nosem", StringComparison.OrdinalIgnoreCase) < 0) return null;
        var line = text.ToString();
        var match = Comment().Match(line);
        if (!match.Success || (isAlone && line.AsSpan(0, match.Index).Trim().Length > 0)) return null;
        var ids = match.Groups[1].Value;
        return ids.Length == 0 || ids.Split(',', StringSplitOptions.TrimEntries).Any(id => id == ruleId || id.EndsWith("." + ruleId, StringComparison.Ordinal)) ? match.Value.Trim() : null;
    }

    [GeneratedRegex(@"(?:#|//|/\*|<!--|\{/\*)[^\S\n]*nosem(?:grep)?\b(?:[^\S\n]*:[^\S\n]*([\w.,\- ]*[\w]))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Comment();
}
