using System.Text;
using Merlon.Analysis.Languages;
using Merlon.Analysis.Rules;
using Merlon.Model;

namespace Merlon.Scanning.Code;

/// <summary>A rule file and the samples beside it; names are paths as messages show them.</summary>
public sealed record RuleFile(string Name, string Text, IReadOnlyList<(string Name, string Text)> Samples);

/// <summary>The pages of documentation that are made of rules: one for each, an index, and what they cover.</summary>
public static class RulePages
{
    /// <summary>Every page: its path below <c>docs/</c> and its Markdown text.</summary>
    /// <param name="rules">Rules with their files; paths below the folder of rules.</param>
    public static IEnumerable<(string Path, string Text)> Of(IReadOnlyList<(Rule Rule, RuleFile File)> rules, RuleCoverage coverage)
    {
        var sorted = rules.OrderBy(r => r.Rule.Id, StringComparer.Ordinal).ToList();
        foreach (var (rule, file) in sorted) yield return ($"rules/{rule.Id}.md", Page(rule, file));
        yield return ("rules/README.md", Index(sorted));
        yield return ("coverage.md", CoveragePage.Of(sorted, coverage));
    }

    private static string Page(Rule rule, RuleFile file)
    {
        var metadata = rule.Metadata;
        var page = new StringBuilder();
        Line(page, $"# {metadata.Title}", "");
        Line(page, "| | |", "|---|---|");
        Line(page, $"| Rule | `{rule.Id}` |");
        Line(page, $"| Severity | {rule.Severity.Wire()}, confidence {metadata.Confidence.Wire().ToLowerInvariant()}{(metadata.Confidence == Confidence.Low ? " (runs with `--profile strict`)" : "")} |");
        Line(page, $"| Type | {(metadata.Type ?? OwaspTypes.Of(metadata.Owasp)).Wire()} |");
        Line(page, $"| Languages | {string.Join(", ", rule.Languages.Select(l => l.ToString()))} |");
        Line(page, $"| CWE | {string.Join(", ", metadata.Cwe)} |", $"| OWASP | {string.Join(", ", metadata.Owasp)} |", "");
        Line(page, rule.Message, "", "## What to do", "", metadata.Remediation ?? "", "");
        if (metadata.Example is { } example)
        {
            var fence = FenceOf(rule);
            Line(page, "Before:", "", "```" + fence, example.Before.TrimEnd(), "```", "", "After:", "", "```" + fence, example.After.TrimEnd(), "```", "");
        }
        Line(page, "## More", "");
        foreach (var reference in metadata.References) Line(page, $"- <{reference}>");
        Line(page, $"- The rule: `rules/{file.Name}`; code it reports and code it leaves alone: {string.Join(", ", file.Samples.Select(s => $"`rules/{s.Name}`"))}");
        Line(page, $"- Where a finding is meant: `# merlon:ignore {rule.Id} - why` on its line, or an entry in `.merlon.yaml`");
        return page.ToString();
    }

    private static string FenceOf(Rule rule) => rule.Languages.Count == 0 ? "" : rule.Languages[0] switch
    {
        Language.Generic or Language.Regex => "",
        var language => language.ToString().ToLowerInvariant(),
    };

    private static string Index(List<(Rule Rule, RuleFile File)> rules)
    {
        var page = new StringBuilder();
        Line(page, "# Code rules", "", $"{rules.Count} rules, made from `rules/` by `merlon rules docs`. Secret rules: `merlon rules list`.", "");
        foreach (var folder in rules.GroupBy(r => Path.GetDirectoryName(r.File.Name)!.Replace('\\', '/')).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Line(page, $"## {folder.Key}", "", "| rule | severity | confidence | what |", "|---|---|---|---|");
            foreach (var (rule, _) in folder)
                Line(page, $"| [{rule.Id}]({rule.Id}.md) | {rule.Severity.Wire().ToLowerInvariant()} | {rule.Metadata.Confidence.Wire().ToLowerInvariant()} | {Cell(rule.Metadata.Title ?? "")} |");
            Line(page, "");
        }
        return page.ToString();
    }

    internal static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");

    internal static void Line(StringBuilder page, params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines) page.Append(line).Append('\n');
    }
}
