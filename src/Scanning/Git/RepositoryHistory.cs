using System.Collections.Concurrent;
using Merlon.Model;
using Merlon.Scanning.Workspaces;

namespace Merlon.Scanning.Git;

/// <summary>Every unique blob of a repository's history, each read once, and where blobs came from.</summary>
public sealed class RepositoryHistory
{
    /// <summary>Opens the history of a work tree or bare repository; limited by a commit or date (ISO) when <paramref name="since"/> is given.</summary>
    public static RepositoryHistory Open(string repository, string? since, long maxBlobBytes, ConcurrentQueue<Problem> problems, CancellationToken cancellation)
        => throw new NotImplementedException();

    public HistoryCoverage Coverage => throw new NotImplementedException();

    /// <summary>Allow comments of the blobs read so far are not collected: only the tree's count as used or unused.</summary>
    public void ForEachBlob(Action<FileContent> scan, int parallelism, Action<long, long>? progress, CancellationToken cancellation)
        => throw new NotImplementedException();

    /// <summary>Where the named blobs came from; blobs that no reachable commit explains are missing from the answer.</summary>
    public IReadOnlyDictionary<string, BlobOrigin> Attribute(IReadOnlySet<string> blobIds, CancellationToken cancellation)
        => throw new NotImplementedException();
}

/// <summary>Where a blob came from: the first commit that had it, every path it had there or later, and whether HEAD has it.</summary>
public sealed record BlobOrigin(CommitInfo? Introduced, IReadOnlyList<string> Paths, bool AtHead);
