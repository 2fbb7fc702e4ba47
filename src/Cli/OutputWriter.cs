using Merlon.Model;
using Merlon.Scanning.Pipeline;
using Merlon.Scanning.Workspaces;

namespace Merlon.Cli;

/// <summary>Writes reports; a file appears whole or not at all.</summary>
internal static class OutputWriter
{
    /// <summary>Throws <see cref="ScanStoppedException"/> when it cannot be written.</summary>
    public static void Write(ScanReport report, OutputFile output, Surroundings surroundings)
    {
        try
        {
            if (output.Path is { } path) WriteFile(report, output, Path.GetFullPath(path));
            else WriteStandard(report, output, surroundings);
        }
        catch (Exception e) when (e is UnauthorizedAccessException || (e is IOException io && !CommandLine.IsClosedPipe(io)))
        {
            throw new ScanStoppedException(StopReason.Failed, $"{output.Path ?? "standard output"}: the report cannot be written ({e.Message.TrimEnd('.')}). Check the disk and permissions, or write elsewhere.");
        }
    }

    private static void WriteStandard(ScanReport report, OutputFile output, Surroundings surroundings)
    {
        surroundings.Output.Flush();
        output.Format.Write(report, surroundings.OutputStream);
        surroundings.OutputStream.Flush();
    }

    private static void WriteFile(ScanReport report, OutputFile output, string path)
    {
        // A device, a pipe (/dev/stderr, a FIFO of a CI system) or what a link points to is written to, not replaced.
        if (EntryStatus.KindOf(path) is EntryKind.Special or EntryKind.Link)
        {
            using var device = new FileStream(path, FileMode.Truncate, FileAccess.Write);
            output.Format.Write(report, device);
            return;
        }
        var fresh = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            using (var file = new FileStream(fresh, FileMode.CreateNew, FileAccess.Write)) output.Format.Write(report, file);
            File.Move(fresh, path, overwrite: true);
        }
        finally
        {
            File.Delete(fresh);
        }
    }
}
