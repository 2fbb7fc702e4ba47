using Merlon.Analysis.Patterns;
using Merlon.Analysis.Regexes;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Search;

/// <summary>The analysers of <c>metavariable-analysis</c>.</summary>
internal static class Analyzers
{
    /// <summary>Powers below this are too common and too harmless to be worth a finding.</summary>
    private const int LeastDegree = 3;

    public static bool Holds(string analyzer, MetaValue value, string source, CancellationToken cancellation) => analyzer switch
    {
        "entropy" or "entropy_v2" => Randomness.IsHigh(ConditionEvaluator.Content(value, source)),
        "redos" => IsSlow(value, source, cancellation),
        _ => false,
    };

    private static bool IsSlow(MetaValue value, string source, CancellationToken cancellation)
    {
        var (expression, flags) = Expression(value, source);
        var cost = RegexCost.Of(expression, flags, isSearched: false, cancellation);
        return cost.Growth == RegexGrowth.Exponential || (cost.Growth == RegexGrowth.Polynomial && cost.Degree >= LeastDegree);
    }

    private static (string Expression, string Flags) Expression(MetaValue value, string source)
    {
        if (value.Node is { Kind: NodeKind.Regex, Text: var text })
        {
            var slash = text.LastIndexOf('/');
            return (text[..slash], text[(slash + 1)..]);
        }
        var written = ConditionEvaluator.Content(value, source);
        return (IsRaw(value, source) ? written : Unescaped(written), "");
    }

    /// <summary>Whether the text lies in a literal in which a backslash is a backslash: <c>r"…"</c>, <c>/…/</c>.</summary>
    private static bool IsRaw(MetaValue value, string source)
    {
        if (value.Node is not (null or { Kind: NodeKind.String })) return false;
        var at = value.Start;
        // From the literal, or from the text in it, back to the letters in front of its quotes.
        while (at < source.Length && at < value.End && char.IsAsciiLetter(source[at])) at++;
        if (value.Node is null)
        {
            at = value.Start;
            while (at > 0 && source[at - 1] is '"' or '\'' && value.Start - at < 3) at--;
            if (at > 0 && source[at - 1] == '/') return true;
        }
        for (at--; at >= 0 && char.IsAsciiLetter(source[at]); at--)
        {
            if (source[at] is 'r' or 'R') return true;
        }
        return false;
    }

    /// <summary>What backslashes in front of quotes and backslashes mean; the expression's own stay.</summary>
    private static string Unescaped(string written)
    {
        var text = new System.Text.StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] == '\\' && i + 1 < written.Length && written[i + 1] is '\\' or '\'' or '"') i++;
            text.Append(written[i]);
        }
        return text.ToString();
    }
}
