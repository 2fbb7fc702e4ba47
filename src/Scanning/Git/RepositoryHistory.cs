using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Merlon.Model;
using Merlon.Scanning.Workspaces;

namespace Merlon.Scanning.Git;

/// <summary>Which blobs of a history are read.</summary>
public sealed record HistoryOptions
{
    /// <summary>Commit or ISO date: only what newer commits brought in.</summary>
    public string? Since { get; init; }

    /// <summary>Bytes above which a blob is not read.</summary>
    public long MaxBlobBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>Patterns in .gitignore syntax; when not empty only blobs at matching paths are read.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>Patterns in .gitignore syntax; blobs at matching paths are not read.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];
}

/// <summary>Every unique blob of a repository's history, each read once, and where blobs came from.</summary>
public sealed class RepositoryHistory
{
    private const string Stage = "history";
    private const int ProgressEvery = 64;

    /// <summary>Blobs that may be listed ahead of reading: bounds memory for repositories of millions.</summary>
    private const int MaxAhead = 20_000;

    /// <summary>Readers are processes of their own; beyond this many they only take memory.</summary>
    private const int MaxReaders = 8;

    private readonly GitRepository _repository;
    private readonly HistoryRange _range;
    private readonly HistoryOptions _options;
    private readonly PathPatterns? _include, _exclude;
    private readonly ConcurrentQueue<Problem> _problems;
    private readonly ConcurrentDictionary<string, int> _skipped = new(StringComparer.Ordinal);
    private int _commits, _listed, _scanned, _missing, _damaged;
    private long _bytes;

    private RepositoryHistory(GitRepository repository, HistoryRange range, HistoryOptions options, ConcurrentQueue<Problem> problems)
    {
        (_repository, _range, _options, _problems) = (repository, range, options, problems);
        _include = options.Include.Count == 0 ? null : new PathPatterns(options.Include);
        _exclude = options.Exclude.Count == 0 ? null : new PathPatterns(options.Exclude);
    }

    /// <summary>Opens the history of a work tree or bare repository. Throws <see cref="GitException"/> when git cannot read it or the limit makes no sense.</summary>
    public static RepositoryHistory Open(GitEnvironment git, string repository, HistoryOptions options, ConcurrentQueue<Problem> problems, CancellationToken cancellation)
    {
        var opened = new GitRepository(git, Path.GetFullPath(repository));
        var head = opened.Head(cancellation);
        var history = new RepositoryHistory(opened, HistoryRange.Since(opened, options.Since, cancellation), options, problems);
        if (head.IsShallow) history.Report("is a shallow clone, so its older commits are not there and were not scanned. Run git fetch --unshallow, then scan again.");
        return history;
    }

    public HistoryCoverage Coverage => new(_commits, _listed, _scanned, Interlocked.Read(ref _bytes), _missing + _damaged, _skipped);

