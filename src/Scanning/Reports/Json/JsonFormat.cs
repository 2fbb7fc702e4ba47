using System.Text.Json;
using Merlon.Model;

namespace Merlon.Scanning.Reports;

/// <summary>
/// The whole report, for programs: docs/report-format.md tells its shape, docs/report.schema.json holds it. Written by
/// hand rather than by a serialiser: keys keep one order, 50,000 issues need one small buffer, and starting costs nothing.
/// </summary>
public sealed class JsonFormat : IReportFormat
{
    public string Name => "json";
    public IReadOnlyList<string> Extensions => [".json"];

    public void Write(ScanReport report, Stream output)
    {
        using var json = new JsonOutput(output);
        json.Object(() =>
        {
            json.Text("schema", report.Schema);
            WriteTool(json, report.Tool);
            WriteTarget(json, report.Target);
            json.Time("startedAt", report.StartedAt);
            json.Seconds("seconds", report.Duration);
            WriteScore(json, report.Score);
            WriteGate(json, report.Gate);
            WriteCoverage(json, report.Coverage);
            WriteDecisions(json, report.Decisions);
            json.Array("scanners", report.Scanners, s => WriteScanner(json, s));
            json.Array("stages", report.Stages, s => json.Object(() =>
            {
                json.Text("stage", s.Stage);
                json.Seconds("seconds", s.Duration);
            }));
            json.Array("problems", report.Problems, p => WriteProblem(json, p));
            json.Text("fingerprintKeyId", report.FingerprintKeyId);
            json.Array("issues", report.Issues, i => JsonIssue.Write(json, i));
            json.Array("rules", report.Tool.Rules, r => JsonIssue.Write(json, r));
        });
    }

    private static void WriteTool(JsonOutput json, ToolDescription tool) => json.Object("tool", () =>
    {
        json.Text("name", tool.Name);
        json.Text("version", tool.Version);
        json.Text("rulesVersion", tool.RulesVersion);
    });

    private static void WriteTarget(JsonOutput json, ScanTarget target) => json.Object("target", () =>
    {
        json.Text("kind", target.Kind.Wire());
        json.Text("location", target.Location);
        json.TextOrNull("commit", target.Commit);
        json.TextOrNull("reference", target.Reference);
        json.Flag("history", target.History);
        json.TextOrNull("since", target.Since);
    });

    private static void WriteScore(JsonOutput json, SecurityScore score) => json.Object("score", () =>
    {
        json.Rounded("value", score.Value);
        json.TextOrNull("grade", score.Grade);
        json.Text("formula", score.Formula);
        json.Object("counts", () =>
        {
            foreach (var severity in ReportPhrases.WorstFirst) json.Number(severity.Wire(), score.Counts.GetValueOrDefault(severity));
        });
    });

    private static void WriteGate(JsonOutput json, GateResult result) => json.Object("gate", () =>
    {
        json.Flag("passed", result.Passed);
        json.TextOrNull("failOn", result.Gate.FailOn?.Wire());
        if (result.Gate.MinScore is { } minimum) json.Rounded("minScore", minimum);
        else json.TextOrNull("minScore", null);
        json.Flag("newOnly", result.Gate.NewOnly);
        json.Text("source", result.Gate.Source);
        json.Texts("violations", result.Violations);
    });

    private static void WriteCoverage(JsonOutput json, Coverage coverage) => json.Object("coverage", () =>
    {
        json.Flag("complete", coverage.Complete);
        json.Number("filesListed", coverage.FilesListed);
        json.Number("filesScanned", coverage.FilesScanned);
        json.Number("bytesScanned", coverage.BytesScanned);
        json.Number("minifiedFiles", coverage.MinifiedFiles);
        json.Number("generatedFiles", coverage.GeneratedFiles);
        WriteSkipped(json, coverage.Skipped);
        if (coverage.History is not { } history)
        {
            json.TextOrNull("history", null);
            return;
        }
        json.Object("history", () =>
        {
            json.Number("commits", history.Commits);
            json.Number("blobs", history.Blobs);
            json.Number("blobsScanned", history.BlobsScanned);
            json.Number("bytesScanned", history.BytesScanned);
            json.Number("missingObjects", history.MissingObjects);
            WriteSkipped(json, history.Skipped);
        });
    });

    private static void WriteSkipped(JsonOutput json, IReadOnlyDictionary<string, int> skipped) => json.Object("skipped", () =>
    {
        foreach (var (reason, count) in ReportPhrases.Skipped(skipped)) json.Number(reason, count);
    });

    private static void WriteDecisions(JsonOutput json, DecisionSummary decisions) => json.Object("decisions", () =>
    {
        json.Number("ignoredInline", decisions.IgnoredInline);
        json.Number("ignoredByFile", decisions.IgnoredByFile);
        json.Number("inBaseline", decisions.InBaseline);
        json.Number("baselineGone", decisions.BaselineGone);
        json.Texts("unused", decisions.Unused);
        json.Texts("expired", decisions.Expired);
    });

    private static void WriteScanner(JsonOutput json, ScannerRun run) => json.Object(() =>
    {
        json.Text("name", run.Name);
        json.Text("status", run.Status.Wire());
        json.Seconds("seconds", run.Duration);
        json.Number("rules", run.Rules);
        json.Number("findings", run.Findings);
    });

    private static void WriteProblem(JsonOutput json, Problem problem) => json.Object(() =>
    {
        json.Text("stage", problem.Stage);
        json.Text("message", problem.Message);
        json.TextOrNull("path", problem.Path);
        json.NumberOrNull("line", problem.Line);
        json.Flag("partial", problem.Partial);
    });
}
