using System.Globalization;
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
    private readonly Lazy<RuleIndex> _index;
    private readonly bool _knowsDate;

    public CodeScanner(CodeRuleSet rules)
    {
        _rules = [.. rules.Rules.Select(r => new CodeRule(r))];
        _index = new Lazy<RuleIndex>(() => new RuleIndex(_rules));
        Rules = [.. _rules.Select(r => r.Describe()).DistinctBy(r => r.Id)];
        RulesVersion = rules.Version;
        _knowsDate = rules.KnowsDate;
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
        ReportSkippedRules(context);
        var cache = OpenCache(context);
        var project = new ProjectFindings(CountsTests);
        var taint = TaintRun.Of(context, _rules);
        context.Workspace.ForEach(
            file => ScanFile(context, file, project, taint, cache, cancellation),
            context.Limits.Parallelism,
            (done, total) => context.Progress?.Report(new ScanProgress(ScannerName, done, total)),
            cancellation);
        taint?.Conclude(cancellation);
        foreach (var finding in project.Conclude(Unread(context), context.Workspace.IsPart)) context.Findings.Enqueue(finding);
        cache?.Save(context.Time.GetUtcNow());
    }

    /// <summary>Files that were too large or could not be opened; an empty path for what may be a whole folder.</summary>
    private static List<string> Unread(ScanContext context)
    {
        var large = context.Workspace.SkippedContent.Where(f => !FileKinds.IsBinaryName(Path.GetFileName(f.Path))).Select(f => f.Path);
        var closed = context.Problems.Where(p => p is { Stage: "workspace", Partial: true }).Select(p => p.Path is { } path && LanguageNames.OfFile(path) is not null ? path : "");
        return [.. large, .. closed];
    }

    private void ReportSkippedRules(ScanContext context)
    {
        foreach (var rule in _rules.Where(r => r.Rule.Skipped is not null)) context.Problems.Enqueue(new Problem(ScannerName, $"{rule.Rule.Source}: the rule {rule.Rule.Id} was skipped: {rule.Rule.Skipped}.", Partial: false));
    }

    /// <summary>None for rules of which one knows the day or other files: what they find in a file changes although the file does not.</summary>
    private CodeCache? OpenCache(ScanContext context) =>
        context.Cache is not { } folder || _knowsDate || _rules.Any(r => r.Rule.Taint.Count > 0 || r.Rule.Project.Count > 0) ? null
            : CodeCache.Open(folder, context.TargetName, RulesVersion, context.Limits.MaxFindingsPerFile.ToString(CultureInfo.InvariantCulture));

    /// <summary>What was found in the file before, or what is found now; what ran out of time is not kept.</summary>
    private void ScanFile(ScanContext context, FileContent file, ProjectFindings project, TaintRun? taint, CodeCache? cache, CancellationToken cancellation)
    {
        if (file.Bytes.Length == 0) return;
        if (cache is null)
        {
            ScanFile(context, file, project, taint, cancellation);
            return;
        }
        var known = cache.Find(file);
        if (known is null)
        {
            var fresh = context.ForFile();
            ScanFile(fresh, file, project, taint, cancellation);
            foreach (var finding in fresh.Findings) context.Findings.Enqueue(finding);
            foreach (var problem in fresh.Problems) context.Problems.Enqueue(problem);
            if (!fresh.Problems.Any(p => p.Partial)) cache.Add(file, fresh.Findings, fresh.Problems);
            return;
        }
        foreach (var finding in known.FindingsIn(file)) context.Findings.Enqueue(finding);
        foreach (var problem in known.Problems) context.Problems.Enqueue(problem);
    }

    private void ScanFile(ScanContext context, FileContent file, ProjectFindings project, TaintRun? taint, CancellationToken cancellation)
    {
        var text = file.Text(0, file.Bytes.Length);
        var candidates = _index.Value.Of(file.Bytes.Span, text);
        var runs = LanguagesOf(file.Path, text).Select(l => (Language: l, Rules: candidates.Of(l).FindAll(r => r.Covers(file.Path)))).Where(r => r.Rules.Count > 0 || taint?.Reads(r.Language) == true).ToList();
        if (runs.Count == 0) return;
        var analyses = runs.ConvertAll(r => taint?.Open(r.Language, file.Path, text) ?? FileAnalysis.Open(r.Language, file.Path, text));
        var report = new CodeFindings(file, text, analyses[0].Tree);
        using var budget = new CancellationTokenSource(context.Limits.FileTime, context.Time);
        foreach (var (analysis, run) in analyses.Zip(runs))
        {
            AddErrors(context, file.Path, analysis);
            foreach (var rule in run.Rules.Where(r => RuleSearch.MayMatch(r.Rule, analysis)))
            {
                if (budget.IsCancellationRequested) break;
                Measure(context, rule, file, analysis, report, project, budget.Token, cancellation);
            }
            taint?.Look(analysis);
        }
        if (budget.IsCancellationRequested)
        {
            context.Problems.Enqueue(new Problem(ScannerName,
                $"{file.Path}: the rules took longer than {context.Limits.FileTime.TotalSeconds:0} s together here and the rest of them were not run. Exclude the file if it is no code of yours.", file.Path));
        }
        report.Publish(context);
    }

    /// <summary>The file's own languages, and those whose rules look at any text.</summary>
    private static IEnumerable<Language> LanguagesOf(string path, string text) => [.. FileLanguages.Of(path, text), Language.Generic, Language.Regex];

    private static void AddErrors(ScanContext context, string path, FileAnalysis analysis)
    {
        if (analysis.Errors.Count == 0) return;
        var error = analysis.Errors[0];
        var line = new TextLines(analysis.Tree.Text).LineOf(error.Start);
        context.Problems.Enqueue(new Problem(ScannerName, $"{path}:{line}: not all of it could be read as {analysis.Language}: {error.Message.TrimEnd('.')}. The rest was looked at.", path, line, Partial: false));
    }

    private void Measure(ScanContext context, CodeRule rule, FileContent file, FileAnalysis analysis, CodeFindings report, ProjectFindings project, CancellationToken fileBudget, CancellationToken cancellation)
    {
        var began = Times is null ? 0 : context.Time.GetTimestamp();
        Run(context, rule, file, analysis, report, project, fileBudget, cancellation);
        Times?.Add(rule.Rule, context.Time.GetElapsedTime(began));
    }

    /// <summary>One rule gets its time on a file and no more.</summary>
    private static void Run(ScanContext context, CodeRule rule, FileContent file, FileAnalysis analysis, CodeFindings report, ProjectFindings project, CancellationToken fileBudget, CancellationToken cancellation)
    {
        using var budget = new CancellationTokenSource(context.Limits.RuleTime, context.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, fileBudget, cancellation);
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
