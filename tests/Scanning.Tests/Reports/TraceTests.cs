using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Merlon.Model;
using Merlon.Scanning.Pipeline;
using Merlon.Scanning.Reports;

namespace Merlon.Scanning.Tests.Reports;

/// <summary>The way of the data to a finding, in every format that shows it.</summary>
public class TraceTests
{
    public static TheoryData<string, IReportFormat> Formats { get; } = new()
    {
        { "traced.sarif", new SarifFormat() },
        { "traced.json", new JsonFormat() },
        { "traced.md", new MarkdownFormat() },
        { "traced.txt", new TerminalFormat(new TerminalStyle { Trace = true }) },
        { "untraced.txt", new TerminalFormat() },
    };

    [Theory]
    [MemberData(nameof(Formats), DisableDiscoveryEnumeration = true)]
    public void A_trace_is_shown(string snapshot, IReportFormat format) => Snapshot.ShouldMatch(Snapshot.Write(format, SampleReport.Traced), snapshot);

    [Fact]
    public void A_trace_is_a_numbered_list_on_the_page()
    {
        var html = Snapshot.Write(new HtmlFormat(), SampleReport.Traced);
        Snapshot.ShouldMatch(Regex.Match(html, "<ol class=\"trace\">.*?</ol>\\n", RegexOptions.Singleline).Value, "traced.html");
    }

    [Fact]
    public void A_code_flow_is_valid_against_the_official_schema() =>
        Snapshot.Write(new SarifFormat(), SampleReport.Traced).ShouldBeValidAgainst(SarifSchema.OrSkip());

    [Fact]
    public void Steps_are_valid_against_the_schema_of_the_report() =>
        Snapshot.Write(new JsonFormat(), SampleReport.Traced).ShouldBeValidAgainst(Json.Schema.JsonSchema.FromText(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "report.schema.json"))));

    [Fact]
    public void A_long_trace_keeps_its_source_and_its_sink()
    {
        var issue = SampleReport.Traced.Issues[0];
        var (source, step, sink) = (issue.Primary.Trace[0], issue.Primary.Trace[1], issue.Primary.Trace[^1]);
        var place = issue.Primary with { Trace = [source, .. Enumerable.Repeat(step, 2000), sink] };
        var report = SampleReport.Traced with { Issues = [issue with { Occurrences = [place] }] };
        Snapshot.Write(new MarkdownFormat(), report).ShouldMatch(@"1\. source [^\n]*\n(\d+\. call[^\n]*\n){6}2002\. sink [^\n]*\n\n1,994 steps ");
        var html = Snapshot.Write(new HtmlFormat(), report);
        html.ShouldContain("sink</span>");
        html.ShouldContain("1,902 steps between");
        var steps = JsonNode.Parse(Snapshot.Write(new SarifFormat(), report))!["runs"]![0]!["results"]![0]!["codeFlows"]![0]!["threadFlows"]![0]!["locations"]!.AsArray();
        steps.Count.ShouldBe(1000);
        steps[^1]!["kinds"]![1]!.GetValue<string>().ShouldBe("sink");
    }

    [Fact]
    public void A_trace_goes_from_the_finding_to_its_place()
    {
        var trace = SampleReport.Traced.Issues[0].Primary.Trace;
        var finding = new Finding
        {
            Scanner = "code", RuleId = "r", RuleFamily = "r", Type = IssueType.OwaspInjection, Severity = Severity.High, Title = "t", Description = "d", Remediation = "r",
            Path = "a.py", Span = SourceSpan.WholeFile, Fingerprints = [new("merlon-code", 1, "0102030405060708ffee")], Trace = trace,
        };
        Correlation.Correlate([finding])[0].Primary.Trace.ShouldBe(trace);
    }
}
