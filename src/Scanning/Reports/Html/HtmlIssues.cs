using Merlon.Model;

namespace Merlon.Scanning.Reports;

/// <summary>The issues as cards that open: what counts first, then what is known or ignored.</summary>
internal static class HtmlIssues
{
    /// <summary>Browsers show a page of this many cards without trouble; the rest is counted.</summary>
    internal const int MaxCards = 5000;

    private const int MaxPlaces = 50, MaxSteps = 100, OpenCards = 3;

    public static void Write(TextWriter html, ScanReport report)
    {
        var open = report.Issues.Where(i => i.IsNew && !i.IsIgnored).ToList();
        var hidden = report.Issues.Where(i => !i.IsNew || i.IsIgnored).ToList();
        html.Write("<h2>Issues</h2>\n");
        if (open.Count == 0) html.Write("<p>No open issues.</p>\n");
        else Filter(html, open);
        for (var i = 0; i < Math.Min(open.Count, MaxCards); i++) Card(html, open[i], i < OpenCards && open[i].Severity >= Severity.High);
        if (open.Count > MaxCards) html.Write($"<p><strong>{ReportPhrases.Number(open.Count - MaxCards)} more</strong> are in the JSON report (<code>-o report.json</code>).</p>\n");
        if (hidden.Count == 0) return;
        html.Write($"<details class=\"more\"><summary>{ReportPhrases.Plural(hidden.Count, "issue")} ignored or known from the baseline</summary>\n");
        foreach (var issue in hidden.Take(MaxCards)) Card(html, issue, open: false);
        html.Write("</details>\n");
    }

    private static void Filter(TextWriter html, List<Issue> issues)
    {
        var present = ReportPhrases.WorstFirst.Where(s => issues.Exists(i => i.Severity == s)).ToList();
        if (present.Count < 2) return;
        html.Write("<fieldset class=\"filter\"><legend>Show</legend>\n");
        foreach (var severity in present)
            html.Write($"<label><input type=\"checkbox\" id=\"show-{severity.Lower()}\" checked> {severity.Lower()}</label>\n");
        html.Write("</fieldset>\n");
    }

    private static void Card(TextWriter html, Issue issue, bool open)
    {
        var place = issue.Primary;
        html.Write($"<details class=\"issue {issue.Severity.Lower()}\"{(open ? " open" : "")}>\n<summary><span class=\"badge\">{issue.Severity.Wire()}</span>");
        html.Write($"<span class=\"title\">{HtmlText.Of(issue.Title)}{(issue.MaskedSecret is null ? "" : $"<code>{HtmlText.Of(issue.MaskedSecret)}</code>")}</span>");
        html.Write($"<span class=\"points\">{(issue.Points < .05 ? "" : $"−{ReportPhrases.Points(issue.Points)} points")}</span>");
        html.Write($"<span class=\"place\"><code>{HtmlText.Of(ReportPhrases.Place(place))}</code>{More(issue)}{Notes(issue)}</span></summary>\n<div class=\"body\">\n");
        html.Write($"<p>{HtmlText.Of(issue.Description)}</p>\n");
        if (place.Excerpt is { } excerpt) Source(html, excerpt, place.Span);
        Trace(html, place.Trace);
        html.Write($"<h3>What to do</h3>\n<p>{HtmlText.Of(issue.Remediation)}</p>\n");
        if (place.Fix is { } fix) Fix(html, fix);
        if (issue.Occurrences.Count > 1 || place.Introduced is not null || place.Decision is not null) Places(html, issue);
        Facts(html, issue);
        html.Write("</div>\n</details>\n");
    }

    private static string More(Issue issue) =>
        issue.Occurrences.Count == 1 ? "" : $" and {ReportPhrases.Plural(issue.Occurrences.Count - 1, "more place")}";

    private static string Notes(Issue issue)
    {
        var notes = new List<string>();
        if (!issue.InTree) notes.Add("history only");
        if (issue.IsIgnored) notes.Add("ignored");
        else if (!issue.IsNew) notes.Add("in the baseline");
        return string.Concat(notes.Select(n => $" <span class=\"note\">{n}</span>"));
    }

