using Merlon.Model;

namespace Merlon.Scanning.Reports;

/// <summary>How the scan went: what was looked at, what was not and why, how long it took.</summary>
internal static class HtmlScan
{
    private const int MaxListed = 500;

    public static void Write(TextWriter html, ScanReport report)
    {
        List(html, "Problems", [.. report.Problems.Select(ReportPhrases.Problem)]);
        List(html, "Expired ignores", report.Decisions.Expired);
        List(html, "Unused ignores", report.Decisions.Unused);
        html.Write("<h2>Scan</h2>\n<div class=\"columns\">\n");
        Coverage(html, report.Coverage);
        Scanners(html, report);
        html.Write("</div>\n");
    }

    private static void List(TextWriter html, string heading, IReadOnlyList<string> items)
    {
        if (items.Count == 0) return;
        html.Write($"<h2>{heading} ({ReportPhrases.Number(items.Count)})</h2>\n<ul class=\"plain card\">\n");
        foreach (var item in items.Take(MaxListed)) html.Write($"<li>{HtmlText.Of(item)}</li>\n");
        if (items.Count > MaxListed) html.Write($"<li>and {ReportPhrases.Number(items.Count - MaxListed)} more</li>\n");
        html.Write("</ul>\n");
    }

    private static void Coverage(TextWriter html, Coverage coverage)
    {
        html.Write("<div class=\"card\">\n<table>\n<caption>What was looked at</caption>\n");
        Row(html, "Files", ReportPhrases.Files(coverage));
        foreach (var (reason, count) in ReportPhrases.Skipped(coverage.Skipped)) Row(html, "Skipped: " + reason, ReportPhrases.Number(count));
        if (coverage.History is { } history)
        {
            Row(html, "History", ReportPhrases.History(history));
            foreach (var (reason, count) in ReportPhrases.Skipped(history.Skipped)) Row(html, "Skipped in history: " + reason, ReportPhrases.Number(count));
        }
        Row(html, "Complete", coverage.Complete ? "yes" : "no, see problems");
        html.Write("</table>\n</div>\n");
    }

    private static void Scanners(TextWriter html, ScanReport report)
    {
        html.Write("<div class=\"card\">\n<table>\n<caption>What ran</caption>\n");
        foreach (var run in report.Scanners)
            Row(html, run.Name, $"{run.Status.Wire().ToLowerInvariant()}, {ReportPhrases.Plural(run.Rules, "rule")}, {ReportPhrases.Plural(run.Findings, "finding")}, {ReportPhrases.Duration(run.Duration)}");
        foreach (var stage in report.Stages.Where(s => report.Scanners.All(r => r.Name != s.Stage))) Row(html, stage.Stage, ReportPhrases.Duration(stage.Duration));
        Row(html, "Whole scan", ReportPhrases.Duration(report.Duration));
        html.Write("</table>\n</div>\n");
    }

    private static void Row(TextWriter html, string heading, string text) =>
        html.Write($"<tr><th scope=\"row\">{HtmlText.Of(heading)}</th><td>{HtmlText.Of(text)}</td></tr>\n");
}
