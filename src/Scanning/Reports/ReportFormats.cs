namespace Merlon.Scanning.Reports;

/// <summary>All report formats.</summary>
public static class ReportFormats
{
    public static IReadOnlyList<IReportFormat> All { get; } =
    [
        new TerminalFormat(),
        new JsonFormat(),
        new SarifFormat(),
        new HtmlFormat(),
        new MarkdownFormat(),
        new JUnitFormat(),
        new GitLabFormat(),
        new CsvFormat(),
    ];

    /// <summary>The format of that name, or null.</summary>
    public static IReportFormat? Named(string name) =>
        All.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The format that a file's name chooses, or null.</summary>
    public static IReportFormat? ForFile(string file) => All
        .SelectMany(f => f.Extensions, (format, extension) => (format, extension))
        .Where(x => file.EndsWith(x.extension, StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(x => x.extension.Length)
        .Select(x => x.format)
        .FirstOrDefault();
}
