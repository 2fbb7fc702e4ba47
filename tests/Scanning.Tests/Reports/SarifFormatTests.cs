using System.Text.Json.Nodes;
using Merlon.Model;
using Merlon.Scanning.Reports;

namespace Merlon.Scanning.Tests.Reports;

public class SarifFormatTests
{
    private static readonly SarifFormat Format = new();

    [Fact]
    public void A_report_with_everything() => Snapshot.ShouldMatch(Snapshot.Write(Format, SampleReport.Rich), "rich.sarif");

    [Fact]
    public void A_clean_report() => Snapshot.ShouldMatch(Snapshot.Write(Format, SampleReport.Clean), "clean.sarif");

    [Fact]
    public void Reports_are_valid_against_the_official_schema()
    {
        var schema = SarifSchema.OrSkip();
        Snapshot.Write(Format, SampleReport.Rich).ShouldBeValidAgainst(schema);
        Snapshot.Write(Format, SampleReport.Clean).ShouldBeValidAgainst(schema);
    }

    [Fact]
    public void The_official_schema_refuses_what_is_wrong()
    {
        var schema = SarifSchema.OrSkip();
        var wrong = Snapshot.Write(Format, SampleReport.Rich).Replace("\"level\": \"error\"", "\"level\": \"fatal\"", StringComparison.Ordinal);
        Should.Throw<ShouldAssertException>(() => wrong.ShouldBeValidAgainst(schema)).Message.ShouldContain("/runs/0/results/0/level");
    }

    [Fact]
    public void Addresses_are_percent_encoded_and_relative()
    {
        var uris = Run(SampleReport.Rich)["results"]!.AsArray().Select(r => r!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!.GetValue<string>()).ToList();
        uris[0].ShouldBe("deploy/old%20keys/%3Cscript%3Ealert%281%29%3C%E2%81%84script%3E.env");
        uris.ShouldAllBe(uri => Uri.IsWellFormedUriString(uri, UriKind.Relative));
    }

    [Fact]
    public void A_run_keeps_to_the_limit_of_code_scanning_and_says_what_it_left_out()
    {
        var run = Run(SampleReport.Large(50), new SarifFormat(maxResults: 43));
        run["results"]!.AsArray().Count.ShouldBe(43);
        run["invocations"]![0]!["toolExecutionNotifications"]!.AsArray()[^1]!["message"]!["text"]!.GetValue<string>().ShouldStartWith("7 of 50 results left out");
        SarifFormat.MaxResults.ShouldBe(25_000);
    }

    [Theory]
    [InlineData("https://git.example.com/a/b.git", "https://git.example.com/a/b.git")]
    [InlineData("git@git.example.com:a/b.git", "ssh://git@git.example.com/a/b.git")]
    [InlineData("ssh://git@git.example.com/a/b.git", "ssh://git@git.example.com/a/b.git")]
    [InlineData("/home/me/src", null)]
    [InlineData("C:\\src", null)]
    [InlineData("src", null)]
    public void A_remote_target_is_named_as_provenance(string location, string? uri)
    {
        var run = Run(SampleReport.Rich with { Target = SampleReport.Rich.Target with { Location = location } });
        ((string?)run["versionControlProvenance"]?[0]?["repositoryUri"]).ShouldBe(uri);
    }

    [Fact]
    public void A_rule_that_only_an_issue_tells_of_is_listed()
    {
        var report = SampleReport.Rich with { Tool = SampleReport.Rich.Tool with { Rules = [] } };
        var rules = Run(report)["tool"]!["driver"]!["rules"]!.AsArray().Select(r => r!["id"]!.GetValue<string>());
        rules.ShouldBe(report.Issues.Select(i => i.RuleId).Distinct());
    }

    private static JsonNode Run(ScanReport report, SarifFormat? format = null) =>
        JsonNode.Parse(Snapshot.Write(format ?? Format, report))!["runs"]![0]!;
}
