using System.Collections.Concurrent;
using Merlon.Analysis.Languages;
using Merlon.Analysis.Projects;
using Merlon.Analysis.Sources;
using Merlon.Analysis.Taint;
using Merlon.Model;
using Merlon.Scanning.Workspaces;

namespace Merlon.Scanning.Code;

/// <summary>
/// Runs the taint rules of one scan. While the files are read it notes what each has; when all are known it follows values
/// through the functions that matter, from file to file.
/// </summary>
internal sealed class TaintRun
{
    /// <summary>Times of one rule that all taint rules together get for a file.</summary>
    private const int Shares = 5;

    /// <summary>Languages whose files call each other.</summary>
    private static readonly Language[][] s_families = [[Language.Python], [Language.JavaScript, Language.TypeScript]];

    private readonly ScanContext _context;
    private readonly Project _project;
    private readonly List<Family> _families = [];

    private TaintRun(ScanContext context)
    {
        _context = context;
        _project = new Project(context.Workspace.Files.Select(f => f.Path), context.Workspace.TextOf);
    }

    /// <summary>The taint rules among others; null when there are none.</summary>
    public static TaintRun? Of(ScanContext context, IReadOnlyList<CodeRule> rules)
    {
        if (rules.All(r => r.Rule.Taint.Count == 0)) return null;
        var run = new TaintRun(context);
        var today = DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime);
        foreach (var languages in s_families)
        {
            List<CodeRule> own = [.. rules.Where(r => languages.Any(r.Rule.Taint.ContainsKey))];
            if (own.Count == 0) continue;
            var taint = TaintRules.Of(own.Select(r => r.Rule), languages);
            run._families.Add(new Family(taint, own, new TaintAnalysis(taint, run._project, (index, path) => own[index].Covers(path), today)));
        }
        return run;
    }

    /// <summary>The file, parsed: kept a while, for it may be asked for again.</summary>
    public FileAnalysis? Open(Language language, string path, string text) => FamilyOf(language) is null ? null : _project.Open(path, text);

    /// <summary>Whether there are rules for a language.</summary>
    public bool Reads(Language language) => FamilyOf(language) is not null;

    private Family? FamilyOf(Language language) => _families.Find(f => f.Rules.Languages.Contains(language));

    /// <summary>Notes what a file has.</summary>
    public void Look(FileAnalysis analysis)
    {
        if (FamilyOf(analysis.Language) is not { } family) return;
        _project.Outline(analysis.Path);
        family.Analysis.Look(analysis);
    }

    private void Bounded(string path, Func<CancellationToken, bool> work, CancellationToken cancellation)
    {
        using var budget = new CancellationTokenSource(_context.Limits.RuleTime * Shares, _context.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancellation);
        var isWhole = false;
        try
        {
            isWhole = work(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
        }
        if (isWhole) return;
        _context.Problems.Enqueue(new Problem(CodeScanner.ScannerName,
            $"{path}: taint rules ran out of time or steps here, so that findings may be missing. Split the file, or exclude it if it is no code of yours.", path));
    }

    /// <summary>Follows values through all files that were looked at, and reports what they reach.</summary>
    public void Conclude(CancellationToken cancellation)
    {
        foreach (var family in _families)
        {
            var found = new ConcurrentBag<TaintMatch>();
            Interpret(family, found, cancellation);
            Report(family, found, cancellation);
        }
    }

    private void Interpret(Family family, ConcurrentBag<TaintMatch> found, CancellationToken cancellation)
    {
        void ForEach(IReadOnlyList<string> paths, Action<string, CancellationToken> work) =>
            SideBySide(paths, () => (path, token) => { work(path, token); return true; }, cancellation);
        var candidates = family.Analysis.Plan(ForEach, cancellation);
        SideBySide(candidates, () =>
        {
            var worker = family.Analysis.Open();
            return (path, token) =>
            {
                var matches = worker.Run(path, out var wasCut, token);
                foreach (var match in matches) found.Add(match);
                return !wasCut;
            };
        }, cancellation);
    }

    /// <summary>Works on each path within its time, on several threads.</summary>
    /// <param name="begin">Gives a thread what works on a path and says whether it did all.</param>
    private void SideBySide(IReadOnlyList<string> paths, Func<Func<string, CancellationToken, bool>> begin, CancellationToken cancellation)
    {
        var next = -1;
        var threads = Math.Min(Math.Max(1, _context.Limits.Parallelism), paths.Count);
        Parallel.For(0, threads, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Math.Max(1, threads) }, _ =>
        {
            var work = begin();
            while (Interlocked.Increment(ref next) is var i && i < paths.Count) Bounded(paths[i], token => work(paths[i], token), cancellation);
        });
    }

    private void Report(Family family, ConcurrentBag<TaintMatch> found, CancellationToken cancellation)
    {
        var byRule = Enumerable.Range(0, family.Rules.Count).ToDictionary(i => family.Rules[i], i => family.Own[i]);
        var byPath = TaintMatch.Best(found).ToLookup(m => m.Path, StringComparer.Ordinal);
        var lines = new ConcurrentDictionary<string, TextLines?>(StringComparer.Ordinal);
        TextLines? LinesOf(string path) => lines.GetOrAdd(path, p => _project.Open(p) is { } file ? new TextLines(file.Tree.Text) : null);
        _context.Workspace.Only(byPath.Select(g => g.Key).ToHashSet(StringComparer.Ordinal)).ForEach(
            file =>
            {
                if (_project.Open(file.Path) is not { } analysis) return;
                var report = new CodeFindings(file, analysis.Tree.Text, analysis.Tree);
                foreach (var match in byPath[file.Path]) report.Add(byRule[match.Match.Rule], match, LinesOf);
                report.Publish(_context);
            },
            _context.Limits.Parallelism, null, cancellation);
    }

    private sealed record Family(TaintRules Rules, List<CodeRule> Own, TaintAnalysis Analysis);
}
