using System.Text.RegularExpressions;
using Merlon.Scanning.Pipeline.RuleTests;

namespace Merlon.Scanning.Tests.Code;

/// <summary>The pages that say which of our rules report what other tools and guides check.</summary>
public sealed partial class CheckPagesTests
{
    /// <summary>Fewer words than this are no reason.</summary>
    private const int ReasonWords = 3;

    private static readonly string Rules = Path.Combine(RepositoryRoot.Path, "rules");
    private static readonly Dictionary<string, bool> IsStrict =
        RuleFolder.Open(Rules, Rules).Rules().ToDictionary(r => r.Rule.Id, r => r.Rule.Metadata.Confidence == Model.Confidence.Low, StringComparer.Ordinal);

    [Theory]
    [InlineData("applications.md", 60)]
    [InlineData("bandit.md", 45)]
    [InlineData("checks.md", 150)]
    public void A_row_names_rules_there_are_or_says_why_there_is_none(string page, int atLeast)
    {
        var rows = LastCells(page);
        rows.Count.ShouldBeGreaterThanOrEqualTo(atLeast);
        foreach (var cell in rows)
        {
            var names = RuleName().Matches(cell);
            names.Select(n => n.Groups["id"].Value).Where(id => !IsStrict.ContainsKey(id)).ShouldBeEmpty(cell);
            if (names.Count == 0) cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeGreaterThanOrEqualTo(ReasonWords, cell);
        }
    }

    [Theory]
    [InlineData("applications.md")]
    [InlineData("bandit.md")]
    [InlineData("checks.md")]
    public void Rules_of_the_strict_profile_are_marked(string page)
    {
        var names = LastCells(page).SelectMany(c => RuleName().Matches(c));
        names.Where(n => n.Groups["strict"].Success != IsStrict.GetValueOrDefault(n.Groups["id"].Value)).Select(n => n.Value).ShouldBeEmpty();
    }

    private static List<string> LastCells(string page)
    {
        var lines = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "docs", page));
        bool IsHeading(int i) => i + 1 < lines.Length && lines[i + 1].StartsWith("|-", StringComparison.Ordinal);
        return [.. Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith("| ", StringComparison.Ordinal) && !IsHeading(i)).Select(i => lines[i].Split('|')[^2].Trim())];
    }

    [GeneratedRegex("`(?<id>[a-z0-9]+(?:-[a-z0-9]+)+)`(?<strict> \\(strict\\))?")]
    private static partial Regex RuleName();
}
