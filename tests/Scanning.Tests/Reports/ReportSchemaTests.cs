using System.Text.Json.Nodes;
using Json.Schema;
using Merlon.Model;
using Merlon.Scanning.Reports;

namespace Merlon.Scanning.Tests.Reports;

/// <summary>docs/report.schema.json and what the JSON format writes must say the same.</summary>
public class ReportSchemaTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "report.schema.json"));
    private static readonly JsonSchema Schema = JsonSchema.FromText(Text);

    [Fact]
    public void A_report_with_everything_is_valid() => Snapshot.Write(new JsonFormat(), SampleReport.Rich).ShouldBeValidAgainst(Schema);

    [Fact]
    public void A_clean_report_is_valid() => Snapshot.Write(new JsonFormat(), SampleReport.Clean).ShouldBeValidAgainst(Schema);

    [Theory]
    [InlineData("\"grade\": null", "\"grade\": \"E\"")]
    [InlineData("\"gate\": {", "\"gate\": { \"extra\": 1,")]
    [InlineData("\"severity\": \"CRITICAL\"", "\"severity\": \"critical\"")]
    [InlineData("\"schema\": \"1.0\"", "\"schema\": \"2.0\"")]
    public void What_no_report_holds_is_refused(string written, string wrong)
    {
        var json = Snapshot.Write(new JsonFormat(), SampleReport.Rich);
        json.ShouldContain(written);
        Should.Throw<ShouldAssertException>(() => json.Replace(written, wrong, StringComparison.Ordinal).ShouldBeValidAgainst(Schema));
    }

    [Fact]
    public void Enumerations_are_the_programs()
    {
        ShouldList<Severity>("severity");
        ShouldList<Confidence>("confidence");
        ShouldList<TargetKind>("targetKind");
        ShouldList<ScannerStatus>("scannerStatus");
        ShouldList<DecisionKind>("decisionKind");
        ShouldList<IssueType>("issueType");
    }

    private static void ShouldList<T>(string definition) where T : struct, Enum =>
        JsonNode.Parse(Text)!["$defs"]![definition]!["enum"]!.AsArray().Select(v => (string)v!).ShouldBe(Enum.GetValues<T>().Select(v => v.Wire()), ignoreOrder: true);
}
