using System.Globalization;
using Merlon.Model;

namespace Merlon.Scanning.Reports;

/// <summary>One row for each occurrence, RFC 4180. Cells that a spreadsheet would take for a formula are made text.</summary>
public sealed class CsvFormat : IReportFormat
{
    private const string LineEnd = "\r\n";

    private static readonly string[] Columns =
    [
        "key", "severity", "confidence", "status", "rule", "title", "path", "line", "column", "in_tree", "masked_value", "type", "cwe", "owasp",
        "commit", "author", "date", "reason", "points", "remediation",
    ];

    public string Name => "csv";
    public IReadOnlyList<string> Extensions => [".csv"];

    public void Write(ScanReport report, Stream output)
    {
        using var text = ReportText.Open(output);
        WriteRow(text, Columns);
        foreach (var issue in report.Issues)
        {
            foreach (var place in issue.Occurrences) WriteRow(text, Row(issue, place));
        }
    }

    private static string[] Row(Issue issue, Occurrence place) =>
    [
        issue.Key,
        issue.Severity.Wire(),
        issue.Confidence.Wire(),
        Status(place),
        issue.RuleId,
        issue.Title,
        place.Path,
        place.Span.StartLine.ToString(CultureInfo.InvariantCulture),
        place.Span.StartColumn.ToString(CultureInfo.InvariantCulture),
        place.InTree ? "true" : "false",
        issue.MaskedSecret ?? "",
        issue.Type.Wire(),
        string.Join(' ', issue.Cwe),
        string.Join(' ', issue.Owasp),
        place.Introduced?.Id ?? "",
        place.Introduced?.Author ?? "",
        place.Introduced?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        place.Decision?.Reason ?? "",
        Math.Round(issue.Points, 2).ToString(CultureInfo.InvariantCulture),
        issue.Remediation,
    ];

    private static string Status(Occurrence place) => place.Decision?.Kind switch
    {
        null => "open",
        DecisionKind.Baseline => "known",
        _ => "ignored",
    };

    private static void WriteRow(TextWriter text, string[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) text.Write(',');
            text.Write(Cell(cells[i]));
        }
        text.Write(LineEnd);
    }

    private static string Cell(string value)
    {
        var cell = VisibleText.Line(value);
        // A tab or line break in front is a space by now; spreadsheets look behind spaces too.
        if (cell.AsSpan().TrimStart() is [var first, ..] && "=+-@＝＋－＠".Contains(first)) cell = "'" + cell;
        return cell.AsSpan().ContainsAny(",\"") || cell.StartsWith(' ') || cell.EndsWith(' ') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
