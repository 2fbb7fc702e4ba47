using Merlon.Model;
using Merlon.Scanning.Code;
using Merlon.Scanning.Workspaces;

namespace Merlon.Scanning.Pipeline.RuleTests;

/// <summary>What a rule costs.</summary>
/// <param name="Source">"file:line" of the rule.</param>
/// <param name="Files">Files that it looked at.</param>
public sealed record RuleCost(string RuleId, string Source, TimeSpan Time, int Files, int Findings);

/// <summary>What rules cost on a target, dearest first. <c>Total</c> also holds reading and parsing, on one thread.</summary>
public sealed record RuleBenchResult(IReadOnlyList<RuleCost> Rules, int Files, long Bytes, TimeSpan Total, IReadOnlyList<Problem> Problems)
{
    /// <summary>The time of all rules.</summary>
    public TimeSpan RuleTime { get; } = new(Rules.Sum(r => r.Time.Ticks));
}

/// <summary>Measures rules on a target, one thread, each rule by itself.</summary>
public static class RuleBench
{
    /// <summary>A run this long needs none before it that warms the program up.</summary>
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(10);

    /// <summary>Throws <see cref="ScanStoppedException"/> when there are no rules, a rule is broken or the target is not there.</summary>
    /// <param name="rules">Rule file or folder.</param>
    /// <param name="target">Folder or file to look at; null: the samples beside the rules, whatever the rules' paths are.</param>
    public static RuleBenchResult Run(string rules, string? target, TimeProvider time, CancellationToken cancellation)
    {
        var files = RuleSamples.Find(rules);
        var (set, errors) = CodeRuleSet.Read([.. files.Select(f => (f.File, f.Text))]);
        if (errors.Count > 0) throw new ScanStoppedException(StopReason.Usage, errors);
        if (target is null) set = set with { Rules = [.. set.Rules.Select(r => r with { Include = [], Exclude = [] })] };
        else if (!Path.Exists(target)) throw new ScanStoppedException(StopReason.Usage, $"{target}: no such file or folder. Check the path.");
        var first = Measure(set, target ?? rules, time, cancellation);
        return first.Total >= Warm ? first : Measure(set, target ?? rules, time, cancellation);
    }

    private static RuleBenchResult Measure(CodeRuleSet set, string target, TimeProvider time, CancellationToken cancellation)
    {
        var context = new ScanContext { Workspace = Workspace.List(target, new WorkspaceOptions(), [], cancellation), Key = new FingerprintKey(new byte[32]), Time = time };
        var times = new RuleTimes();
        var began = time.GetTimestamp();
        new CodeScanner(set) { Times = times }.ScanAsync(context, cancellation).GetAwaiter().GetResult();
        var total = time.GetElapsedTime(began);
        var findings = context.Findings.CountBy(f => f.RuleId).ToDictionary();
        var costs = set.Rules.Select(r => new RuleCost(r.Id, r.Source, times.Of(r).Time, times.Of(r).Runs, findings.GetValueOrDefault(r.Id)));
        return new RuleBenchResult([.. costs.OrderByDescending(c => c.Time).ThenBy(c => c.RuleId, StringComparer.Ordinal)],
            context.Workspace.Scanned.Files, context.Workspace.Scanned.Bytes, total, [.. context.Problems]);
    }
}
