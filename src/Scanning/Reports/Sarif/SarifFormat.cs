using Merlon.Model;

namespace Merlon.Scanning.Reports;

/// <summary>
/// SARIF 2.1.0 (OASIS, errata 01), one run. GitHub's code scanning takes it as it is: its limits are kept, and what they
/// cut is told in a notification.
/// </summary>
public sealed class SarifFormat(int maxResults = SarifFormat.MaxResults) : IReportFormat
{
    /// <summary>GitHub refuses a run with more results.</summary>
    public const int MaxResults = 25_000;

    private const string SchemaUri = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    public string Name => "sarif";
    public IReadOnlyList<string> Extensions => [".sarif", ".sarif.json"];

    public void Write(ScanReport report, Stream output)
    {
        using var json = new JsonOutput(output);
        var rules = new SarifRules(report);
        json.Object(() =>
        {
            json.Text("$schema", SchemaUri);
            json.Text("version", "2.1.0");
            json.Array("runs", [report], run => json.Object(() => WriteRun(json, run, rules)));
        });
    }

    private void WriteRun(JsonOutput json, ScanReport report, SarifRules rules)
    {
        json.Object("tool", () => json.Object("driver", () =>
        {
            json.Text("name", report.Tool.Name);
            json.Text("version", report.Tool.Version);
            json.Object("properties", () => json.Text("rulesVersion", report.Tool.RulesVersion));
            rules.Write(json);
        }));
        json.Object("automationDetails", () => json.Text("id", "merlon/"));
        json.Text("columnKind", "utf16CodeUnits");
        json.Object("originalUriBaseIds", () => json.Object(SarifResult.Root, () => Message(json, "description", "The scanned folder or the repository's root.")));
        WriteProvenance(json, report.Target);
        json.Array("invocations", [report], r => json.Object(() => WriteInvocation(json, r)));
        WriteSummary(json, report);
        var baseline = report.Decisions is not { InBaseline: 0, BaselineGone: 0 };
        // Worst first already; what people have hidden is the first to go.
        var results = report.Open.Concat(report.Issues.Where(i => i.IsIgnored)).Take(maxResults);
        json.Array("results", results, issue => SarifResult.Write(json, issue, rules, baseline));
    }

    private static void WriteProvenance(JsonOutput json, ScanTarget target)
    {
        if (RepositoryUri(target.Location) is not { } uri) return;
        json.Array("versionControlProvenance", [target], t => json.Object(() =>
        {
            json.Text("repositoryUri", uri);
            if (t.Commit is not null) json.Text("revisionId", t.Commit);
            if (t.Reference is not null) json.Text("branch", t.Reference);
            json.Object("mappedTo", () => json.Text("uriBaseId", SarifResult.Root));
        }));
    }

    /// <summary>The location as an address, also of the form git@host:path; null for a local path.</summary>
    private static string? RepositoryUri(string location)
    {
        var colon = location.IndexOf(':', StringComparison.Ordinal);
        if (colon > 1 && !location.Contains("://", StringComparison.Ordinal) && !location.AsSpan(0, colon).ContainsAny('/', '\\'))
            location = $"ssh://{location[..colon]}/{location[(colon + 1)..].TrimStart('/')}";
        return Uri.TryCreate(location, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "ssh" or "git" ? uri!.AbsoluteUri : null;
    }

    private void WriteInvocation(JsonOutput json, ScanReport report)
    {
        json.Time("startTimeUtc", report.StartedAt);
        json.Time("endTimeUtc", report.StartedAt + report.Duration);
        json.Flag("executionSuccessful", report.Scanners.All(s => s.Status != ScannerStatus.Failed));
        json.Array("toolExecutionNotifications", Notifications(report), n => n(json));
        json.Array("toolConfigurationNotifications", report.Decisions.Expired.Select(e => "Ignore has expired: " + e).Concat(report.Decisions.Unused.Select(u => "Ignore is not used: " + u)),
            text => Notification(json, "note", text));
    }

    private IEnumerable<Action<JsonOutput>> Notifications(ScanReport report)
    {
        foreach (var problem in report.Problems) yield return json => Notification(json, problem.Partial ? "warning" : "note", ReportPhrases.Problem(problem), problem);
        if (report.Issues.Count > maxResults)
            yield return json => Notification(json, "warning", $"{ReportPhrases.Number(report.Issues.Count - maxResults)} of {ReportPhrases.Number(report.Issues.Count)} results left out: code scanning takes {ReportPhrases.Number(maxResults)} at most. The JSON report has all.");
    }

    private static void Notification(JsonOutput json, string level, string text, Problem? problem = null) => json.Object(() =>
    {
        json.Text("level", level);
        Message(json, "message", text);
        if (problem?.Path is not { } path) return;
        json.Array("locations", [problem], p => json.Object(() => json.Object("physicalLocation", () =>
        {
            SarifResult.Artifact(json, path);
            if (p.Line is { } line) json.Object("region", () => json.Number("startLine", Math.Max(1, line)));
        })));
    });

    private static void WriteSummary(JsonOutput json, ScanReport report) => json.Object("properties", () =>
    {
        json.Rounded("score", report.Score.Value);
        if (report.Score.Grade is not null) json.Text("grade", report.Score.Grade);
        json.Text("formula", report.Score.Formula);
        json.Flag("gatePassed", report.Gate.Passed);
        json.Flag("complete", report.Coverage.Complete);
        if (report.Target.Commit is not null) json.Text("commit", report.Target.Commit);
    });

    /// <summary>A message object. "](" would make a link of plain text (SARIF 3.11.6), so a space parts the two.</summary>
    internal static void Message(JsonOutput json, string name, string text) =>
        json.Object(name, () => json.Text("text", VisibleText.Lines(text).Replace("](", "] (", StringComparison.Ordinal)));
}