    private static void Source(TextWriter html, CodeExcerpt excerpt, SourceSpan span)
    {
        html.Write("<pre class=\"source\" tabindex=\"0\" role=\"group\" aria-label=\"Source\">");
        for (var i = 0; i < excerpt.Lines.Count; i++)
        {
            var line = excerpt.FirstLine + i;
            var hit = line >= span.StartLine && line <= span.EndLine ? " class=\"hit\"" : "";
            html.Write($"<span{hit}><b>{line}</b>{HtmlText.Code(excerpt.Lines[i])}</span>");
        }
        html.Write("</pre>\n");
    }

    private static void Fix(TextWriter html, TextEdit fix)
    {
        html.Write("<h3>Proposed fix</h3>\n");
        if (fix.Text.Length == 0) html.Write("<p>Delete the marked code.</p>\n");
        else html.Write($"<pre class=\"fix\" tabindex=\"0\" role=\"group\" aria-label=\"Proposed fix\">{string.Join('\n', fix.Text.Split('\n').Select(HtmlText.Code))}</pre>\n");
    }

    /// <summary>An ordered list, so that the steps are numbered for whoever hears them too.</summary>
    private static void Trace(TextWriter html, IReadOnlyList<TraceStep> trace)
    {
        if (trace.Count == 0) return;
        html.Write("<h3>How the data gets here</h3>\n<ol class=\"trace\">\n");
        foreach (var (number, step) in ReportPhrases.Shown(trace, MaxSteps))
        {
            var kind = HtmlText.Of(step.Kind);
            html.Write($"<li value=\"{number}\"><span class=\"kind\">{kind}</span> <code>{HtmlText.Of(ReportPhrases.Place(step))}</code><pre tabindex=\"0\" role=\"group\" aria-label=\"Code of this {kind}\">{HtmlText.Code(step.Text)}</pre></li>\n");
        }
        html.Write("</ol>\n");
        if (trace.Count > MaxSteps) html.Write($"<p class=\"soft\">{ReportPhrases.Plural(trace.Count - MaxSteps, "step")} between the first two left out; the JSON report has all</p>\n");
    }

    private static void Places(TextWriter html, Issue issue)
    {
        html.Write("<table class=\"places\">\n<caption>Where</caption>\n");
        foreach (var place in issue.Occurrences.Take(MaxPlaces))
        {
            var notes = string.Join("; ", new[] { ReportPhrases.History(place), place.Decision is { } d ? ReportPhrases.Decision(d) : null }.OfType<string>());
            html.Write($"<tr><th scope=\"row\"><code>{HtmlText.Of(ReportPhrases.Place(place))}</code></th><td>{HtmlText.Of(notes)}</td></tr>\n");
        }
        html.Write("</table>\n");
        if (issue.Occurrences.Count > MaxPlaces) html.Write($"<p class=\"soft\">and {ReportPhrases.Plural(issue.Occurrences.Count - MaxPlaces, "more place")}</p>\n");
    }

    private static void Facts(TextWriter html, Issue issue)
    {
        html.Write("<dl class=\"facts\">\n");
        Fact(html, "Rule", $"<code>{HtmlText.Of(issue.RuleId)}</code>");
        Fact(html, "Confidence", HtmlText.Of(issue.Confidence.Wire().ToLowerInvariant()));
        Fact(html, "Type", $"<code>{issue.Type.Wire()}</code>");
        if (issue.Cwe.Count > 0) Fact(html, "CWE", string.Join(", ", issue.Cwe.Select(c => HtmlText.Link(WebText.Cwe(c), c))));
        if (issue.Owasp.Count > 0) Fact(html, "OWASP", HtmlText.Of(string.Join(", ", issue.Owasp)));
        if (issue.References.Count > 0) Fact(html, "See", string.Join("<br>", issue.References.Select(r => HtmlText.Link(r, r))));
        Fact(html, "Key", $"<code>{HtmlText.Of(issue.Key)}</code>");
        html.Write("</dl>\n");
    }

    private static void Fact(TextWriter html, string term, string markup) => html.Write($"<dt>{term}</dt><dd>{markup}</dd>\n");
}
