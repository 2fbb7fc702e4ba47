using Merlon.Model;
using Merlon.Scanning.Reports;

namespace Merlon.Scanning.Pipeline;

/// <summary>An earlier report's occurrences: how many places each identity had, and where.</summary>
public sealed class Baseline
{
    private readonly Dictionary<Fingerprint, List<string>> _places = [];
    private readonly List<List<string>> _all = [];

    public Baseline(IEnumerable<EarlierIssue> issues)
    {
        foreach (var issue in issues)
        {
            var paths = issue.Paths.ToList();
            _all.Add(paths);
            foreach (var fingerprint in issue.Fingerprints) _places.TryAdd(fingerprint, paths);
        }
    }

    /// <summary>Places of the earlier report that no place of this one has used up.</summary>
    public int Left => _all.Sum(p => p.Count);

    /// <summary>
    /// Which of an issue's places the baseline holds: as many as it counted, the same paths first, so that a moved file is
    /// not new and one copy more is.
    /// </summary>
    public HashSet<Occurrence> Take(Issue issue)
    {
        var taken = new HashSet<Occurrence>(ReferenceEqualityComparer.Instance);
        var known = issue.Fingerprints.Select(f => _places.GetValueOrDefault(f)).FirstOrDefault(p => p is { Count: > 0 });
        if (known is null) return taken;
        foreach (var place in issue.Occurrences)
        {
            if (known.Remove(place.Path)) taken.Add(place);
        }
        foreach (var place in issue.Occurrences.Where(o => !taken.Contains(o)).Take(known.Count).ToList())
        {
            known.RemoveAt(known.Count - 1);
            taken.Add(place);
        }
        return taken;
    }
}

/// <summary>Applies what people decided: comments in files, the ignore file, the baseline, in this order.</summary>
public static class Decisions
{
    /// <summary>Issues with decisions, and what the decisions did. <paramref name="unusedComments"/> are "path:line: ..." of comments that no finding used.</summary>
    public static (IReadOnlyList<Issue> Issues, DecisionSummary Summary) Apply(
        IReadOnlyList<Issue> issues, IReadOnlyList<IgnoreEntry> ignores, Baseline? baseline, DateOnly today, IEnumerable<string> unusedComments)
    {
        var active = ignores.Where(i => !i.IsExpired(today)).ToList();
        var used = new HashSet<IgnoreEntry>(ReferenceEqualityComparer.Instance);
        var decided = issues.Select(issue => Decide(issue, active, used, baseline)).ToList();
        var places = decided.SelectMany(i => i.Occurrences).ToList();
        return (decided, new DecisionSummary
        {
            IgnoredInline = places.Count(p => p.Decision?.Kind == DecisionKind.InlineComment),
            IgnoredByFile = places.Count(p => p.Decision?.Kind == DecisionKind.IgnoreFile),
            InBaseline = places.Count(p => p.Decision?.Kind == DecisionKind.Baseline),
            BaselineGone = baseline?.Left ?? 0,
            Unused = [.. active.Where(i => !used.Contains(i)).Select(i => $"{i.Source}: {i.What} ({i.Reason})"), .. unusedComments],
            Expired = [.. ignores.Where(i => i.IsExpired(today)).Select(i => $"{i.Source}: {i.What} expired on {i.Expires:yyyy-MM-dd} ({i.Reason})")],
        });
    }

    private static Issue Decide(Issue issue, List<IgnoreEntry> ignores, HashSet<IgnoreEntry> used, Baseline? baseline)
    {
        var old = baseline?.Take(issue);
        var places = issue.Occurrences.Select(place => place with { Decision = place.Decision ?? ByFile(issue, place, ignores, used) ?? ByBaseline(place, old) }).ToList();
        return issue with { Occurrences = places, IsNew = old is null || places.Any(p => p.Decision is null) };
    }

    private static Decision? ByFile(Issue issue, Occurrence place, List<IgnoreEntry> ignores, HashSet<IgnoreEntry> used)
    {
        // Every entry that covers the place counts as used, so that two overlapping ones are not both needed and both listed.
        Decision? first = null;
        foreach (var ignore in ignores.Where(i => i.Covers(issue, place)))
        {
            used.Add(ignore);
            first ??= new Decision(DecisionKind.IgnoreFile, ignore.Reason, ignore.Source, ignore.Expires);
        }
        return first;
    }

    private static Decision? ByBaseline(Occurrence place, HashSet<Occurrence>? old) =>
        old?.Contains(place) == true ? new Decision(DecisionKind.Baseline, "in the baseline") : null;
}
