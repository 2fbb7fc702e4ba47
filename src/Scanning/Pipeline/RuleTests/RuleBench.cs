using Merlon.Analysis.Rules;
using Merlon.Model;
using Merlon.Scanning.Code;
using Merlon.Scanning.Workspaces;

namespace Merlon.Scanning.Pipeline.RuleTests;

/// <summary>What a rule costs.</summary>
/// <param name="Source">"file:line" of the rule.</param>
/// <param name="Time">Of a rule that follows data: zero, or when flows are measured what it costs beyond the cheapest such rule of its language.</param>
/// <param name="Files">Files that it looked at; of a rule that follows data none, it looks at all together.</param>
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
    /// <summary>Runs of a rule that follows data; the quickest counts, as all else that happens on the machine only adds to it.</summary>
    private const int FlowRuns = 3;

    /// <summary>A run this long needs none before it that warms the program up.</summary>
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(10);

    /// <summary>Throws <see cref="ScanStoppedException"/> when there are no rules, a rule is broken or the target is not there.</summary>
    /// <param name="rules">Rule file or folder.</param>
    /// <param name="target">Folder or file to look at; null: the samples beside the rules, whatever the rules' paths are.</param>
    /// <param name="rulesFolder">Folder of the built-in rules, whose blocks rules may include.</param>
    /// <param name="flows">Also measure rules that follow data: they share most of their work, so each gets runs of its own.</param>
    public static RuleBenchResult Run(string rules, string? target, string rulesFolder, bool flows, TimeProvider time, CancellationToken cancellation)
    {
        var files = RuleSamples.Find(rules, rulesFolder);
        var (set, errors) = CodeRuleSet.Read([.. files.Select(f => (f.File, f.Text))], files[0].Blocks);
        if (errors.Count > 0) throw new ScanStoppedException(StopReason.Usage, errors);
        if (target is null) set = set with { Rules = [.. set.Rules.Select(r => r with { Include = [], Exclude = [] })] };
        else if (!Path.Exists(target)) throw new ScanStoppedException(StopReason.Usage, $"{target}: no such file or folder. Check the path.");
        var first = Measure(set, target ?? rules, time, cancellation);
        var result = first.Total >= Warm ? first : Measure(set, target ?? rules, time, cancellation);
        return flows ? WithFlows(result, set, target ?? rules, time, cancellation) : result;
    }

    private static RuleBenchResult WithFlows(RuleBenchResult result, CodeRuleSet set, string target, TimeProvider time, CancellationToken cancellation)
    {
        var alone = set.Rules.Where(r => r.Taint.Count > 0).ToDictionary(r => r.Source, r => (Languages: string.Join(' ', r.Taint.Keys.Order()), Time: Alone(r)), StringComparer.Ordinal);
        var shared = alone.Values.GroupBy(a => a.Languages).ToDictionary(g => g.Key, g => g.Min(a => a.Time), StringComparer.Ordinal);
        var costs = result.Rules.Select(r => alone.TryGetValue(r.Source, out var a) ? r with { Time = a.Time - shared[a.Languages] } : r);
        return result with { Rules = Dearest(costs) };

        TimeSpan Alone(Rule rule) => Enumerable.Range(0, FlowRuns).Min(_ => Measure(set with { Rules = [rule] }, target, time, cancellation).Total);
    }

    private static List<RuleCost> Dearest(IEnumerable<RuleCost> costs) => [.. costs.OrderByDescending(c => c.Time).ThenBy(c => c.RuleId, StringComparer.Ordinal)];

    private static RuleBenchResult Measure(CodeRuleSet set, string target, TimeProvider time, CancellationToken cancellation)
    {
        var context = new ScanContext { Workspace = Workspace.List(target, new WorkspaceOptions(), [], cancellation), Key = new FingerprintKey(new byte[32]), Time = time };
        var times = new RuleTimes();
        var began = time.GetTimestamp();
        new CodeScanner(set) { Times = times }.ScanAsync(context, cancellation).GetAwaiter().GetResult();
        var total = time.GetElapsedTime(began);
        var findings = context.Findings.CountBy(f => f.RuleId).ToDictionary();
        var costs = set.Rules.Select(r => new RuleCost(r.Id, r.Source, times.Of(r).Time, times.Of(r).Runs, findings.GetValueOrDefault(r.Id)));
        return new RuleBenchResult(Dearest(costs),
            context.Workspace.Scanned.Files, context.Workspace.Scanned.Bytes, total, [.. context.Problems]);
    }
}
