using System.Globalization;
using Merlon.Model;

namespace Merlon.Scanning.Git;

/// <summary>Where a blob came from: every path it ever had, each with the first commit that had it there.</summary>
public sealed record BlobOrigin(IReadOnlyList<BlobPlace> Places);

/// <summary>A blob at a path: the commit that first had it there (null when none of the scanned ones brought it), and whether HEAD has it there.</summary>
public sealed record BlobPlace(string Path, CommitInfo? Introduced, bool AtHead);

/// <summary>Finds out for a few blobs where they came from, in one pass over the commits.</summary>
internal sealed class BlobOrigins(GitRepository repository, HistoryRange range, IReadOnlySet<string> wanted, CancellationToken cancellation)
{
    /// <summary>The same licence text or empty module may lie at thousands of paths.</summary>
    private const int MaxPaths = 100;

    private const char CommitMark = '\x01';

    /// <summary>Commits that change files, compared to all parents for merges, so that what a merge itself brought in counts.
    /// Every option that settings of the repository could change is given.</summary>
    private static readonly string[] Log =
    [
        "log", "--all", "--stdin", "--ignore-missing", "--date-order", "--reverse", "--raw", "-z", "-c", "--root", "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-textconv",
        "--no-show-signature", "--no-mailmap", "--no-notes", "--no-color", "--no-decorate", "--no-relative", "--ignore-submodules=all", "-O/dev/null", "--encoding=UTF-8",
        "--format=tformat:%x01%H%x00%an%x00%ae%x00%aI%x00%s",
    ];

    private readonly Dictionary<string, Dictionary<string, CommitInfo?>> _places = new(StringComparer.Ordinal);
    private readonly HashSet<(string Blob, string Path)> _atHead = [];

    public IReadOnlyDictionary<string, BlobOrigin> Find()
    {
        if (wanted.Count == 0) return new Dictionary<string, BlobOrigin>();
        if (!range.IsEmpty) ReadLog();
        ReadHead();
        return _places.ToDictionary(p => p.Key, p => new BlobOrigin(
            [.. p.Value.Select(place => new BlobPlace(place.Key, place.Value, _atHead.Contains((p.Key, place.Key))))]), StringComparer.Ordinal);
    }

    private void ReadLog()
    {
        using var git = GitProcess.Start(repository.Environment, repository.Call(Log) with { Input = true }, cancellation);
        range.WriteTo(git);
        var fields = new DelimitedReader(git, '\0');
        string? field;
        Func<CommitInfo>? commit = null;
        while ((field = fields.Read()) is not null)
        {
            cancellation.ThrowIfCancellationRequested();
            var entry = field.AsSpan().TrimStart('\n');
            if (entry.StartsWith(CommitMark)) commit = Commit(entry[1..].ToString(), fields);
            else if (entry.StartsWith(':') && commit is not null && fields.Read() is { } path) Take(entry, path, commit);
        }
        // What a damaged repository makes git give up on has been reported by the listing.
        git.ThrowIfStopped();
    }

    /// <summary>Made only for the few commits that matter.</summary>
    private static Func<CommitInfo> Commit(string id, DelimitedReader fields)
    {
        var (author, email, date, subject) = (fields.Read(), fields.Read(), fields.Read(), fields.Read());
        CommitInfo? made = null;
        return () => made ??= new CommitInfo(id, author ?? "", email ?? "", Date(date), subject ?? "");
    }

    /// <summary>Years beyond the calendar, as broken tools write them, become the earliest date there is.</summary>
    private static DateTimeOffset Date(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : DateTimeOffset.UnixEpoch;

    /// <summary>":100644 100644 old new M", for a merge one mode and id for each parent and then the result's.</summary>
    private void Take(ReadOnlySpan<char> entry, string path, Func<CommitInfo> commit)
    {
        var end = entry.LastIndexOf(' ');
        if (end < 0) return;
        var blob = entry[(entry[..end].LastIndexOf(' ') + 1)..end].ToString();
        if (!wanted.Contains(blob)) return;
        var places = PlacesOf(blob);
        if (places.Count < MaxPaths && !places.ContainsKey(path)) places.Add(path, commit());
    }

    private Dictionary<string, CommitInfo?> PlacesOf(string blob)
    {
        if (!_places.TryGetValue(blob, out var places)) _places.Add(blob, places = new Dictionary<string, CommitInfo?>(StringComparer.Ordinal));
        return places;
    }

    private void ReadHead()
    {
        using var git = GitProcess.Start(repository.Environment, repository.Call("ls-tree", "-r", "-z", "--full-tree", "HEAD"), cancellation);
        var fields = new DelimitedReader(git, '\0');
        // "100644 blob <id>\t<path>"
        while (fields.Read() is { } line)
        {
            var tab = line.IndexOf('\t');
            if (tab < 0) continue;
            var blob = line[(line.LastIndexOf(' ', tab) + 1)..tab];
            if (!wanted.Contains(blob)) continue;
            var path = line[(tab + 1)..];
            _atHead.Add((blob, path));
            if (PlacesOf(blob) is { Count: < MaxPaths } places) places.TryAdd(path, null);
        }
        git.ThrowIfStopped();
    }
}
