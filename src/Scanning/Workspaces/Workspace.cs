using System.Collections.Concurrent;
using Merlon.Model;

namespace Merlon.Scanning.Workspaces;

/// <summary>A file that will be scanned: path relative to the root ('/'), size in bytes as listed.</summary>
public sealed record WorkspaceFile(string Path, long Size);

/// <summary>The files of a target, listed once. Reads only regular files inside the root; follows no symbolic link.</summary>
public sealed class Workspace
{
    /// <summary>Absolute path of the folder that paths are relative to.</summary>
    public string Root => throw new NotImplementedException();

    public IReadOnlyList<WorkspaceFile> Files => throw new NotImplementedException();

    public IReadOnlyList<WorkspaceFile> SkippedContent => throw new NotImplementedException();

    /// <summary>Reason in words to count; grows while files are read (binary content shows only then).</summary>
    public IReadOnlyDictionary<string, int> Skipped => throw new NotImplementedException();

    /// <summary>Files and bytes handed to scanners so far (each file counted once).</summary>
    public (int Files, long Bytes) Scanned => throw new NotImplementedException();

    /// <summary>Allow comments of all files read so far, with the file's path.</summary>
    public ConcurrentQueue<(string Path, AllowComment Comment)> Allows { get; } = new();

    /// <summary>Lists a folder or a single file.</summary>
    public static Workspace List(string root, WorkspaceOptions options, ConcurrentQueue<Problem> problems, CancellationToken cancellation)
        => throw new NotImplementedException();

    /// <summary>Reads every listed file and hands its content to <paramref name="scan"/>, on several threads.
    /// A FileContent is valid only during the call. Unreadable files become one Problem each, binary ones are counted.</summary>
    public void ForEach(Action<FileContent> scan, int parallelism, Action<long, long>? progress, CancellationToken cancellation)
        => throw new NotImplementedException();
}

/// <summary>What to list.</summary>
public sealed record WorkspaceOptions
{
    /// <summary>Patterns in .gitignore syntax; when not empty only matching files are listed.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>Patterns in .gitignore syntax; matching files and folders are left out.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Files that are listed although an ignore file names them (tracked in Git all the same); paths relative to the root.</summary>
    public IReadOnlySet<string> Tracked { get; init; } = new HashSet<string>();

    public long MaxFileBytes { get; init; } = 5 * 1024 * 1024;
}
