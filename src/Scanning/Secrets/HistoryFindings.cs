using Merlon.Model;
using Merlon.Scanning.Git;

namespace Merlon.Scanning.Secrets;

/// <summary>
/// Findings of the history, one per secret and path: a file that changes a thousand times holds the same secret in a
/// thousand blobs, and people want to know the first of them.
/// </summary>
internal sealed class HistoryFindings
{
    private readonly Dictionary<(string Fingerprint, string Path), (Finding Finding, HashSet<string> Blobs)> _found = [];
    private readonly Lock _lock = new();

    public void Add(Finding finding)
    {
        lock (_lock)
        {
            var key = (finding.Fingerprints[0].Value, finding.Path);
            if (_found.TryGetValue(key, out var known)) known.Blobs.Add(finding.BlobId!);
            else _found.Add(key, (finding, [finding.BlobId!]));
        }
    }

    public IReadOnlySet<string> BlobIds => _found.Values.SelectMany(f => f.Blobs).ToHashSet(StringComparer.Ordinal);

    /// <summary>Each finding with the earliest commit that explains one of its blobs; one finding for each path the blob had.</summary>
    public IEnumerable<Finding> Attributed(IReadOnlyDictionary<string, BlobOrigin> origins)
    {
        foreach (var (finding, blobs) in _found.Values)
        {
            var known = blobs.Select(origins.GetValueOrDefault).OfType<BlobOrigin>().ToList();
            var introduced = known.Select(o => o.Introduced).OfType<CommitInfo>().MinBy(c => c.Date);
            yield return finding with { Introduced = introduced, InTree = known.Any(o => o.AtHead) };
        }
    }
}
