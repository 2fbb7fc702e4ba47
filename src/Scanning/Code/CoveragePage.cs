using System.Text;
using Merlon.Analysis.Languages;
using Merlon.Analysis.Rules;

namespace Merlon.Scanning.Code;

/// <summary>What the rules cover, crossed with languages.</summary>
public static class CoveragePage
{
    public static string Of(IReadOnlyList<(Rule Rule, RuleFile File)> rules, RuleCoverage coverage)
    {
        var cells = coverage.Groups.SelectMany(g => g.Items).SelectMany(i => i.Cells.Select(c => (Item: i, Cell: c, Rules: Covering(rules, i, c)))).ToList();
        var (filled, explained) = (cells.Count(c => c.Rules.Count > 0), cells.Count(c => c.Rules.Count == 0 && c.Item.Reasons.ContainsKey(c.Cell)));
        var page = new StringBuilder();
        RulePages.Line(page, "# What the rules cover", "",
            $"{cells.Count} cells: {filled} with rules, {explained} without one for the reason given, {cells.Count - filled - explained} empty. Made from `rules/` by `merlon rules docs`;",
            "each rule named here has a sample that shows the very item.", "");
        foreach (var group in coverage.Groups) Group(page, group, rules);
        return page.ToString();
    }

    /// <summary>The cells that have neither a rule nor a reason, "item: column".</summary>
    public static IReadOnlyList<string> Empty(IReadOnlyList<(Rule Rule, RuleFile File)> rules, RuleCoverage coverage) =>
        [.. from g in coverage.Groups from i in g.Items from c in i.Cells where Covering(rules, i, c).Count == 0 && !i.Reasons.ContainsKey(c) select $"{i.Id}: {c}"];

    private static void Group(StringBuilder page, RuleCoverage.Group group, IReadOnlyList<(Rule Rule, RuleFile File)> rules)
    {
        RulePages.Line(page, $"## {group.Title}", "");
        foreach (var table in group.Items.GroupBy(i => string.Join(" | ", i.Cells)))
        {
            RulePages.Line(page, $"| | {table.Key} |", "|---|" + string.Concat(table.First().Cells.Select(_ => "---|")));
            foreach (var item in table) RulePages.Line(page, $"| {RulePages.Cell(item.Text)} | {string.Join(" | ", item.Cells.Select(c => Cell(rules, item, c)))} |");
            RulePages.Line(page, "");
        }
    }

    private static string Cell(IReadOnlyList<(Rule Rule, RuleFile File)> rules, RuleCoverage.Item item, string column)
    {
        var covering = Covering(rules, item, column);
        if (covering.Count > 0) return string.Join(", ", covering.Select(r => $"[{r.Id}](rules/{r.Id}.md)"));
        return item.Reasons.TryGetValue(column, out var reason) ? $"*{RulePages.Cell(reason)}*" : "-";
    }

    private static List<Rule> Covering(IReadOnlyList<(Rule Rule, RuleFile File)> rules, RuleCoverage.Item item, string column) =>
        [.. rules.Where(r => r.Rule.Metadata.Covers.Contains(item.Id) && Columns(r.Rule, r.File).Contains(column)).Select(r => r.Rule)];

    private static IEnumerable<string> Columns(Rule rule, RuleFile file)
    {
        foreach (var language in rule.Languages)
        {
            if (language == Language.Python) yield return "python";
            else if (language is Language.JavaScript or Language.TypeScript) yield return "javascript";
        }
        if (file.Name.StartsWith("config/", StringComparison.Ordinal)) yield return "config";
        if (file.Name.StartsWith("sql/", StringComparison.Ordinal)) yield return "sql";
        // Settings and pages of both kinds of application.
        foreach (var column in rule.Metadata.CoversIn) yield return column;
    }
}
