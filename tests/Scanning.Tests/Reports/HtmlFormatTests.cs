using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Merlon.Scanning.Reports;

namespace Merlon.Scanning.Tests.Reports;

public class HtmlFormatTests
{
    private static readonly HtmlFormat Format = new();

    [Fact]
    public void A_report_with_everything() => Snapshot.ShouldMatch(WithoutStyle(SampleReport.Rich), "rich.html");

    [Fact]
    public void A_clean_report() => Snapshot.ShouldMatch(WithoutStyle(SampleReport.Clean), "clean.html");

    [Fact]
    public void The_policy_allows_exactly_the_style_sheet()
    {
        var html = Snapshot.Write(Format, SampleReport.Rich);
        var style = Regex.Match(html, "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;
        html.ShouldContain($"style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'");
        html.ShouldNotContain(" style=");
    }

    [Fact]
    public void Nothing_is_loaded_from_elsewhere() =>
        Regex.IsMatch(Snapshot.Write(Format, SampleReport.Rich), @"<(script|link|img|iframe|object|embed)\b|\bsrc=|@import|url\(", RegexOptions.IgnoreCase).ShouldBeFalse();

    [Fact]
    public void Only_web_addresses_become_links()
    {
        var issue = SampleReport.Rich.Issues[0] with { References = ["javascript:alert(1)", "https://example.com/\"onclick=\"x"], Cwe = ["CWE-1<b>"] };
        var html = Snapshot.Write(Format, SampleReport.Rich with { Issues = [issue] });
        html.ShouldContain("javascript:alert(1)<br>");
        html.ShouldContain("<a href=\"https://example.com/%22onclick=%22x\"");
        html.ShouldContain("CWE-1&lt;b&gt;");
    }

    [Fact]
    public void A_page_stays_small_enough_for_a_browser()
    {
        var html = Snapshot.Write(Format, SampleReport.Large(HtmlIssues.MaxCards + 9));
        Regex.Count(html, "<details class=\"issue").ShouldBe(HtmlIssues.MaxCards);
        html.ShouldContain("<strong>9 more</strong>");
    }

    private static string WithoutStyle(Merlon.Model.ScanReport report)
    {
        var html = Regex.Replace(Snapshot.Write(Format, report), "<style>.*?</style>", "<style></style>", RegexOptions.Singleline);
        return Regex.Replace(html, "sha256-[^']+", "sha256-");
    }
}
