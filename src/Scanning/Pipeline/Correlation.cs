using Merlon.Model;

namespace Merlon.Scanning.Pipeline;

/// <summary>Turns findings into issues: one secret, one issue, however many places and rules saw it. Pure.</summary>
public static class Correlation
{
    private const int KeyLength = 16;

    /// <summary>Issues without decisions, scores or order beyond that of their occurrences.</summary>
    public static IReadOnlyList<Issue> Correlate(IEnumerable<Finding> findings)
    {
        var groups = new Dictionary<Fingerprint, List<Finding>>();
        foreach (var finding in findings)
        {
            var key = finding.Identity;
            if (!groups.TryGetValue(key, out var group)) groups.Add(key, group = []);
            group.Add(finding);
        }
        return [.. groups.Values.Select(MakeIssue)];
    }

    private static Issue MakeIssue(List<Finding> group)
    {
        var best = group
            .OrderByDescending(f => f.Confidence)
            .ThenByDescending(f => f.Severity)
            .ThenByDescending(f => f.RuleId == f.RuleFamily)
            .ThenBy(f => f.RuleId, StringComparer.Ordinal)
            .First();
        return new Issue
        {
            Key = best.Fingerprints[0].Value[..KeyLength],
            Scanner = best.Scanner,
            RuleId = best.RuleId,
            RuleFamily = best.RuleFamily,
            Type = best.Type,
            Severity = group.Max(f => f.Severity),
            Confidence = best.Confidence,
            Title = best.Title,
            Description = best.Description,
            Remediation = best.Remediation,
            Cwe = best.Cwe,
            Owasp = best.Owasp,
            References = best.References,
            MaskedSecret = best.MaskedSecret,
            Fingerprints = best.Fingerprints,
            Occurrences = Occurrences(group),
        };
    }

    /// <summary>A place in the tree takes over what the history knows about the same file; other history places follow.</summary>
    private static List<Occurrence> Occurrences(List<Finding> group)
    {
        var history = group.Where(f => f.BlobId is not null).ToLookup(f => f.Path, StringComparer.Ordinal);
        var tree = group.Where(f => f.BlobId is null).DistinctBy(f => (f.Path, f.Span)).ToList();
        var inTree = tree.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var places = tree.Select(f => Place(f) with { Introduced = history[f.Path].Select(h => h.Introduced).OfType<CommitInfo>().MinBy(c => c.Date) });
        var past = group.Where(f => f.BlobId is not null && !inTree.Contains(f.Path)).DistinctBy(f => f.Path).Select(Place);
        return
        [
            .. places.Concat(past)
                .OrderByDescending(o => o.InTree)
                .ThenBy(o => o.Path, StringComparer.Ordinal)
                .ThenBy(o => o.Span.StartLine)
                .ThenBy(o => o.Span.StartColumn),
        ];
    }

    private static Occurrence Place(Finding finding) => new()
    {
        Path = finding.Path,
        Span = finding.Span,
        Excerpt = finding.Excerpt,
        LineHash = finding.LineHash,
        RuleId = finding.RuleId,
        Trace = finding.Trace,
        Fix = finding.Fix,
        BlobId = finding.BlobId,
        Introduced = finding.Introduced,
        InTree = finding.InTree,
        Decision = finding.InlineAllow is null ? null : new Decision(DecisionKind.InlineComment, finding.InlineAllow, $"{finding.Path}:{finding.Span.StartLine}"),
    };
}
