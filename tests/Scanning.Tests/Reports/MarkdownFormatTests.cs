using Merlon.Scanning.Reports;

namespace Merlon.Scanning.Tests.Reports;

public class MarkdownFormatTests
{
    private static readonly MarkdownFormat Format = new();

    [Fact]
    public void A_report_with_everything() => Snapshot.ShouldMatch(Snapshot.Write(Format, SampleReport.Rich), "rich.md");

    [Fact]
    public void A_clean_report() => Snapshot.ShouldMatch(Snapshot.Write(Format, SampleReport.Clean), "clean.md");

    [Fact]
    public void A_long_report_fits_into_a_comment_and_says_what_it_left_out()
    {
        var text = Snapshot.Write(Format, SampleReport.Large(5000));
        text.Length.ShouldBeInRange(40_000, MarkdownFormat.MaxLength);
        var rows = text.Split('\n').Count(line => line.StartsWith("| CRITICAL", StringComparison.Ordinal));
        text.ShouldContain($"…and {5000 - rows:N0} more issues.");
        text.ShouldContain("**Problems (4)**");
    }

    [Theory]
    [InlineData("a|b", "`a|b`")]
    [InlineData("tick `", "`` tick ` ``")]
    [InlineData("``x", "``` ``x ```")]
    [InlineData("<img src=x> @someone #1", "`<img src=x> @someone #1`")]
    [InlineData("one\ntwo", "`one two`")]
    [InlineData("", "")]
    public void Scanned_text_stays_in_its_code_span(string text, string expected) => MarkdownText.Code(text).ShouldBe(expected);

    [Theory]
    [InlineData("a|b", "`a\\|b`")]
    [InlineData("a\\|b", "`a\\u{5C}\\|b`")]
    public void A_pipe_does_not_end_its_cell(string text, string expected) => MarkdownText.Cell(text).ShouldBe(expected);

    [Fact]
    public void Scanned_text_stays_in_its_block() =>
        MarkdownText.Block(["```", "</details>", "a\n````"]).ShouldBe("`````text\n```\n</details>\na ````\n`````\n");

    [Theory]
    [InlineData("[link](http://x) <b> *a* _b_ `c`", "\\[link\\]\\(http://x\\) \\<b\\> \\*a\\* \\_b\\_ \\`c\\`")]
    public void Words_have_no_markup(string text, string expected) => MarkdownText.Words(text).ShouldBe(expected);
}
