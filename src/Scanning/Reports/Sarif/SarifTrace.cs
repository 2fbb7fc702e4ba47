using Merlon.Model;

namespace Merlon.Scanning.Reports;

/// <summary>A trace as a SARIF code flow of one thread.</summary>
internal static class SarifTrace
{
    /// <summary>GitHub shows as many steps of a result.</summary>
    private const int MaxSteps = 1000;

    public static void Write(JsonOutput json, IReadOnlyList<TraceStep> trace) =>
        json.Array("codeFlows", [trace], t => json.Object(() =>
            json.Array("threadFlows", [t], flow => json.Object(() =>
                json.Array("locations", ReportPhrases.Shown(flow, MaxSteps), step => json.Object(() => Write(json, step.Step)))))));

    private static void Write(JsonOutput json, TraceStep step)
    {
        json.Object("location", () =>
        {
            json.Object("physicalLocation", () =>
            {
                SarifResult.Artifact(json, step.Path);
                json.Object("region", () =>
                {
                    SarifResult.Region(json, step.Span);
                    json.Object("snippet", () => json.Text("text", VisibleText.Code(step.Text)));
                });
            });
            SarifFormat.Message(json, "message", $"{step.Kind}: {step.Text}");
        });
        json.Texts("kinds", ["taint", step.Kind]);
        json.Text("importance", step.Kind is TraceStep.Source or TraceStep.Sink ? "essential" : "important");
    }
}
