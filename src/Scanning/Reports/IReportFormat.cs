using Merlon.Model;

namespace Merlon.Scanning.Reports;

/// <summary>One way to write a report. Adding a format: one folder here and one line in <see cref="ReportFormats"/>.</summary>
public interface IReportFormat
{
    /// <summary>The name for --format: "sarif".</summary>
    string Name { get; }

    /// <summary>File endings that choose this format, longest match wins: ".sarif", ".sarif.json".</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>
    /// Writes the whole report as UTF-8 without byte order mark, lines ending with LF; leaves the stream open.
    /// Nothing is held back: what is written needs no memory in proportion to the number of issues.
    /// </summary>
    void Write(ScanReport report, Stream output);
}
