using Merlon.Model;

namespace Merlon.Scanning.Reports;

/// <summary>For a pull request's comment or a job summary: short enough for GitHub, and nothing scanned can change its form.</summary>
public sealed class MarkdownFormat : IReportFormat
{
    /// <summary>GitHub takes 65,536 characters in a comment; what stands around ours needs a little too.</summary>
    internal const int MaxLength = 65_000;

    /// <summary>Kept free for the ending: the note about what was left out, problems, ignores.</summary>
    private const int EndRoom = 12_000;

    private const int MaxDetails = 20, MaxListed = 10, MaxSources = 10, MaxSteps = 8, MaxText = 400;

    public string Name => "markdown";
    public IReadOnlyList<string> Extensions => [".md"];

    public void Write(ScanReport report, Stream output)
    {
        using var text = ReportText.Open(output);
        var page = new BoundedText(text, MaxLength - EndRoom);
        Head(page, report);
        Table(page, report);
        page.Room += EndRoom;
        End(page, report);
    }

    private static void Head(BoundedText page, ScanReport report)
    {
        var gate = report.Gate.Passed ? "✅ passed" : "❌ failed";
        page.TryWrite($"## {MarkdownText.Words(report.Tool.Name)}: {gate}, score {ReportPhrases.Points(report.Score.Value)} of 100, {ReportPhrases.Grade(report.Score)}\n\n");
        var revision = ReportPhrases.Revision(report.Target);
        page.TryWrite($"{MarkdownText.Code(Short(report.Target.Location))}{(revision.Length == 0 ? "" : $" {MarkdownText.Code(Short(revision))}")} · {ReportPhrases.Counts(report)}\n\n");
        if (!report.Gate.Passed) page.TryWrite($"**Gate:** {MarkdownText.Words(ReportPhrases.Gate(report.Gate))}\n\n");
    }

    private static void Table(BoundedText page, ScanReport report)
    {
        var listed = report.Issues.Where(i => i.IsNew && !i.IsIgnored).ToList();
        if (listed.Count == 0) return;
        page.TryWrite("| Severity | Issue | Place | Value |\n|---|---|---|---|\n");
        var written = listed.TakeWhile(issue => page.TryWrite(Row(issue))).Count();
        page.TryWrite("\n");
        foreach (var rule in listed.Take(written).DistinctBy(i => i.RuleId).Take(MaxDetails))
            if (!page.TryWrite(Remediation(rule))) break;
        page.TryWrite("\n");
        foreach (var issue in listed.Take(Math.Min(written, MaxSources)))
            if (!page.TryWrite(Source(issue))) break;
        if (written < listed.Count) page.Ending = $"…and {ReportPhrases.Plural(listed.Count - written, "more issue")}. The HTML and JSON reports have all of them.\n\n";
    }

    private static string Row(Issue issue)
    {
        var place = issue.Primary;
        var others = issue.Occurrences.Count == 1 ? "" : $" and {ReportPhrases.Plural(issue.Occurrences.Count - 1, "more place")}";
        var history = place.InTree ? "" : $"<br>in history only{(place.Introduced is { } c ? $": {MarkdownText.Cell(ReportPhrases.Short(c.Id))} {MarkdownText.Cell(Short(c.Author))}" : "")}";
        return $"| {issue.Severity.Wire()} | {MarkdownText.Words(Short(issue.Title))} {MarkdownText.Cell(issue.RuleId)} | {MarkdownText.Cell(Short(ReportPhrases.Place(place)))}{others}{history} | {MarkdownText.Cell(issue.MaskedSecret)} |\n";
    }

    private static string Remediation(Issue issue) => $"- {MarkdownText.Code(issue.RuleId)}: {MarkdownText.Words(Short(issue.Remediation))}\n";

    /// <summary>A folded block of source; the summary is HTML, since Markdown is not read there.</summary>
    private static string Source(Issue issue)
    {
        var place = issue.Primary;
        return place.Excerpt is not { } excerpt ? ""
            : $"<details><summary>{HtmlText.Of(Short(issue.Title))} <code>{HtmlText.Of(Short(ReportPhrases.Place(place)))}</code></summary>\n\n{MarkdownText.Block(excerpt.Lines)}\n{Trace(place.Trace)}</details>\n\n";
    }

    /// <summary>The source, the last steps before the sink, and the sink.</summary>
    private static string Trace(IReadOnlyList<TraceStep> trace)
    {
        if (trace.Count == 0) return "";
        var steps = ReportPhrases.Shown(trace, MaxSteps).Select(s => $"{s.Number}. {s.Step.Kind} {MarkdownText.Code(Short(ReportPhrases.Place(s.Step)))} {MarkdownText.Code(Short(s.Step.Text))}\n");
        return string.Concat(steps) + (trace.Count > MaxSteps ? $"\n{ReportPhrases.Plural(trace.Count - MaxSteps, "step")} between the first two left out.\n" : "") + "\n";
    }

    private static void End(BoundedText page, ScanReport report)
    {
        page.TryWrite(page.Ending);
        List(page, "Problems", [.. report.Problems.Select(ReportPhrases.Problem)]);
        List(page, "Expired ignores", report.Decisions.Expired);
        List(page, "Unused ignores", report.Decisions.Unused);
        if (ReportPhrases.Decided(report.Decisions) is { } decided) page.TryWrite($"{decided}\n\n");
        var history = report.Coverage.History is { } coverage ? $" History: {ReportPhrases.History(coverage)}." : "";
        page.TryWrite($"Scanned {ReportPhrases.Files(report.Coverage)} in {ReportPhrases.Duration(report.Duration)}.{history}\n");
    }

    private static void List(BoundedText page, string heading, IReadOnlyList<string> items)
    {
        if (items.Count == 0) return;
        page.TryWrite($"**{heading} ({items.Count})**\n\n");
        foreach (var item in items.Take(MaxListed)) page.TryWrite($"- {MarkdownText.Code(VisibleText.Line(item, MaxText))}\n");
        if (items.Count > MaxListed) page.TryWrite($"- and {items.Count - MaxListed} more\n");
        page.TryWrite("\n");
    }

    private static string Short(string text) => VisibleText.Line(text, MaxText);

    /// <summary>Writes whole pieces while there is room for them.</summary>
    private sealed class BoundedText(TextWriter output, int room)
    {
        public int Room { get; set; } = room;

        /// <summary>What the page's end has to say first.</summary>
        public string Ending { get; set; } = "";

        public bool TryWrite(string piece)
        {
            if (piece.Length > Room) return false;
            Room -= piece.Length;
            output.Write(piece);
            return true;
        }
    }
}
