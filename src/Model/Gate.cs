namespace Merlon.Model;

/// <summary>The conditions under which a build passes, as data: the CLI's options, a project's settings or a policy file make one.</summary>
public sealed record Gate
{
    /// <summary>Fails when an open issue is this bad or worse; null: severity never fails it.</summary>
    public Severity? FailOn { get; init; } = Severity.High;

    /// <summary>Fails when the score is lower; null: no score is too low.</summary>
    public double? MinScore { get; init; }

    /// <summary>Counts only issues with an occurrence beyond the baseline.</summary>
    public bool NewOnly { get; init; }

    /// <summary>Where the conditions come from, for people: "command line", "project settings", "default".</summary>
    public string Source { get; init; } = "default";

    /// <summary>Decides over open issues and a score; pure.</summary>
    public GateResult Evaluate(IEnumerable<Issue> open, double score)
    {
        var counted = open.Where(i => !NewOnly || i.IsNew).ToList();
        var violations = new List<string>();
        if (FailOn is { } bound)
        {
            foreach (var group in counted.Where(i => i.Severity >= bound).GroupBy(i => i.Severity).OrderByDescending(g => g.Key))
                violations.Add($"{group.Count()} {(NewOnly ? "new " : "")}{group.Key.Wire().ToLowerInvariant()} {(group.Count() == 1 ? "issue" : "issues")}");
        }
        if (MinScore is { } minimum && score < minimum)
            violations.Add(FormattableString.Invariant($"score {score:0.#} is under {minimum:0.#}"));
        return new GateResult(violations.Count == 0, this, violations);
    }
}

/// <summary>Outcome of a gate; <c>Violations</c> are one line each and empty when it passed.</summary>
public sealed record GateResult(bool Passed, Gate Gate, IReadOnlyList<string> Violations);
