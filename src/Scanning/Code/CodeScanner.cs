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

    /// <summary>Where the time of each rule is noted; null: nowhere.</summary>
    public RuleTimes? Times { get; init; }

    /// <summary>Whether project rules look at tests and examples too, for targets that are nothing else.</summary>
    public bool CountsTests { get; init; }

    public Task ScanAsync(ScanContext context, CancellationToken cancellation) => Task.Run(() => Scan(context, cancellation), cancellation);

    private void Scan(ScanContext context, CancellationToken cancellation)
    {
        if (_rules.Count == 0) return;
        var project = new ProjectFindings(CountsTests);
        var taint = TaintRun.Of(context, _rules);
        context.Workspace.ForEach(
            file => ScanFile(context, file, project, taint, cancellation),
            context.Limits.Parallelism,
            (done, total) => context.Progress?.Report(new ScanProgress(ScannerName, done, total)),
            cancellation);
        taint?.Conclude(cancellation);
        foreach (var finding in project.Conclude(Unread(context), context.Workspace.IsPart)) context.Findings.Enqueue(finding);
    }

    /// <summary>Files that were too large or could not be opened; an empty path for what may be a whole folder.</summary>
    private static List<string> Unread(ScanContext context)
    {
        var large = context.Workspace.SkippedContent.Where(f => !FileKinds.IsBinaryName(Path.GetFileName(f.Path))).Select(f => f.Path);
        var closed = context.Problems.Where(p => p is { Stage: "workspace", Partial: true }).Select(p => p.Path is { } path && LanguageNames.OfFile(path) is not null ? path : "");
        return [.. large, .. closed];
    }

    private void ScanFile(ScanContext context, FileContent file, ProjectFindings project, TaintRun? taint, CancellationToken cancellation)
    {
        if (file.Bytes.Length == 0) return;
        var runs = LanguagesOf(file.Path).Select(l => (Language: l, Rules: RulesFor(l, file.Path))).Where(r => r.Rules.Count > 0).ToList();
        if (runs.Count == 0) return;
        var text = file.Text(0, file.Bytes.Length);
        var analyses = runs.ConvertAll(r => taint?.Open(r.Language, file.Path, text) ?? FileAnalysis.Open(r.Language, file.Path, text));
        var report = new CodeFindings(file, text, analyses[0].Tree);
        foreach (var (analysis, run) in analyses.Zip(runs))
        {
            AddErrors(context, file.Path, analysis);
            foreach (var rule in run.Rules) Measure(context, rule, file, analysis, report, project, cancellation);
            taint?.Look(analysis);
        }
        report.Publish(context);
    }

    /// <summary>The file's own language, and those whose rules look at any text.</summary>
    private static IEnumerable<Language> LanguagesOf(string path)
    {
        if (LanguageNames.OfFile(path) is { } own) yield return own;
        yield return Language.Generic;
        yield return Language.Regex;
    }

    private List<CodeRule> RulesFor(Language language, string path) =>
        _byLanguage.TryGetValue(language, out var rules) ? rules.FindAll(r => r.Covers(path)) : [];

    private static void AddErrors(ScanContext context, string path, FileAnalysis analysis)
    {
        if (analysis.Errors.Count == 0) return;
        var error = analysis.Errors[0];
        var line = new TextLines(analysis.Tree.Text).LineOf(error.Start);
        context.Problems.Enqueue(new Problem(ScannerName, $"{path}:{line}: not all of it could be read as {analysis.Language}: {error.Message}. The rest was looked at.", path, line, Partial: false));
    }

    private void Measure(ScanContext context, CodeRule rule, FileContent file, FileAnalysis analysis, CodeFindings report, ProjectFindings project, CancellationToken cancellation)
    {
        var began = Times is null ? 0 : context.Time.GetTimestamp();
        Run(context, rule, file, analysis, report, project, cancellation);
        Times?.Add(rule.Rule, context.Time.GetElapsedTime(began));
    }

    /// <summary>One rule gets its time on a file and no more.</summary>
    private static void Run(ScanContext context, CodeRule rule, FileContent file, FileAnalysis analysis, CodeFindings report, ProjectFindings project, CancellationToken cancellation)
    {
        using var budget = new CancellationTokenSource(context.Limits.RuleTime, context.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancellation);
        var today = DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime);
        var wasCut = false;
        try
        {
            if (rule.Rule.Project.Count > 0) wasCut = !project.Look(rule, file, analysis, report, today, either.Token);
            else foreach (var match in RuleSearch.Find(rule.Rule, analysis, today, out wasCut, either.Token)) report.Add(rule, match);
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
