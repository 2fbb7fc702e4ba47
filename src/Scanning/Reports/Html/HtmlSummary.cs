using System.Globalization;
using Merlon.Model;

namespace Merlon.Scanning.Reports;

/// <summary>The first screen: score, issues by severity, gate.</summary>
internal static class HtmlSummary
{
    public static void Write(TextWriter html, ScanReport report)
    {
        html.Write("<div class=\"cards\">\n");
        Gauge(html, report.Score);
        Bars(html, report);
        Gate(html, report);
        html.Write("</div>\n");
    }

    /// <summary>The ring is 100 units long by pathLength, so that the score is its dash.</summary>
    private static void Gauge(TextWriter html, SecurityScore score)
    {
        var value = Math.Clamp(score.Value, 0, 100).ToString("0.#", CultureInfo.InvariantCulture);
        var shade = SecurityScore.GradeOf(score.Value).ToLowerInvariant();
        html.Write($"<section class=\"card gauge {shade}\" aria-label=\"Score\">\n");
        html.Write($"<svg viewBox=\"0 0 120 120\" role=\"img\" aria-label=\"Score {value} of 100\" fill=\"none\" stroke-width=\"10\">\n");
        html.Write("<circle class=\"track\" cx=\"60\" cy=\"60\" r=\"52\"/>\n");
        html.Write($"<circle class=\"value\" cx=\"60\" cy=\"60\" r=\"52\" pathLength=\"100\" stroke-dasharray=\"{value} 100\" transform=\"rotate(-90 60 60)\"/>\n");
        html.Write($"<text x=\"60\" y=\"66\" font-size=\"30\">{value}</text>\n<text class=\"unit\" x=\"60\" y=\"84\" font-size=\"12\">of 100</text>\n</svg>\n");
        html.Write(score.Grade is null
            ? "<p class=\"soft\">No grade: part of the target was not scanned</p>\n</section>\n"
            : $"<p><strong>Grade {HtmlText.Of(score.Grade)}</strong></p>\n</section>\n");
    }

    private static void Bars(TextWriter html, ScanReport report)
    {
        var counts = ReportPhrases.CountBySeverity(report);
        var most = Math.Max(1, counts.Max());
        html.Write("<section class=\"card\">\n<table class=\"bars\">\n<caption>Open issues</caption>\n");
        foreach (var severity in ReportPhrases.WorstFirst)
        {
            var count = counts[(int)severity];
            // Even one of many shows.
            var width = count == 0 ? 0 : Math.Max(2, 100.0 * count / most);
            html.Write($"<tr class=\"{severity.Lower()}\"><th scope=\"row\"><span class=\"badge\">{severity.Wire()}</span></th><td class=\"number\">{ReportPhrases.Number(count)}</td>");
            html.Write(string.Create(CultureInfo.InvariantCulture, $"<td class=\"bar\"><svg viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"100\" height=\"8\"/><rect class=\"count\" width=\"{width:0.#}\" height=\"8\"/></svg></td></tr>\n"));
        }
        html.Write("</table>\n");
        if (ReportPhrases.Decided(report.Decisions) is { } decided) html.Write($"<p class=\"soft\">{HtmlText.Of(decided)}</p>\n");
        html.Write("</section>\n");
    }

    private static void Gate(TextWriter html, ScanReport report)
    {
        html.Write($"<section class=\"card gate{(report.Gate.Passed ? " passed" : "")}\">\n<h2>Gate</h2>\n<p class=\"verdict\">{(report.Gate.Passed ? "✓ Passed" : "✗ Failed")}</p>\n");
        if (!report.Gate.Passed)
        {
            html.Write("<ul>\n");
            foreach (var violation in report.Gate.Violations) html.Write($"<li>{HtmlText.Of(violation)}</li>\n");
            html.Write("</ul>\n");
        }
        html.Write($"<p class=\"soft\">{HtmlText.Of(Sentence(ReportPhrases.Conditions(report.Gate.Gate)))}</p>\n</section>\n");
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
