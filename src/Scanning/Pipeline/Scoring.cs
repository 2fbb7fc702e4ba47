using Merlon.Model;

namespace Merlon.Scanning.Pipeline;

/// <summary>Gives issues their points and a report its score. Pure.</summary>
public static class Scoring
{
    /// <summary>The issues with their points, and the score over those that are open; partial coverage withholds the grade.</summary>
    public static (IReadOnlyList<Issue> Issues, SecurityScore Score) Score(IReadOnlyList<Issue> issues, bool complete)
    {
        var open = issues.Where(i => !i.IsIgnored).ToList();
        // Whether a secret still works is known only after asking its provider, which no scanner does yet.
        var risks = open.ConvertAll(i => new SecurityScore.Risk(i.Severity, i.Confidence, LiveSecret: false));
        var points = SecurityScore.Points(risks);
        var pointsOf = new Dictionary<Issue, double>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < open.Count; i++) pointsOf[open[i]] = points[i];
        var value = SecurityScore.Of(risks);
        var counts = Enum.GetValues<Severity>().ToDictionary(s => s, s => open.Count(i => i.Severity == s));
        return
        (
            [.. issues.Select(i => pointsOf.TryGetValue(i, out var p) ? i with { Points = p } : i)],
            new SecurityScore(value, complete ? SecurityScore.GradeOf(value) : null, SecurityScore.CurrentFormula, counts)
        );
    }

    /// <summary>The order of reports: open before ignored, worst first, then by place.</summary>
    public static IReadOnlyList<Issue> WorstFirst(IEnumerable<Issue> issues) =>
    [
        .. issues
            .OrderBy(i => i.IsIgnored)
            .ThenByDescending(i => i.Severity)
            .ThenByDescending(i => i.Confidence)
            .ThenBy(i => i.Primary.Path, StringComparer.Ordinal)
            .ThenBy(i => i.Primary.Span.StartLine)
            .ThenBy(i => i.RuleId, StringComparer.Ordinal)
            .ThenBy(i => i.Key, StringComparer.Ordinal),
    ];
}
