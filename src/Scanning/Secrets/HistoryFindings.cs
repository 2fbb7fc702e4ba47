using Merlon.Model;
using Merlon.Scanning.Git;

namespace Merlon.Scanning.Secrets;

/// <summary>
/// Findings of the history, one per secret and path: a file that changes a thousand times holds the same secret in a
/// thousand blobs, and people want to know the first of them.
/// </summary>
internal sealed class HistoryFindings
{
    private readonly Dictionary<(string Fingerprint, string Path), Known> _found = [];
    private readonly Lock _lock = new();

    /// <summary>The finding in the oldest blob, whichever thread came first, and all blobs that hold the secret.</summary>
    private sealed record Known(HashSet<string> Blobs)
    {
        public Finding? Oldest { get; set; }
        public int Order { get; set; } = int.MaxValue;
    }

    /// <param name="finding">A finding in a blob.</param>
    /// <param name="order">The blob's place in the listing, oldest first.</param>
    public void Add(Finding finding, int order)
    {
        lock (_lock)
        {
            var key = (finding.Fingerprints[0].Value, finding.Path);
            if (!_found.TryGetValue(key, out var known)) _found.Add(key, known = new Known([]));
            known.Blobs.Add(finding.BlobId!);
            if (order < known.Order) (known.Oldest, known.Order) = (finding, order);
        }
    }

    public IReadOnlySet<string> BlobIds => _found.Values.SelectMany(f => f.Blobs).ToHashSet(StringComparer.Ordinal);

    /// <summary>One finding for each path the blobs had, with the earliest commit that brought one of them there.</summary>
    public IEnumerable<Finding> Attributed(IReadOnlyDictionary<string, BlobOrigin> origins)
    {
        foreach (var known in _found.Values.OrderBy(k => k.Order))
        {
            // A finding about a path says nothing about other paths of the same content.
            var isPathOnly = known.Oldest!.MaskedSecret is null;
            var paths = known.Blobs.Select(origins.GetValueOrDefault).OfType<BlobOrigin>().SelectMany(o => o.Places)
                .Where(p => !isPathOnly || p.Path == known.Oldest.Path).GroupBy(p => p.Path, StringComparer.Ordinal).ToList();
            if (paths.Count == 0) yield return known.Oldest with { InTree = false };
            foreach (var path in paths.OrderBy(p => p.Key, StringComparer.Ordinal))
            {
                var introduced = path.Select(p => p.Introduced).OfType<CommitInfo>().MinBy(c => c.Date);
                yield return known.Oldest with { Path = path.Key, Introduced = introduced, InTree = path.Any(p => p.AtHead) };
            }
        }
    }
}
