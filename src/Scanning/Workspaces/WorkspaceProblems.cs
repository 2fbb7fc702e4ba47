using System.Collections.Concurrent;
using Merlon.Model;

namespace Merlon.Scanning.Workspaces;

/// <summary>Problems of listing and reading; a tree of a million unreadable files gives a bounded number of them.</summary>
internal sealed class WorkspaceProblems(ConcurrentQueue<Problem> problems)
{
    private const int Most = 1000;

    private int _count;
    private int _summarised = Most;

    public void Add(string message, string? path, bool partial = true)
    {
        if (Interlocked.Increment(ref _count) <= Most) problems.Enqueue(new Problem("workspace", message, path, Partial: partial));
    }

    /// <summary>A file or folder that cannot be read, with the reason in words.</summary>
    public void AddUnreadable(string path, Exception reason)
    {
        var (why, what) = reason switch
        {
            UnauthorizedAccessException => ("permission denied", "Give the user that runs merlon read access, or exclude it."),
            FileNotFoundException or DirectoryNotFoundException when path.Contains('\uFFFD') =>
                ("its name is not valid UTF-8", "Rename it, or exclude it."),
            FileNotFoundException or DirectoryNotFoundException => ("it vanished during the scan", "Scan again when nothing changes the files."),
            PathTooLongException => ("its path is too long for the system", "Scan its folder by itself, or exclude it."),
            _ => (reason.Message.TrimEnd('.'), "Check the file system, or exclude it."),
        };
        Add($"{path}: cannot be read ({why}). {what}", path);
    }

    /// <summary>Files that may be text and were left out for their size: one line for all of them, since the size is a setting.</summary>
    public void AddTooLarge(IReadOnlyList<WorkspaceFile> files, string reason)
    {
        if (files.Count == 0) return;
        var named = string.Join(", ", files.OrderByDescending(f => f.Size).Take(3).Select(f => f.Path));
        Add(files.Count == 1
            ? $"{named}: {reason} and not read. Raise --max-file-size to scan it, or exclude it."
            : $"{named}{(files.Count > 3 ? $" and {files.Count - 3} more" : "")}: {reason} and not read. Raise --max-file-size to scan them, or exclude them.",
            files.Count == 1 ? files[0].Path : null, partial: false);
    }

    /// <summary>One line for all problems beyond the bound that no earlier line told of.</summary>
    public void Summarise()
    {
        var more = _count - _summarised;
        if (more <= 0) return;
        _summarised = _count;
        problems.Enqueue(new Problem("workspace", $"{more} more files or folders cannot be read. Solve the problems named before, then scan again."));
    }
}
