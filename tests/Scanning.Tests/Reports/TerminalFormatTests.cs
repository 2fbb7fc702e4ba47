using Merlon.Scanning.Reports;

namespace Merlon.Scanning.Tests.Reports;

public class TerminalFormatTests
{
    [Fact]
    public void A_report_with_everything() => Snapshot.ShouldMatch(Snapshot.Write(new TerminalFormat(), SampleReport.Rich), "rich.txt");

    [Fact]
    public void A_report_with_everything_in_a_narrow_terminal() =>
        Snapshot.ShouldMatch(Snapshot.Write(new TerminalFormat(new TerminalStyle { Width = 40, Verbose = true }), SampleReport.Rich), "narrow.txt");

    [Fact]
    public void A_clean_report() => Snapshot.ShouldMatch(Snapshot.Write(new TerminalFormat(), SampleReport.Clean), "clean.txt");

    [Theory]
    [InlineData(10)]
    [InlineData(40)]
    [InlineData(61)]
    [InlineData(80)]
    [InlineData(200)]
    public void No_line_is_wider_than_the_terminal(int width)
    {
        var text = Snapshot.Write(new TerminalFormat(new TerminalStyle { Width = width, Verbose = true }), SampleReport.Rich);
        text.Split('\n').Max(line => CellWidth.Of(line)).ShouldBeLessThanOrEqualTo(Math.Max(width, TerminalStyle.MinWidth));
    }

    [Fact]
    public void Without_colour_nothing_acts_on_the_terminal() =>
        Snapshot.Write(new TerminalFormat(), SampleReport.Rich).ShouldAllBe(c => c == '\n' || !char.IsControl(c));

    [Fact]
    public void Colours_are_the_only_escape_sequences()
    {
        var coloured = Snapshot.Write(new TerminalFormat(new TerminalStyle { Color = true }), SampleReport.Rich);
        var plain = System.Text.RegularExpressions.Regex.Replace(coloured, "\u001b\\[[0-9;]*m", "");
        plain.ShouldBe(Snapshot.Write(new TerminalFormat(), SampleReport.Rich));
    }

    [Fact]
    public void A_long_list_is_cut_and_says_so()
    {
        var text = Snapshot.Write(new TerminalFormat(), SampleReport.Large(120));
        text.Split('\n').Count(line => line.StartsWith('●')).ShouldBe(50);
        text.ShouldContain("and 70 more: write -o report.html to see all");
        text.ShouldContain("CRITICAL (120)");
    }

    [Theory]
    [InlineData("plain", 5)]
    [InlineData("日本", 4)]
    [InlineData("e\u0301", 1)]
    [InlineData("😀", 2)]
    public void Columns_are_counted_as_terminals_do(string text, int columns) => CellWidth.Of(text).ShouldBe(columns);
}
