using Merlon.Model;
using Merlon.Scanning.Pipeline;

namespace Merlon.Cli;

/// <summary>Writes reports; a file appears whole or not at all.</summary>
internal static class OutputWriter
{
    /// <summary>Throws <see cref="ScanStoppedException"/> when the file cannot be written.</summary>
    public static void Write(ScanReport report, OutputFile output, Surroundings surroundings)
    {
        if (output.Path is null)
        {
            surroundings.Output.Flush();
            output.Format.Write(report, surroundings.OutputStream);
            surroundings.OutputStream.Flush();
            return;
        }
        try
        {
            WriteFile(report, output, Path.GetFullPath(output.Path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ScanStoppedException(StopReason.Failed, $"{output.Path}: the report cannot be written ({e.Message.TrimEnd('.')}). Check the disk and permissions, or write elsewhere.");
        }
    }

    private static void WriteFile(ScanReport report, OutputFile output, string path)
    {
        // A device or pipe (/dev/stderr, a FIFO of a CI system) is written to, not replaced.
        if (File.Exists(path) && !IsRegular(path))
        {
            using var device = new FileStream(path, FileMode.Open, FileAccess.Write);
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

    private static bool IsRegular(string path) =>
        OperatingSystem.IsWindows() || (File.GetAttributes(path) & (FileAttributes.Device | FileAttributes.ReparsePoint)) == 0 && new FileInfo(path) is { UnixFileMode: not UnixFileMode.None };
}
