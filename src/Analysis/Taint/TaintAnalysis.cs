using Merlon.Analysis.Search;
using Merlon.Analysis.Sources;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Taint;

/// <summary>Runs all taint rules over a file at once.</summary>
public static class TaintAnalysis
{
    /// <summary>Passes over a file's functions, when one learns what another keeps in a field or global variable.</summary>
    private const int MaxPasses = 2;

    /// <param name="covers">Whether a rule looks at the file, by its index.</param>
    /// <param name="wasCut">Whether a bound was reached, so that findings may be missing.</param>
    public static IReadOnlyList<TaintMatch> Run(TaintRules rules, FileAnalysis analysis, string path, Func<int, bool> covers, DateOnly? today, out bool wasCut, CancellationToken cancellation)
    {
        wasCut = false;
        var candidates = rules.All.Where(r => covers(r.Index) && MayMatch(r, analysis.Tree)).ToList();
        if (candidates.Count == 0) return [];
        var file = new TaintFile(analysis, path, 0);
        var table = new MarkTable(file, rules, today, cancellation);
        foreach (var rule in candidates) table.Add(rule);
        wasCut = table.WasCut;
        if (!table.HasSources) return [];
        var findings = new TaintFindings();
        var entries = Entries(file).ToList();
        var interpreter = new Interpreter(rules, findings, cancellation);
        for (var pass = 0; pass < MaxPasses && interpreter.Run(file, entries); pass++) ;
        wasCut |= interpreter.WasCut;
        return [.. findings.All];
    }

    private static bool MayMatch(TaintRule rule, SourceTree tree) =>
        rule.Specification.Sources.Any(s => s.Formula.MayMatch(tree)) && rule.Specification.Sinks.Any(s => s.Formula.MayMatch(tree));

    /// <summary>The functions and methods of the file itself, constructors before others of their class.</summary>
    private static IEnumerable<Callable> Entries(TaintFile file)
    {
        foreach (var statement in file.Analysis.Tree.Root.Children)
        {
            if (statement.Kind == NodeKind.Function) yield return file.CallableOf(statement);
            if (statement.Kind != NodeKind.Class) continue;
            foreach (var method in statement.Children[4].Children.Where(m => m.Kind == NodeKind.Function).OrderBy(m => m.Children[1].Text is not ("__init__" or "constructor"))) yield return file.CallableOf(method);
        }
    }
}
