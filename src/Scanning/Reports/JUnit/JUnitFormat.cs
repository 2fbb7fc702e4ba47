using System.Globalization;
using System.Xml;
using Merlon.Model;

namespace Merlon.Scanning.Reports;

/// <summary>
/// JUnit XML as Jenkins and GitLab read it: a suite for each scanner; a failed test for each open issue, a skipped one for
/// what is ignored or known, and one test for the scanner itself, so that a clean run is not an empty suite.
/// </summary>
public sealed class JUnitFormat : IReportFormat
{
    public string Name => "junit";
    public IReadOnlyList<string> Extensions => [".xml", ".junit.xml"];

    public void Write(ScanReport report, Stream output)
    {
        using var text = ReportText.Open(output);
        using var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, IndentChars = " ", NewLineChars = "\n", CloseOutput = false });
        xml.WriteStartDocument();
        xml.WriteStartElement("testsuites");
        Attribute(xml, "name", $"{report.Tool.Name} {report.Tool.Version}");
        Attribute(xml, "time", Seconds(report.Duration));
        var issues = report.Issues.ToLookup(i => i.Scanner, StringComparer.Ordinal);
        foreach (var run in report.Scanners) Suite(xml, report, run, [.. issues[run.Name]]);
        xml.WriteEndElement();
        xml.WriteEndDocument();
        xml.Flush();
        text.WriteLine();
    }

    private static void Suite(XmlWriter xml, ScanReport report, ScannerRun run, Issue[] issues)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", run.Name);
        Attribute(xml, "tests", Number(issues.Length + 1));
        Attribute(xml, "failures", Number(issues.Count(IsFailure)));
        Attribute(xml, "errors", run.Status == ScannerStatus.Failed ? "1" : "0");
        Attribute(xml, "skipped", Number(issues.Count(i => !IsFailure(i))));
        Attribute(xml, "time", Seconds(run.Duration));
        Attribute(xml, "timestamp", report.StartedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
        ScannerCase(xml, report, run);
        foreach (var issue in issues) Case(xml, issue);
        xml.WriteEndElement();
    }

    private static void ScannerCase(XmlWriter xml, ScanReport report, ScannerRun run)
    {
        StartCase(xml, run.Name, $"{run.Name}: {ReportPhrases.Files(report.Coverage)}", Seconds(run.Duration));
        var problems = report.Problems.Where(p => p.Stage == run.Name).Select(ReportPhrases.Problem).ToList();
        if (run.Status == ScannerStatus.Failed)
        {
            xml.WriteStartElement("error");
            Attribute(xml, "message", "the scanner failed");
            xml.WriteString(VisibleText.Lines(string.Join('\n', problems)));
            xml.WriteEndElement();
        }
        else if (problems.Count > 0)
        {
            xml.WriteElementString("system-out", VisibleText.Lines(string.Join('\n', problems)));
        }
        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, Issue issue)
    {
        var place = issue.Primary;
        StartCase(xml, issue.RuleId, $"{issue.Severity.Wire()} {issue.Title} ({issue.Key}) in {place.Path}:{Number(place.Span.StartLine)}", "0");
        Attribute(xml, "file", place.Path);
        Attribute(xml, "line", Number(place.Span.StartLine));
        if (IsFailure(issue))
        {
            xml.WriteStartElement("failure");
            Attribute(xml, "message", Message(issue));
            Attribute(xml, "type", issue.Severity.Wire());
            xml.WriteString(VisibleText.Lines(Body(issue)));
            xml.WriteEndElement();
        }
        else
        {
            xml.WriteStartElement("skipped");
            Attribute(xml, "message", issue.Occurrences.Select(o => o.Decision).OfType<Decision>().Select(ReportPhrases.Decision).First());
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static bool IsFailure(Issue issue) => issue.IsNew && !issue.IsIgnored;

    private static string Message(Issue issue) => issue.MaskedSecret is null ? issue.Title : $"{issue.Title}: {issue.MaskedSecret}";

    private static string Body(Issue issue)
    {
        var places = issue.Occurrences.Select(o => ReportPhrases.Place(o) + (ReportPhrases.History(o) is { } history ? $" ({history})" : ""));
        return $"{issue.Description}\n{issue.Remediation}\n\n{string.Join('\n', places.Select(p => VisibleText.Line(p)))}\n";
    }

    private static void StartCase(XmlWriter xml, string className, string name, string time)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "classname", className);
        Attribute(xml, "name", name);
        Attribute(xml, "time", time);
    }

    /// <summary>Visible text holds no character that XML 1.0 forbids.</summary>
    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, VisibleText.Line(value));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}
