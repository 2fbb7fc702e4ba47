using Merlon.Analysis.Languages;
using Merlon.Analysis.Rules;
using Merlon.Analysis.Search;
using Merlon.Analysis.Sources;
using Merlon.Model;
using Merlon.Scanning.Workspaces;

namespace Merlon.Scanning.Code;

/// <summary>Runs code rules over the files of the workspace: each file is parsed once for all rules.</summary>
public sealed class CodeScanner : IScanner
{
    public const string ScannerName = "code";

    private readonly IReadOnlyList<CodeRule> _rules;
    private readonly Dictionary<Language, List<CodeRule>> _byLanguage;

    public CodeScanner(CodeRuleSet rules)
    {
        _rules = [.. rules.Rules.Select(r => new CodeRule(r))];
        _byLanguage = _rules.SelectMany(r => r.Rule.Languages.Select(l => (Language: l, Rule: r))).GroupBy(p => p.Language).ToDictionary(g => g.Key, g => g.Select(p => p.Rule).ToList());
        Rules = [.. _rules.Select(r => r.Describe()).DistinctBy(r => r.Id)];
        RulesVersion = rules.Version;
    }

    public string Name => ScannerName;

    public IReadOnlyList<RuleDescription> Rules { get; }

    public string RulesVersion { get; }

    public Task ScanAsync(ScanContext context, CancellationToken cancellation) => Task.Run(() => Scan(context, cancellation), cancellation);

    private void Scan(ScanContext context, CancellationToken cancellation)
    {
        if (_rules.Count == 0) return;
        ReportTaintRules(context);
        context.Workspace.ForEach(
            file => ScanFile(context, file, cancellation),
            context.Limits.Parallelism,
            (done, total) => context.Progress?.Report(new ScanProgress(ScannerName, done, total)),
            cancellation);
    }

    /// <summary>A rule that cannot run yet may not look like one that found nothing.</summary>
    private void ReportTaintRules(ScanContext context)
    {
        var taint = _rules.Where(r => r.Rule.Taint.Count > 0).Select(r => r.Rule.Id).Distinct().ToList();
        if (taint.Count == 0) return;
        var named = string.Join(", ", taint.Take(5)) + (taint.Count > 5 ? $" and {taint.Count - 5} more" : "");
        context.Problems.Enqueue(new Problem(ScannerName, $"{named}: taint rules are not run by this version. Run search rules, or leave these out."));
    }

    private void ScanFile(ScanContext context, FileContent file, CancellationToken cancellation)
    {
        if (file.Bytes.Length == 0) return;
        var text = file.Text(0, file.Bytes.Length);
        var runs = LanguagesOf(file.Path, text).Select(l => (Language: l, Rules: RulesFor(l, file.Path))).Where(r => r.Rules.Count > 0).ToList();
        if (runs.Count == 0) return;
        var analyses = runs.ConvertAll(r => FileAnalysis.Open(r.Language, file.Path, text));
        var report = new CodeFindings(file, text, analyses[0].Tree);
        foreach (var (analysis, run) in analyses.Zip(runs))
        {
            AddErrors(context, file.Path, analysis);
            foreach (var rule in run.Rules) Run(context, rule, analysis, report, cancellation);
        }
        foreach (var finding in report.Take(context.Limits.MaxFindingsPerFile)) context.Findings.Enqueue(finding);
        if (report.Count > context.Limits.MaxFindingsPerFile)
        {
            context.Problems.Enqueue(new Problem(ScannerName,
                $"{file.Path}: {report.Count} findings in one file; the first {context.Limits.MaxFindingsPerFile} are reported. Exclude the file if it is no code of yours.", file.Path));
        }
    }

    /// <summary>The file's own languages, and those whose rules look at any text.</summary>
    private static IEnumerable<Language> LanguagesOf(string path, string text) => [.. FileLanguages.Of(path, text), Language.Generic, Language.Regex];

    private List<CodeRule> RulesFor(Language language, string path) =>
        _byLanguage.TryGetValue(language, out var rules) ? rules.FindAll(r => r.Covers(path)) : [];

    private static void AddErrors(ScanContext context, string path, FileAnalysis analysis)
    {
        if (analysis.Errors.Count == 0) return;
        var error = analysis.Errors[0];
        var line = new TextLines(analysis.Tree.Text).LineOf(error.Start);
        context.Problems.Enqueue(new Problem(ScannerName, $"{path}:{line}: not all of it could be read as {analysis.Language}: {error.Message}. The rest was looked at.", path, line, Partial: false));
    }

    /// <summary>One rule gets its time on a file and no more.</summary>
    private static void Run(ScanContext context, CodeRule rule, FileAnalysis analysis, CodeFindings report, CancellationToken cancellation)
    {
        using var budget = new CancellationTokenSource(context.Limits.RuleTime, context.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancellation);
        var wasCut = false;
        try
        {
            foreach (var match in RuleSearch.Find(rule.Rule, analysis, DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime), out wasCut, either.Token)) report.Add(rule, match);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            wasCut = true;
        }
        if (!wasCut) return;
        context.Problems.Enqueue(new Problem(ScannerName,
            $"{report.Path}: the rule {rule.Rule.Id} ran out of time here and was stopped. Simplify its patterns, or exclude the file.", report.Path));
    }
}
