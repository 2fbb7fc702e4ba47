using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Merlon.Model;

namespace Merlon.Scanning.Reports;

/// <summary>
/// One file that needs nothing else: no script, no font, no picture from elsewhere. Its content security policy allows
/// exactly the style sheet it carries, so that even an escaping mistake could not run anything.
/// </summary>
public sealed class HtmlFormat : IReportFormat
{
    public string Name => "html";
    public IReadOnlyList<string> Extensions => [".html", ".htm"];

    public void Write(ScanReport report, Stream output)
    {
        using var html = ReportText.Open(output);
        Head(html, report);
        html.Write("<main>\n");
        HtmlSummary.Write(html, report);
        HtmlIssues.Write(html, report);
        HtmlScan.Write(html, report);
        html.Write("</main>\n");
        Foot(html, report);
    }

    private static void Head(TextWriter html, ScanReport report)
    {
        var style = Style();
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        var location = HtmlText.Of(report.Target.Location);
        html.Write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'\">\n");
        html.Write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        html.Write($"<title>{location}: security report</title>\n<style>{style}</style>\n</head>\n<body>\n");
        html.Write($"<header>\n<p class=\"soft\">{HtmlText.Of(report.Tool.Name)} security report</p>\n<h1>{location}</h1>\n");
        var revision = ReportPhrases.Revision(report.Target);
        html.Write($"<p class=\"soft\">{(revision.Length == 0 ? "" : $"{HtmlText.Of(revision)} · ")}{Time(report.StartedAt)}</p>\n</header>\n");
    }

    private static void Foot(TextWriter html, ScanReport report) => html.Write(
        $"<footer>{HtmlText.Of(report.Tool.Name)} {HtmlText.Of(report.Tool.Version)}, rules {HtmlText.Of(report.Tool.RulesVersion)}, report schema {HtmlText.Of(report.Schema)}, "
        + $"fingerprint key {HtmlText.Of(report.FingerprintKeyId)}, score formula {HtmlText.Of(report.Score.Formula)}</footer>\n</body>\n</html>\n");

    private static string Time(DateTimeOffset time)
    {
        var utc = time.UtcDateTime;
        return string.Create(CultureInfo.InvariantCulture, $"<time datetime=\"{utc:yyyy-MM-dd'T'HH:mm:ss'Z'}\">{utc:yyyy-MM-dd HH:mm} UTC</time>");
    }

    private static string Style()
    {
        using var reader = new StreamReader(typeof(HtmlFormat).Assembly.GetManifestResourceStream("report.css")!);
        return reader.ReadToEnd();
    }
}
