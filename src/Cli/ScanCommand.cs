using System.CommandLine;
using Merlon.Model;
using Merlon.Scanning.Pipeline;

namespace Merlon.Cli;

/// <summary><c>merlon scan</c>: the pipeline on one target, its reports and its exit code.</summary>
internal static class ScanCommand
{
    /// <summary>Width of tables that go to a file or a terminal without a size.</summary>
    public const int DefaultWidth = 80;

    public static Command Create(Surroundings surroundings)
    {
        var options = new ScanOptions();
        var command = new CommandWithExamples("scan", "Scans a folder, a file or a Git repository and reports what it finds.",
            ("merlon scan .", "the files of this folder"),
            ("merlon scan --history", "every commit of this repository as well"),
            ("merlon scan https://github.com/owner/name --branch main", "a repository that is not here"),
            ("merlon scan -o report.sarif -o report.html", "two report files beside the table"),
            ("merlon scan --format json -q > before.json", "a baseline"),
            ("merlon scan --baseline before.json --new-only", "fail only for what came since"),
            ("merlon scan --config default --config our-rules.yaml", "the built-in rules and your own"));
        options.AddTo(command);
        // The library listens for Ctrl-C only once the action has returned its task: a clone on this thread would be killed
        // with its folder left behind.
        command.SetAction((parsed, cancellation) => Task.Run(() => RunAsync(options, parsed, surroundings, cancellation), CancellationToken.None));
        return command;
    }

    private static async Task<int> RunAsync(ScanOptions options, ParseResult parsed, Surroundings surroundings, CancellationToken cancellation)
    {
        var outputs = options.Output.Files(parsed, surroundings);
        var request = options.Request(parsed, surroundings, FingerprintKeyFile.Read(surroundings), ProgramVersion.Current);
        var report = await ScanAsync(request, surroundings.ErrorIsTerminal && !options.Output.IsQuiet(parsed), surroundings, cancellation);
        foreach (var output in outputs) OutputWriter.Write(report, output, surroundings);
        return ExitCodeOf(report);
    }

    private static async Task<ScanReport> ScanAsync(ScanRequest request, bool showProgress, Surroundings surroundings, CancellationToken cancellation)
    {
        if (!showProgress) return await ScanPipeline.RunAsync(request, cancellation);
        using var progress = new ProgressLine(surroundings.Error, surroundings.Time, surroundings.OutputWidth ?? DefaultWidth);
        return await ScanPipeline.RunAsync(request with { Progress = progress }, cancellation);
    }

    /// <summary>A violated gate is the stronger news; a scan that broke off may not pass as clean.</summary>
    private static int ExitCodeOf(ScanReport report)
    {
        if (!report.Gate.Passed) return ExitCode.GateViolated;
        return report.Scanners.Any(s => s.Status == ScannerStatus.Failed) ? ExitCode.Failed : ExitCode.Clean;
    }
}
