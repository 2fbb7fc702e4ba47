namespace Merlon.Model;

/// <summary>
/// 0 (worst) to 100. <c>Grade</c> is A to F, or null when coverage was partial.
/// <c>Formula</c> names the version of the formula, so that stored values stay comparable.
/// </summary>
public sealed record SecurityScore(double Value, string? Grade, string Formula, IReadOnlyDictionary<Severity, int> Counts)
{
    public const string CurrentFormula = "merlon-score/1";

    /// <summary>What the formula needs to know of an open issue.</summary>
    public readonly record struct Risk(Severity Severity, Confidence Confidence, bool LiveSecret, double Exploitation = 1, double Reachability = 1)
    {
        /// <summary>S*E*R*C of the design, at most 2.</summary>
        public double Value => Math.Min(2, SeverityWeight * Exploitation * Reachability * ConfidenceWeight);

        private double SeverityWeight => Severity switch
        {
            Severity.Critical => 1,
            Severity.High => .5,
            Severity.Medium => .2,
            Severity.Low => .05,
            _ => 0,
        };

        private double ConfidenceWeight => Confidence switch
        {
            Confidence.High => 1,
            Confidence.Medium => .7,
            _ => .35,
        };

        /// <summary>Highest score that a report with this issue open can have.</summary>
        public double Cap => (LiveSecret, Severity) switch
        {
            (true, _) => 39,
            (_, Severity.Critical) => 59,
            (_, Severity.High) => 84,
            (_, Severity.Medium) => 94,
            (_, Severity.Low) => 99,
            _ => 100,
        };
    }

    /// <summary>Score of a set of open issues.</summary>
    public static double Of(IEnumerable<Risk> risks)
    {
        double cap = 100, sum = 0;
        foreach (var risk in risks)
        {
            cap = Math.Min(cap, risk.Cap);
            sum += risk.Value;
        }
        return cap * Math.Exp(-sum / 10);
    }

    /// <summary>For each risk, the points the score would gain without it; same order, linear time.</summary>
    public static double[] Points(IReadOnlyList<Risk> risks)
    {
        var total = Of(risks);
        var sum = risks.Sum(r => r.Value);
        var caps = risks.Select(r => r.Cap).Append(100).Append(100).Order().Take(2).ToArray();
        var lowestCount = risks.Count(r => r.Cap == caps[0]);
        return [.. risks.Select(r =>
        {
            var cap = r.Cap == caps[0] && lowestCount == 1 ? caps[1] : caps[0];
            return (cap * Math.Exp(-(sum - r.Value) / 10)) - total;
        })];
    }

    public static string GradeOf(double value) => value switch
    {
        >= 90 => "A",
        >= 75 => "B",
        >= 60 => "C",
        >= 40 => "D",
        _ => "F",
    };
}
