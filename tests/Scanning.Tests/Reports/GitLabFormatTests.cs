using System.Text.Json.Nodes;
using Merlon.Scanning.Reports;

namespace Merlon.Scanning.Tests.Reports;

public class GitLabFormatTests
{
    private static readonly GitLabFormat Format = new();

    [Fact]
    public void A_report_with_everything() => Snapshot.ShouldMatch(Snapshot.Write(Format, SampleReport.Rich), "rich.gitlab.json");

    [Fact]
    public void A_clean_report() => Snapshot.ShouldMatch(Snapshot.Write(Format, SampleReport.Clean), "clean.gitlab.json");

    [Fact]
    public void Ids_are_the_same_in_every_scan_and_different_for_every_issue()
    {
        var ids = Ids();
        Ids().ShouldBe(ids);
        ids.Distinct().Count().ShouldBe(ids.Count);
        ids.ShouldAllBe(id => Guid.Parse(id).Version == 8);
    }

    private static List<string> Ids() =>
        [.. JsonNode.Parse(Snapshot.Write(Format, SampleReport.Rich))!["vulnerabilities"]!.AsArray().Select(v => (string)v!["id"]!)];
}
