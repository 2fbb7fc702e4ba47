using Merlon.Scanning.Reports;

namespace Merlon.Scanning.Tests.Reports;

public class CsvFormatTests
{
    [Fact]
    public void A_report_with_everything() => Snapshot.ShouldMatch(Snapshot.Write(new CsvFormat(), SampleReport.Rich), "rich.csv");

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+cmd", "'+cmd")]
    [InlineData("-2", "'-2")]
    [InlineData("@sum", "'@sum")]
    [InlineData("\t=1", "' =1")]
    [InlineData("\r=1", "'=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\nlines", "two lines")]
    [InlineData("plain=1", "plain=1")]
    public void A_cell_is_text_to_a_spreadsheet(string title, string cell)
    {
        var issue = SampleReport.Rich.Issues[4];
        var csv = Snapshot.Write(new CsvFormat(), SampleReport.Rich with { Issues = [issue with { Title = title }] });
        csv.Split("\r\n")[1].ShouldContain($",env-file,{cell},.env,");
    }
}
