using Merlon.Analysis.Languages;
using Merlon.Analysis.Search;
using Merlon.Analysis.Sources;
using Merlon.Analysis.Taint;
using Merlon.Model;

namespace Merlon.Scanning.Code;

/// <summary>Runs the taint rules of one language over files, all at once.</summary>
internal sealed class TaintRun
{
    /// <summary>Times of one rule that all taint rules together get for a file.</summary>
    private const int Shares = 5;

    private readonly TaintRules _taint;
    private readonly List<CodeRule> _rules;

    public TaintRun(IReadOnlyList<CodeRule> rules, Language language)
    {
        _rules = [.. rules.Where(r => r.Rule.Taint.ContainsKey(language))];
        _taint = TaintRules.Of(_rules.Select(r => r.Rule), language);
    }

    public void Run(ScanContext context, FileAnalysis analysis, CodeFindings report, CancellationToken cancellation)
    {
        using var budget = new CancellationTokenSource(context.Limits.RuleTime * Shares, context.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancellation);
        var today = DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime);
        var wasCut = false;
        try
        {
            var byRule = Enumerable.Range(0, _rules.Count).ToDictionary(i => _taint[i], i => _rules[i]);
            foreach (var match in TaintAnalysis.Run(_taint, analysis, report.Path, i => _rules[i].Covers(report.Path), today, out wasCut, either.Token)) report.Add(byRule[match.Match.Rule], match);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            wasCut = true;
        }
        if (!wasCut) return;
        context.Problems.Enqueue(new Problem(CodeScanner.ScannerName,
            $"{report.Path}: taint rules ran out of time or steps here, so that findings may be missing. Split the file, or exclude it if it is no code of yours.", report.Path));
    }
}
