using System.Text;
using System.Text.Json.Nodes;
using Merlon.Model;
using Merlon.Scanning.Reports;

namespace Merlon.Scanning.Tests.Reports;

public class JsonFormatTests
{
    [Fact]
    public void A_report_with_everything() => Snapshot.ShouldMatch(Snapshot.Write(new JsonFormat(), SampleReport.Rich), "rich.json");

    [Fact]
    public void A_clean_report() => Snapshot.ShouldMatch(Snapshot.Write(new JsonFormat(), SampleReport.Clean), "clean.json");

    [Fact]
    public void Only_printable_ascii_is_written() =>
        Snapshot.Write(new JsonFormat(), SampleReport.Rich).ShouldAllBe(c => (c >= ' ' && c <= '~') || c == '\n');

    [Fact]
    public void What_is_written_is_read_back()
    {
        var earlier = Read(Snapshot.Write(new JsonFormat(), SampleReport.Rich));
        earlier.FingerprintKeyId.ShouldBe(SampleReport.Rich.FingerprintKeyId);
        earlier.Issues.Count.ShouldBe(SampleReport.Rich.Issues.Count);
        foreach (var (read, issue) in earlier.Issues.Zip(SampleReport.Rich.Issues))
        {
            read.Fingerprints.ShouldBe(issue.Fingerprints);
            read.Paths.ShouldBe(issue.Occurrences.Select(o => o.Path));
        }
    }

    [Theory]
    [InlineData("", "base.json:1: not a Merlon report: the file is not complete JSON. ")]
    [InlineData("{\n\"schema\": \"1.0\",\n", "base.json:3: not a Merlon report: the file is not complete JSON. ")]
    [InlineData("[]", "base.json:1: not a Merlon report: the file is not complete JSON. ")]
    [InlineData("null", "base.json: not a Merlon report: it has no schema, fingerprintKeyId and issues. ")]
    [InlineData("{}", "base.json: not a Merlon report: it has no schema, fingerprintKeyId and issues. ")]
    [InlineData("""{"schema": "1.0", "fingerprintKeyId": "k", "issues": 3}""", "base.json:1: not a Merlon report: $.issues is not what a report holds there. ")]
    [InlineData("""{"schema": "2.0", "fingerprintKeyId": "k", "issues": []}""", "base.json: report schema 2.0, this program reads 1.x. ")]
    [InlineData("""{"schema": "1.0", "fingerprintKeyId": "k", "issues": [null]}""", "base.json: not a Merlon report: issues[0] has no fingerprints or no occurrences with paths. ")]
    [InlineData("""{"schema": "1.0", "fingerprintKeyId": "k", "issues": [{"fingerprints": [{}], "occurrences": []}]}""", "base.json: not a Merlon report: issues[0] has no fingerprints or no occurrences with paths. ")]
    public void A_file_that_is_no_report_is_told_in_one_line(string text, string message)
    {
        var error = Should.Throw<EarlierReportException>(() => Read(text));
        error.Message.ShouldBe(message + "Write one with -o report.json and name that file.");
    }

    [Fact]
    public void A_nesting_bomb_is_an_error() =>
        Should.Throw<EarlierReportException>(() => Read("{\"x\":" + new string('[', 100_000))).Message.ShouldStartWith("base.json");

    [Fact]
    public void A_later_minor_version_is_read() =>
        Read("""{"schema": "1.7", "new": {"a": [1]}, "fingerprintKeyId": "k", "issues": []}""").Issues.ShouldBeEmpty();

    [Fact]
    public void A_stream_beyond_the_limit_is_an_error()
    {
        using var stream = new LimitedStream(new MemoryStream(new byte[11]), 10);
        Should.Throw<LimitedStream.TooLongException>(() => stream.CopyTo(Stream.Null));
    }

    [Fact]
    public void Keys_of_one_kind_of_object_come_in_one_order()
    {
        var report = JsonNode.Parse(Snapshot.Write(new JsonFormat(), SampleReport.Rich))!;
        var orders = report["issues"]!.AsArray().Select(i => string.Join(",", i!.AsObject().Select(p => p.Key))).Distinct();
        orders.Count().ShouldBe(1);
    }

    private static EarlierReport Read(string text)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return JsonReportReader.Read(input, "base.json");
    }
}
