using Merlon.Scanning.Reports;

namespace Merlon.Scanning.Tests.Reports;

public class ReportFormatsTests
{
    [Theory]
    [InlineData("out/report.json", "json")]
    [InlineData("report.sarif", "sarif")]
    [InlineData("report.sarif.json", "sarif")]
    [InlineData("REPORT.SARIF", "sarif")]
    [InlineData("report.html", "html")]
    [InlineData("report.htm", "html")]
    [InlineData("comment.md", "markdown")]
    [InlineData("report.xml", "junit")]
    [InlineData("report.junit.xml", "junit")]
    [InlineData("report.csv", "csv")]
    [InlineData("report.txt", "terminal")]
    [InlineData("gl-secret-detection-report.json", "gitlab")]
    [InlineData("report.gitlab.json", "gitlab")]
    [InlineData("report.pdf", null)]
    [InlineData("report", null)]
    public void A_file_name_chooses_its_format(string file, string? format) => (ReportFormats.ForFile(file)?.Name).ShouldBe(format);

    [Fact]
    public void Names_and_endings_are_told_apart()
    {
        ReportFormats.All.Select(f => f.Name).ShouldBeUnique();
        ReportFormats.All.SelectMany(f => f.Extensions).ShouldBeUnique();
    }

    [Fact]
    public void Every_format_is_found_by_its_name() =>
        ReportFormats.All.ShouldAllBe(f => ReportFormats.Named(f.Name.ToUpperInvariant()) == f);

    public static TheoryData<string> Formats => [.. ReportFormats.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_format_lets_scanned_text_act(string name)
    {
        var text = Snapshot.Write(ReportFormats.Named(name)!, SampleReport.Rich);
        text.ShouldAllBe(c => !char.IsControl(c) || c == '\n' || (c == '\r' && name == "csv"));
        text.ShouldAllBe(c => c != '\u202E' && c != '\u2066' && c != '\uFFFD');
    }

    [Theory]
    [InlineData("html")]
    [InlineData("junit")]
    [InlineData("json")]
    [InlineData("sarif")]
    public void No_markup_is_written_that_a_browser_would_run(string name) =>
        Snapshot.Write(ReportFormats.Named(name)!, SampleReport.Rich).ShouldNotContain("<script", Case.Insensitive);

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_format_leaves_the_stream_open(string name)
    {
        using var output = new MemoryStream();
        ReportFormats.Named(name)!.Write(SampleReport.Clean, output);
        output.CanWrite.ShouldBeTrue();
        output.Length.ShouldBePositive();
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Many_issues_are_written_without_holding_the_report_in_memory(string name)
    {
        var report = SampleReport.Large(2000);
        using var output = new CountingStream();
        ReportFormats.Named(name)!.Write(report, output);
        output.Largest.ShouldBeLessThan(1024 * 1024);
    }

    private sealed class CountingStream : MemoryStream
    {
        public int Largest { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer) => Largest = Math.Max(Largest, buffer.Length);

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void WriteByte(byte value) => Write([value]);
    }
}
