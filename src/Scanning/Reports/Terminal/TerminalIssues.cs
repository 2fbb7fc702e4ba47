using Merlon.Model;

namespace Merlon.Scanning.Reports;

/// <summary>The list of issues, worst first, one block each.</summary>
internal sealed class TerminalIssues(TerminalLines lines, TerminalStyle style)
{
    private const int Label = 9;
    private const int MaxPlaces = 4;

    /// <summary>Lines of source shown before and after the finding, and at most in all.</summary>
    private const int Around = 1, MaxSource = 5;

    /// <summary>Columns kept before a masked value when a long line has to begin later.</summary>
    private const int Lead = 12;

    private readonly HashSet<string> _explained = new(StringComparer.Ordinal);

    public static Ink InkOf(Severity severity) => severity switch
    {
        Severity.Critical => Ink.Critical,
        Severity.High => Ink.High,
        Severity.Medium => Ink.Medium,
        Severity.Low => Ink.Low,
        _ => Ink.Info,
    };

    public void Write(ScanReport report)
    {
        var listed = report.Issues.Where(i => style.Verbose || (i.IsNew && !i.IsIgnored)).ToList();
        var shown = style.Verbose ? listed.Count : Math.Min(listed.Count, style.MaxIssues);
        foreach (var group in listed.Take(shown).GroupBy(i => i.Severity))
        {
            Heading(group.Key, listed.Count(i => i.Severity == group.Key));
            foreach (var issue in group) Block(issue);
        }
        Rest(report, listed.Count - shown);
    }

    private void Heading(Severity severity, int count)
    {
        var text = $"{severity.Wire()} ({ReportPhrases.Number(count)}) ";
        lines.Cut(new Ran(text, InkOf(severity)), new Ran(new string('─', lines.Width - text.Length), Ink.Faint));
        lines.Blank();
    }

    private void Rest(ScanReport report, int more)
    {
        if (more > 0)
        {
            lines.Wrap(0, new Ran($"and {ReportPhrases.Number(more)} more: write -o report.html to see all", Ink.Strong));
            lines.Blank();
        }
        var known = style.Verbose ? 0 : report.Issues.Count(i => !i.IsNew && !i.IsIgnored);
        if (known == 0) return;
        lines.Wrap(0, new Ran($"{ReportPhrases.Plural(known, "issue")} in the baseline, not listed here", Ink.Faint));
        lines.Blank();
    }

    private void Block(Issue issue)
    {
        var place = issue.Primary;
        lines.Wrap(2, new("● ", InkOf(issue.Severity)), new(issue.Title, Ink.Strong), new(issue.MaskedSecret is null ? "" : "  "), new(issue.MaskedSecret ?? "", Ink.Code));
        Row("at", ReportPhrases.Place(place), Ink.Plain);
        if (ReportPhrases.History(place) is { } history) Row("", history, place.InTree ? Ink.Faint : Ink.Medium);
        if (issue.Occurrences.Count > 1) Row("also in", Others(issue, place), Ink.Plain);
        if (place.Decision is { } decision) Row("hidden", ReportPhrases.Decision(decision), Ink.Faint);
        Row("rule", issue.RuleId + (issue.Points >= .05 ? $", costs {ReportPhrases.Points(issue.Points)} points" : ""), Ink.Faint);
        if (place.Excerpt is { } excerpt) Source(excerpt, place.Span, issue.MaskedSecret);
        if (place.Trace.Count > 0) Trace(place.Trace);
        if (place.Fix is { } fix) Fix(fix);
        if (_explained.Add(issue.RuleId)) Row("do", issue.Remediation, Ink.Plain);
        lines.Blank();
    }

    private void Fix(TextEdit fix)
    {
        var written = fix.Text.Length == 0 ? ["(delete it)"] : fix.Text.Split('\n');
        for (var i = 0; i < Math.Min(written.Length, MaxSource); i++)
            lines.Cut(new Ran("  " + (i == 0 ? "fix" : "").PadRight(Label), Ink.Faint), new Ran(written[i], Ink.Good));
        if (written.Length > MaxSource) Row("", $"and {ReportPhrases.Plural(written.Length - MaxSource, "more line")}", Ink.Faint);
    }

    /// <summary>Each step's kind and place, its code below; without --trace where the data comes from, and how far that is.</summary>
    private void Trace(IReadOnlyList<TraceStep> trace)
    {
        if (!style.Trace)
        {
            Row("from", $"{ReportPhrases.Place(trace[0])} in {ReportPhrases.Plural(trace.Count, "step")}: --trace shows them", Ink.Faint);
            return;
        }
        for (var i = 0; i < trace.Count; i++)
        {
            Row(i == 0 ? "trace" : "", $"{i + 1} {trace[i].Kind,-6} {ReportPhrases.Place(trace[i])}", Ink.Plain);
            lines.Cut(new Ran(new string(' ', 4 + Label), Ink.Faint), new Ran(trace[i].Text, Ink.Code));
        }
    }

    private void Row(string label, string text, Ink ink) => lines.Wrap(2 + Label, new Ran("  " + label.PadRight(Label), Ink.Faint), new Ran(text, ink));

    private string Others(Issue issue, Occurrence primary)
    {
        var others = issue.Occurrences.Where(o => !ReferenceEquals(o, primary)).ToList();
        var shown = style.Verbose || others.Count <= MaxPlaces ? others.Count : MaxPlaces - 1;
        var text = string.Join(", ", others.Take(shown).Select(o => FormattableString.Invariant($"{o.Path}:{o.Span.StartLine}") + (o.InTree ? "" : " (history)")));
        return shown == others.Count ? text : $"{text} and {ReportPhrases.Plural(others.Count - shown, "more place")}";
    }

    private void Source(CodeExcerpt excerpt, SourceSpan span, string? masked)
    {
        var from = Math.Max(excerpt.FirstLine, span.StartLine - Around);
        var last = excerpt.FirstLine + excerpt.Lines.Count - 1;
        var to = Math.Min(Math.Min(last, span.EndLine + Around), from + MaxSource - 1);
        var gutter = Math.Max(4, to.ToString().Length);
        for (var line = from; line <= to; line++)
        {
            var hit = line >= span.StartLine && line <= span.EndLine;
            SourceLine(excerpt.Lines[line - excerpt.FirstLine], line.ToString().PadLeft(gutter), hit, hit && line == span.StartLine ? masked : null);
        }
    }

    private void SourceLine(string text, string number, bool hit, string? masked)
    {
        var code = VisibleText.Code(text);
        var value = VisibleText.Code(masked);
        var at = value.Length == 0 ? -1 : code.IndexOf(value, StringComparison.Ordinal);
        var room = lines.Width - number.Length - 7;
        if (at >= 0 && CellWidth.Of(code.AsSpan(0, at + value.Length)) > room)
        {
            var start = Math.Max(0, at - Lead);
            code = "…" + VisibleText.Line(code[start..]);
            at = code.IndexOf(value, StringComparison.Ordinal);
        }
        lines.Cut(new Ran(hit ? "  > " : "    ", Ink.Bad), new Ran($"{number} │ ", Ink.Faint), new Ran(code, hit ? Ink.Plain : Ink.Faint));
        if (at < 0) return;
        var before = new string(' ', CellWidth.Of(code.AsSpan(0, at)));
        lines.Cut(new Ran($"    {new string(' ', number.Length)} │ {before}", Ink.Faint), new Ran(new string('^', CellWidth.Of(value)), Ink.Bad));
    }
}
