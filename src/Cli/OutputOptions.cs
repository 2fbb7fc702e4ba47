using System.CommandLine;
using Merlon.Scanning.Pipeline;
using Merlon.Scanning.Reports;

namespace Merlon.Cli;

/// <summary>Which reports to write where: -o, --format, --quiet.</summary>
internal sealed class OutputOptions
{
    private const string StandardOutput = "-";

    private readonly Option<string[]> _output = new("--output", "-o")
    {
        Description = "Write a report to this file, in the format of its name (" + Extensions + "). Repeatable; '-' is the standard output.",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string[]> _format = new("--format")
    {
        Description = $"Format of the output, or of the -o files in their order when their names tell none: {string.Join(", ", ReportFormats.All.Select(f => f.Name))}.",
        HelpName = "NAME",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "List everything in the table, however long it gets." };
    private readonly Option<bool> _trace = new("--trace") { Description = "Show in the table how data gets to each finding, step by step." };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Print no table and no progress; errors are still printed." };

    private static string Extensions => string.Join(", ", ReportFormats.All.SelectMany(f => f.Extensions.Take(1)));

    public OutputOptions() => _format.AcceptOnlyFromAmong([.. ReportFormats.All.Select(f => f.Name)]);

    public void AddTo(Command command)
    {
        command.Options.Add(_output);
        command.Options.Add(_format);
        command.Options.Add(_verbose);
        command.Options.Add(_trace);
        command.Options.Add(_quiet);
    }

    public bool IsQuiet(ParseResult parsed) => parsed.GetValue(_quiet);

    /// <summary>
    /// The reports to write. A --format for each -o pairs them in order; a single one is for all files whose names tell no
    /// format, or without -o for the standard output. Without anything the table is printed.
    /// </summary>
    public IReadOnlyList<OutputFile> Files(ParseResult parsed, Surroundings surroundings)
    {
        var table = Table(parsed, surroundings);
        var files = parsed.GetValue(_output) ?? [];
        var formats = (parsed.GetValue(_format) ?? []).Select(name => ReportFormats.Named(name)!).ToList();
        if (files.Length == 0)
        {
            if (formats.Count > 1) throw new ScanStoppedException(StopReason.Usage, "the standard output takes one --format. Name a file for each other one with -o.");
            return formats.Count == 1 ? [new OutputFile(null, formats[0] is TerminalFormat ? table : formats[0])] : IsQuiet(parsed) ? [] : [new OutputFile(null, table)];
        }
        if (formats.Count > 1 && formats.Count != files.Length)
            throw new ScanStoppedException(StopReason.Usage, $"{formats.Count} --format for {files.Length} files. Give one for each -o, or one for all.");
        var outputs = files.Select((file, i) => new OutputFile(file == StandardOutput ? null : file, FormatOf(file, i, formats, table))).ToList();
        Check(outputs);
        return outputs.Exists(o => o.Path is null) || IsQuiet(parsed) ? outputs : [new OutputFile(null, table), .. outputs];
    }

    /// <summary>Colours are for terminals alone, and for none where NO_COLOR (no-color.org) is set.</summary>
    private TerminalFormat Table(ParseResult parsed, Surroundings surroundings) => new(new TerminalStyle
    {
        Width = surroundings.OutputWidth ?? ScanCommand.DefaultWidth,
        Color = surroundings.OutputWidth is not null && string.IsNullOrEmpty(surroundings.Variable("NO_COLOR")) && surroundings.Variable("TERM") is not "dumb",
        Verbose = parsed.GetValue(_verbose),
        Trace = parsed.GetValue(_trace),
    });

    private static IReportFormat FormatOf(string file, int index, List<IReportFormat> formats, TerminalFormat table)
    {
        if (formats.Count > 1) return formats[index];
        // The one format is meant for this file whenever it is the only file.
        return (ReportFormats.ForFile(file), formats.FirstOrDefault()) switch
        {
            (null, null) when file == StandardOutput => table,
            (null, null) => throw new ScanStoppedException(StopReason.Usage,
                $"{file}: its name tells no format. End it with one of {Extensions}, or add --format."),
            (null, { } given) => given,
            ({ } byName, null) => byName,
            ({ } byName, { } given) => index == 0 ? given : byName,
        };
    }

    /// <summary>What cannot be written is better known before a long scan than after it.</summary>
    private static void Check(List<OutputFile> outputs)
    {
        if (outputs.Count(o => o.Path is null) > 1) throw new ScanStoppedException(StopReason.Usage, "-o - stands twice. The standard output takes one report.");
        foreach (var path in outputs.Select(o => o.Path).OfType<string>())
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            if (Directory.Exists(path)) throw new ScanStoppedException(StopReason.Usage, $"{path}: is a folder. Give -o the name of a file.");
            if (!Directory.Exists(folder)) throw new ScanStoppedException(StopReason.Usage, $"{path}: its folder does not exist. Create {folder}, or write elsewhere.");
        }
    }
}

/// <summary>A report to write; a null path is the standard output.</summary>
internal sealed record OutputFile(string? Path, IReportFormat Format);