    /// <summary>
    /// Reads every blob once, on several threads, and hands it to <paramref name="scan"/> with its place in the listing, which
    /// is oldest first. A FileContent is valid only during the call. A blob that is binary, or too large to be read, is handed
    /// over without bytes, so that rules that look at paths alone apply to it. Its path is one of those it had.
    /// </summary>
    /// <param name="scan">Called on several threads at once; its first exception ends the run and is thrown here.</param>
    /// <param name="parallelism">Number of threads.</param>
    /// <param name="progress">Blobs done and blobs in all (0 while they are still being listed), now and then, on any thread.</param>
    public void ForEachBlob(Action<FileContent, int> scan, int parallelism, Action<long, long>? progress, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_range.IsEmpty) return;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var blobs = new BlockingCollection<ListedObject>(MaxAhead);
        ExceptionDispatchInfo? failure = null;
        void Try(Action work)
        {
            try
            {
                work();
            }
            catch (Exception e)
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(e), null);
                stop.Cancel();
            }
        }

        var reading = new Reading(blobs, scan, progress);
        List<Thread> threads =
        [
            new(() => Try(() => List(blobs, stop.Token))),
            .. Enumerable.Range(0, Math.Clamp(parallelism, 1, MaxReaders)).Select(_ => new Thread(() => Try(() => Read(reading, stop.Token)))),
        ];
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        cancellation.ThrowIfCancellationRequested();
        failure?.Throw();
    }

    private sealed record Reading(BlockingCollection<ListedObject> Blobs, Action<FileContent, int> Scan, Action<long, long>? Progress)
    {
        public int Done;
    }

    /// <summary>Where the named blobs came from; blobs that no reachable commit explains are missing from the answer.</summary>
    public IReadOnlyDictionary<string, BlobOrigin> Attribute(IReadOnlySet<string> blobIds, CancellationToken cancellation) =>
        new BlobOrigins(_repository, _range, blobIds, cancellation).Find();

    private void List(BlockingCollection<ListedObject> blobs, CancellationToken cancellation)
    {
        try
        {
            var listing = new BlobListing(_repository, _range, cancellation);
            listing.Run(blob =>
            {
                _listed++;
                blobs.Add(blob, cancellation);
            });
            Report(listing);
        }
        finally
        {
            blobs.CompleteAdding();
        }
    }

    private void Report(BlobListing listing)
    {
        (_commits, _missing) = (listing.Commits, listing.Missing);
        Interlocked.Add(ref _damaged, listing.Damaged);
        if (listing.Broken is { } reason)
            Report($"is damaged, so its references could not all be followed ({GitErrors.Telling(reason)}); all objects that are there were scanned. Run git fsck, or clone it anew.");
        if (_missing > 0)
            Report($"{_missing} objects (files or folders) are missing, as in a partial clone, and were not scanned. Run git fetch --refetch --no-filter, or git fsck if it is no partial clone.");
    }

    private void Report(string what) => _problems.Enqueue(new Problem(Stage, $"{_repository.Folder}: {what}"));

    private void Read(Reading reading, CancellationToken cancellation)
    {
        using var pipe = new ObjectPipe(_repository, withContent: true, cancellation);
        pipe.Run(mayWait => Next(reading, mayWait, cancellation), answer =>
        {
            if (answer.Kind == "blob") Scan(reading, answer.Asked, answer.Content);
            else Damaged(answer.Asked);
            Finished(reading);
        });
    }

    /// <summary>The next blob whose content is wanted; the others are done with on the way.</summary>
    private ListedObject? Next(Reading reading, bool mayWait, CancellationToken cancellation)
    {
        while (reading.Blobs.TryTake(out var blob, mayWait ? Timeout.Infinite : 0, cancellation))
        {
            if (SkipByPath(blob.Path) is { } reason) Count(reason);
            else if (blob.Size == 0) Count(SkipReason.Empty);
            else if (FileKinds.IsBinaryName(Path.GetFileName(blob.Path.AsSpan()))) ScanPathOnly(reading, blob, SkipReason.Binary);
            else if (blob.Size > Math.Min(_options.MaxBlobBytes, WorkspaceOptions.LargestFileBytes)) ScanPathOnly(reading, blob, SkipReason.LargerThan(_options.MaxBlobBytes));
            else return blob;
            Finished(reading);
        }
        return null;
    }

    /// <summary>The same folders are left out by name as in the tree.</summary>
    private string? SkipByPath(string path)
    {
        for (int start = 0, slash; (slash = path.IndexOf('/', start)) >= 0; start = slash + 1)
        {
            if (FolderKinds.SkipByName(path.AsSpan(start, slash - start)) is { } reason) return reason;
        }
        if (_exclude?.Matches(path) == true) return SkipReason.Excluded;
        return _include?.Matches(path) == false ? SkipReason.NotIncluded : null;
    }

    private void Scan(Reading reading, ListedObject blob, ReadOnlyMemory<byte> bytes)
    {
        if (FileContent.Open(blob.Path, bytes, blob.Id) is not { } content)
        {
            ScanPathOnly(reading, blob, SkipReason.Binary);
            return;
        }
        Interlocked.Increment(ref _scanned);
        Interlocked.Add(ref _bytes, bytes.Length);
        reading.Scan(content, blob.Order);
    }

    private void ScanPathOnly(Reading reading, ListedObject blob, string reason)
    {
        Count(reason);
        reading.Scan(new FileContent(blob.Path, ReadOnlyMemory<byte>.Empty, FileEncoding.Utf8, FileKinds.TraitsOf(blob.Path), blob.Id), blob.Order);
    }

    private void Damaged(ListedObject blob)
    {
        if (Interlocked.Increment(ref _damaged) == 1)
            Report($"the object {blob.Id} ({blob.Path}) is damaged and was not scanned, maybe others as well. Run git fsck, or clone it anew.");
    }

    private void Finished(Reading reading)
    {
        var done = Interlocked.Increment(ref reading.Done);
        if (done % ProgressEvery == 0) reading.Progress?.Invoke(done, reading.Blobs.IsAddingCompleted ? _listed : 0);
    }

    private void Count(string reason) => _skipped.AddOrUpdate(reason, 1, (_, n) => n + 1);
}
