using Merlon.Analysis.Sources;
using System.Text;
using System.Text.RegularExpressions;
using Merlon.Analysis.Rules;

namespace Merlon.Analysis.Search;

/// <summary>The text that a rule proposes in place of a match.</summary>
internal static class RuleFix
{
    /// <summary>The text for the whole range of the match; null when the rule has no fix or its expression changes nothing.</summary>
    public static string? Of(Rule rule, FileAnalysis file, in RangeMatch match)
    {
        if ((match.Fix ?? rule.Fix) is { } template) return new FixText(file, match).Fill(template);
        return rule.FixRegex is { } expression ? Replaced(expression, file.Tree.Text[match.Start..match.End]) : null;
    }

    private static string? Replaced(FixRegex fix, string text)
    {
        try
        {
            var replaced = fix.Expression.Replace(text, found => Expand(fix.Replacement, found), fix.Count ?? -1);
            return replaced == text ? null : replaced;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    /// <summary>Groups are written <c>\1</c> or <c>$1</c>.</summary>
    private static string Expand(string replacement, Match found)
    {
        var text = new StringBuilder(replacement.Length + 32);
        for (var i = 0; i < replacement.Length; i++)
        {
            if (replacement[i] is '\\' or '$' && i + 1 < replacement.Length && char.IsAsciiDigit(replacement[i + 1])) text.Append(found.Groups[replacement[++i] - '0'].Value);
            else text.Append(replacement[i]);
        }
        return text.ToString();
    }
}
