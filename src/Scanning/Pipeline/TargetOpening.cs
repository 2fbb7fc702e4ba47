using System.Collections.Concurrent;
using Merlon.Model;
using Merlon.Scanning.Git;

namespace Merlon.Scanning.Pipeline;

/// <summary>Makes what the user named ready to be scanned: finds its repository, or clones it.</summary>
public static partial class TargetOpening
{
    private const string Stage = "target";

    /// <summary>Opens a folder, a file, or a Git address. Throws <see cref="ScanStoppedException"/> when it cannot be had; then nothing is left behind.</summary>
    public static OpenedTarget Open(ScanRequest request, ConcurrentQueue<Problem> problems, CancellationToken cancellation) => Stopping(() =>
    {
        Check(request);
        return GitAddress.IsAddress(request.Target)
            ? OpenAddress(request, problems, cancellation)
            : new LocalTarget(request, problems, cancellation).Open();
    });

    /// <summary>The history of an opened target, null when it was not asked for. Throws <see cref="ScanStoppedException"/>.</summary>
    public static RepositoryHistory? OpenHistory(OpenedTarget target, ScanRequest request, ConcurrentQueue<Problem> problems, CancellationToken cancellation)
    {
        if (!request.History || target.Repository is null) return null;
        var options = new HistoryOptions { Since = request.Since, MaxBlobBytes = request.Limits.MaxFileBytes, Include = request.Include, Exclude = request.Exclude };
        return Stopping(() => RepositoryHistory.Open(request.Git, target.Repository, options, problems, cancellation));
    }

    private static T Stopping<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (GitException e)
        {
            throw new ScanStoppedException(e.IsUsage ? StopReason.Usage : StopReason.Failed, e.Message);
        }
    }

    private static void Check(ScanRequest request)
    {
        if (request.Git.Token is { IsMissing: true } token) throw Usage($"--token-env {token.Variable}: the variable is not set. Export it, or leave the option out.");
        var given = new[] { ("--branch", request.Branch), ("--tag", request.Tag), ("--commit", request.Commit) }.Where(r => r.Item2 is not null).ToList();
        if (given.Count > 1) throw Usage($"{string.Join(", ", given.Select(r => r.Item1))}: only one of them names what is scanned. Leave out the others.");
        foreach (var (option, value) in given)
        {
            if (value!.Length == 0 || value.StartsWith('-') || value.Any(c => char.IsControl(c) || c is ' ' or ':' or '^' or '~' or '?' or '*' or '[' or '\\') || value.Contains("..", StringComparison.Ordinal))
                throw Usage($"{option}: '{GitErrors.Clean(value, null)}' is no name that Git allows. Check its spelling.");
        }
        if (request.Commit is { } commit && !ObjectId.CanBe(commit))
            throw Usage($"--commit {commit}: is no commit id. Give at least four of its hexadecimal digits, or use --branch or --tag for a name.");
        if (request.Since is not null && !request.History) throw Usage("--since: limits the history, which is not scanned. Add --history.");
    }

    private static ScanStoppedException Usage(string line) => new(StopReason.Usage, line);

    private static OpenedTarget OpenAddress(ScanRequest request, ConcurrentQueue<Problem> problems, CancellationToken cancellation)
    {
        var address = GitAddress.Parse(request.Target, request.Git.Token);
        GitVersion.Check(request.Git, address.Location, cancellation);
        var clone = RepositoryClone.Fetch(request.Git, address, Clone(request), cancellation);
        ReportLacks(clone, address.Location, problems);
        var tracked = clone.Commit is null ? null : TrackedIn(new GitRepository(request.Git, clone.Tree), "", problems, cancellation);
        return new OpenedTarget(tracked, clone)
        {
            Description = Describe(request, TargetKind.Repository, address.Location, clone.Commit, clone.Reference),
            Root = clone.Tree,
            Repository = clone.Tree,
        };
    }

    private static void ReportLacks(RepositoryClone clone, string location, ConcurrentQueue<Problem> problems)
    {
        if (clone.Missing is [var first, ..])
            problems.Enqueue(new Problem(Stage, $"{location}: {clone.Missing.Count} files of the commit ({GitErrors.Clean(first, null)}{(clone.Missing.Count > 1 ? ", ..." : "")}) are missing, as in a partial clone, and were not scanned. Run git fetch --refetch --no-filter, or git fsck if it is no partial clone."));
        if (clone.SubmoduleFailure is { } failure)
            problems.Enqueue(new Problem(Stage, $"{location}: not all submodules could be fetched ({failure}). Scan them by themselves, or check .gitmodules."));
    }

    private static CloneRequest Clone(ScanRequest request) => new()
    {
        Branch = request.Branch,
        Tag = request.Tag,
        Commit = request.Commit,
        History = request.History,
        Submodules = request.Submodules,
        TempRoot = request.TempRoot,
        Time = request.Limits.CloneTime,
        Bytes = request.Limits.CloneBytes,
        Growing = bytes => request.Progress?.Report(new ScanProgress("clone, MB", bytes >> 20, 0)),
    };

    private static ScanTarget Describe(ScanRequest request, TargetKind kind, string location, string? commit, string? reference) => new()
    {
        Kind = kind,
        Location = location,
        Commit = commit,
        Reference = reference,
        History = request.History,
        Since = request.Since,
    };

    /// <summary>Runs beside the rest of opening.</summary>
    private static Task<IReadOnlySet<string>> TrackedIn(GitRepository repository, string below, ConcurrentQueue<Problem> problems, CancellationToken cancellation) => Task.Run(() =>
    {
        try
        {
            return repository.TrackedThoughIgnored(below, cancellation);
        }
        catch (GitException e)
        {
            problems.Enqueue(new Problem(Stage, $"{e.Message} Files that are tracked though ignored were left out."));
            return new HashSet<string>();
        }
    }, cancellation);
}
