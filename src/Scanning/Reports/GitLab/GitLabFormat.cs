using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Merlon.Model;

namespace Merlon.Scanning.Reports;

/// <summary>
/// GitLab's secret detection report, schema 15.0.2 (security-report-schemas, dist/secret-detection-report-format.json).
/// It has no place for decisions, so what people ignored is left out.
/// </summary>
public sealed class GitLabFormat : IReportFormat
{
    private const string Version = "15.0.2";

    /// <summary>The schema's bounds for names, descriptions and solutions.</summary>
    private const int MaxName = 255, MaxDescription = 10_000, MaxSolution = 7000;

    public string Name => "gitlab";
    public IReadOnlyList<string> Extensions => [".gitlab.json", "gl-secret-detection-report.json"];

    public void Write(ScanReport report, Stream output)
    {
        using var json = new JsonOutput(output);
        json.Object(() =>
        {
            json.Text("version", Version);
            json.Text("schema", $"https://gitlab.com/gitlab-org/security-products/security-report-schemas/-/raw/v{Version}/dist/secret-detection-report-format.json");
            json.Object("scan", () => WriteScan(json, report));
            json.Array("vulnerabilities", report.Open, issue => WriteIssue(json, issue, report.Target));
        });
    }

    private static void WriteScan(JsonOutput json, ScanReport report)
    {
        foreach (var role in new[] { "analyzer", "scanner" })
        {
            json.Object(role, () =>
            {
                json.Text("id", "merlon");
                json.Text("name", report.Tool.Name);
                json.Text("version", report.Tool.Version);
                json.Object("vendor", () => json.Text("name", "Merlon"));
            });
        }
        json.Text("type", "secret_detection");
        json.Text("start_time", Time(report.StartedAt));
        json.Text("end_time", Time(report.StartedAt + report.Duration));
        json.Text("status", report.Scanners.Any(s => s.Status == ScannerStatus.Failed) ? "failure" : "success");
        json.Array("messages", report.Problems, p => json.Object(() =>
        {
            json.Text("level", p.Partial ? "warn" : "info");
            json.Text("value", VisibleText.Line(ReportPhrases.Problem(p)));
        }));
    }

    private static void WriteIssue(JsonOutput json, Issue issue, ScanTarget target) => json.Object(() =>
    {
        var place = issue.Primary;
        json.Text("id", Uuid(issue));
        json.Text("category", "secret_detection");
        json.Text("name", VisibleText.Line(issue.Title, MaxName));
        json.Text("description", VisibleText.Line(Details(issue), MaxDescription));
        json.Text("severity", issue.Severity.ToString());
        json.Text("solution", VisibleText.Line(issue.Remediation, MaxSolution));
        json.Object("location", () => WriteLocation(json, place, target));
        json.Array("identifiers", Identifiers(issue), i => WriteIdentifier(json, i));
        json.Array("links", issue.References.Select(WebText.Link).OfType<string>(), link => json.Object(() => json.Text("url", link)));
    });

    private static void WriteLocation(JsonOutput json, Occurrence place, ScanTarget target)
    {
        json.Text("file", place.Path);
        json.Number("start_line", place.Span.StartLine);
        json.Number("end_line", place.Span.EndLine);
        json.Object("commit", () =>
        {
            // Required, and GitLab's own analyzer writes zeros where there is no commit.
            json.Text("sha", place.Introduced?.Id ?? target.Commit ?? "0000000");
            if (place.Introduced is not { } commit) return;
            json.Text("author", VisibleText.Line(commit.Author));
            json.Time("date", commit.Date);
            json.Text("message", VisibleText.Line(commit.Subject));
        });
    }

    private static IEnumerable<(string Type, string Name, string Value, string? Link)> Identifiers(Issue issue) =>
        new[] { ("merlon_rule_id", $"Merlon rule {issue.RuleId}", issue.RuleId, (string?)null) }
            .Concat(issue.Cwe.Where(c => WebText.CweNumber(c) is not null).Select(c => ("cwe", c.ToUpperInvariant(), WebText.CweNumber(c)!, WebText.Cwe(c))));

    private static void WriteIdentifier(JsonOutput json, (string Type, string Name, string Value, string? Link) identifier) => json.Object(() =>
    {
        json.Text("type", identifier.Type);
        json.Text("name", identifier.Name);
        json.Text("value", identifier.Value);
        if (identifier.Link is { } link) json.Text("url", link);
    });

    private static string Details(Issue issue)
    {
        var value = issue.MaskedSecret is null ? "" : $" Value: {issue.MaskedSecret}.";
        var others = issue.Occurrences.Count == 1 ? "" : $" Also in {ReportPhrases.Plural(issue.Occurrences.Count - 1, "more place")}.";
        return MarkdownText.Words(issue.Description + value + others);
    }

    /// <summary>The same issue has the same id in every scan: version 8 (RFC 9562) over its first fingerprint.</summary>
    private static string Uuid(Issue issue)
    {
        var fingerprint = issue.Fingerprints[0];
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{fingerprint.Algorithm}/{fingerprint.Version}/{fingerprint.Value}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
