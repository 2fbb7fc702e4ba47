using Merlon.Model;

namespace Merlon.Scanning.Reports;

/// <summary>
/// The report for people at a terminal: issues worst first, then problems, then a summary that ends with the gate, so
/// that what matters most is what stands last on the screen.
/// </summary>
public sealed class TerminalFormat(TerminalStyle style) : IReportFormat
{
    private const int MaxListed = 10;

    public TerminalFormat() : this(new TerminalStyle())
    {
    }

    public string Name => "terminal";
    public IReadOnlyList<string> Extensions => [".txt"];

    public void Write(ScanReport report, Stream output)
    {
        using var text = ReportText.Open(output);
        var lines = new TerminalLines(text, style);
        Header(lines, report);
        new TerminalIssues(lines, style).Write(report);
        List(lines, "Problems", [.. report.Problems.Select(ReportPhrases.Problem)], "•");
        List(lines, "Unused ignores", report.Decisions.Unused, "•");
        List(lines, "Expired ignores", report.Decisions.Expired, "•");
        Summary(lines, report);
    }

    private static void Header(TerminalLines lines, ScanReport report)
    {
        var revision = ReportPhrases.Revision(report.Target);
        lines.Wrap(2,
            new($"{report.Tool.Name} {report.Tool.Version}  ", Ink.Faint),
            new(report.Target.Location, Ink.Strong),
            new(revision.Length == 0 ? "" : $"  {revision}"));
        lines.Blank();
    }

    private void List(TerminalLines lines, string heading, IReadOnlyList<string> items, string bullet)
    {
        if (items.Count == 0) return;
        lines.Cut(new Ran($"{heading} ({items.Count})", Ink.Strong));
        var shown = style.Verbose ? items.Count : Math.Min(items.Count, MaxListed);
        foreach (var item in items.Take(shown)) lines.Wrap(4, new Ran($"  {bullet} ", Ink.Faint), new Ran(item));
        if (shown < items.Count) lines.Wrap(4, new Ran($"    and {ReportPhrases.Number(items.Count - shown)} more: write -o report.json", Ink.Faint));
        lines.Blank();
    }

    private static void Summary(TerminalLines lines, ScanReport report)
    {
        lines.Cut(new Ran(new string('─', lines.Width), Ink.Faint));
        Row(lines, "Score", new Ran($"{ReportPhrases.Points(report.Score.Value)} of 100", Ink.Strong), new Ran($", {ReportPhrases.Grade(report.Score)}"));
        Row(lines, "Issues", Counts(report));
        if (ReportPhrases.Decided(report.Decisions) is { } decided) Row(lines, "Decided", new Ran(decided));
        Row(lines, "Scanned", new Ran(ReportPhrases.Files(report.Coverage)));
        Skipped(lines, report.Coverage.Skipped);
        if (report.Coverage.History is { } history)
        {
            Row(lines, "History", new Ran(ReportPhrases.History(history)));
            Skipped(lines, history.Skipped);
        }
        Row(lines, "Time", new Ran(Times(report)));
        Row(lines, "Gate", new Ran(ReportPhrases.Gate(report.Gate), report.Gate.Passed ? Ink.Good : Ink.Bad));
    }

    private static void Row(TerminalLines lines, string label, params Ran[] texts) =>
        lines.Wrap(10, [new Ran($"{label,-10}", Ink.Faint), .. texts]);

    private static Ran[] Counts(ScanReport report)
    {
        var counts = ReportPhrases.CountBySeverity(report);
        var parts = ReportPhrases.WorstFirst.Where(s => counts[(int)s] > 0).ToList();
        if (parts.Count == 0) return [new Ran("none", Ink.Good)];
        return [.. parts.SelectMany((s, i) => new Ran[] { new(i == 0 ? "" : ", "), new($"{ReportPhrases.Number(counts[(int)s])} {s.Lower()}", TerminalIssues.InkOf(s)) })];
    }

    private static void Skipped(TerminalLines lines, IReadOnlyDictionary<string, int> skipped)
    {
        if (skipped.Count > 0) Row(lines, "Skipped", new Ran(string.Join(", ", ReportPhrases.Skipped(skipped).Select(s => $"{ReportPhrases.Number(s.Count)} {s.Reason}"))));
    }

    private static string Times(ScanReport report)
    {
        var stages = string.Join(", ", report.Stages.Select(s => $"{s.Stage} {ReportPhrases.Duration(s.Duration)}"));
        return ReportPhrases.Duration(report.Duration) + (stages.Length == 0 ? "" : $" ({stages})");
    }
}
