using System.Diagnostics;
using System.Security.Cryptography;

namespace Merlon.Scanning.Git;

/// <summary>A folder that only its owner can enter and that goes with the object, whatever a repository put into it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private const int Block = 4096;

    private TemporaryFolder(string path) => Path = path;

    public string Path { get; }

    /// <exception cref="GitException">The parent cannot be written.</exception>
    public static TemporaryFolder Create(string parent)
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetFullPath(parent), "merlon-" + RandomNumberGenerator.GetHexString(16, lowercase: true));
        try
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
            else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return new TemporaryFolder(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GitException($"{parent}: no folder for the clone can be made here ({e.Message.TrimEnd('.')}). Set TEMP_REPO_DIR to one that can be written.");
        }
    }

    /// <summary>Bytes on disk; each entry counts as a block at least, so that a million empty files are not nothing.</summary>
    public long Size(CancellationToken cancellation)
    {
        var everything = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint, MaxRecursionDepth = 1000 };
        var size = 0L;
        try
        {
            foreach (var file in new DirectoryInfo(Path).EnumerateFileSystemInfos("*", everything))
            {
                cancellation.ThrowIfCancellationRequested();
                size += file is FileInfo { Exists: true } f ? (f.Length + Block - 1) / Block * Block : Block;
            }
        }
        catch (IOException)
        {
            // Git moves its files about while they are counted: the next look counts again.
            return size;
        }
        return size;
    }

    public void Dispose()
    {
        if (!Directory.Exists(Path)) return;
        try
        {
            Delete();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The base library cannot name files whose names are not UTF-8; the system's own program can.
            if (OperatingSystem.IsWindows()) throw;
            using var remove = Process.Start(new ProcessStartInfo("/bin/rm", ["-rf", "--", Path]) { UseShellExecute = false });
            remove?.WaitForExit();
        }
    }

    private void Delete()
    {
        if (OperatingSystem.IsWindows())
        {
            foreach (var file in new DirectoryInfo(Path).EnumerateFiles("*", SearchOption.AllDirectories)) file.Attributes = FileAttributes.Normal;
        }
        Directory.Delete(Path, recursive: true);
    }
}
