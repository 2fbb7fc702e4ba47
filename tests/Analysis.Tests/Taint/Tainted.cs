using Merlon.Analysis.Languages;
using Merlon.Analysis.Projects;
using Merlon.Analysis.Sources;
using Merlon.Analysis.Taint;

namespace Merlon.Analysis.Tests.Taint;

/// <summary>Runs a taint rule over a source in which <c>!</c> ends every line on which a sink is reached.</summary>
internal static class Tainted
{
    /// <summary><c>src()</c> to <c>sink(...)</c>, cleaned by <c>clean(...)</c>.</summary>
    public const string Plain = """
        pattern-sources: [{pattern: src(...)}]
        pattern-sinks: [{pattern: sink(...)}]
        pattern-sanitizers: [{pattern: clean(...)}]
        """;

    public static void ShouldReach(Language language, string source, string rule = Plain, params (string Path, string Text)[] others)
    {
        var lines = source.Split('\n');
        var text = string.Join('\n', lines.Select(l => l.EndsWith('!') ? l[..^1] : l));
        var marks = Run(language, text, rule, others).Select(m => text.AsSpan(0, m.Match.Start).Count('\n')).ToHashSet();
        string.Join('\n', lines.Select((l, i) => l.TrimEnd('!') + (marks.Contains(i) ? "!" : ""))).ShouldBe(source);
    }

    public static IReadOnlyList<TaintMatch> Run(Language language, string text, string rule = Plain, params (string Path, string Text)[] others)
    {
        var keys = string.Join('\n', rule.Split('\n').Select(l => "  " + l));
        var name = language == Language.Python ? "python" : language == Language.TypeScript ? "typescript" : "javascript";
        var rules = TaintRules.Of([Marked.ReadRule($"rules:\n- id: a\n  mode: taint\n  message: $X is bad\n  severity: HIGH\n  languages: [{name}]\n{keys}\n")], language);
        var file = FileAnalysis.Open(language, language == Language.Python ? "sample.py" : language == Language.TypeScript ? "sample.ts" : "sample.js", text);
        return others.Length == 0 ? TaintAnalysis.Run(rules, file, null, TestContext.Current.CancellationToken) : Among(rules, [file, .. others.Select(o => FileAnalysis.Open(language, o.Path, o.Text))]);
    }

    /// <summary>What is found from the first file on.</summary>
    private static IReadOnlyList<TaintMatch> Among(TaintRules rules, FileAnalysis[] files)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var analysis = new TaintAnalysis(rules, new Project([.. files.Select(f => f.Path)], path => Array.Find(files, f => f.Path == path)?.Tree.Text), (_, _) => true, null);
        foreach (var file in files) analysis.Look(file);
        analysis.Plan((paths, work) => paths.ToList().ForEach(p => work(p, cancellation)), cancellation);
        return analysis.Open().Run(files[0].Path, out _, cancellation);
    }

    /// <summary>Runs a rule over the files of a project; the result is "path:line", lines counted from 1.</summary>
    public static IReadOnlyList<string> RunProject(IReadOnlyDictionary<string, string> files, string rule = Plain)
    {
        var keys = string.Join('\n', rule.Split('\n').Select(l => "  " + l));
        var read = Marked.ReadRule($"rules:\n- id: a\n  mode: taint\n  message: m\n  severity: HIGH\n  languages: [python, javascript, typescript]\n{keys}\n");
        var project = new Project(files.Keys, path => files.GetValueOrDefault(path));
        var found = new List<TaintMatch>();
        foreach (var languages in new Language[][] { [Language.Python], [Language.JavaScript, Language.TypeScript] })
        {
            var analysis = new TaintAnalysis(TaintRules.Of([read], languages), project, (_, _) => true, null);
            foreach (var path in files.Keys.Where(p => languages.Contains(LanguageNames.OfFile(p)!.Value))) analysis.Look(project.Open(path)!);
            var token = TestContext.Current.CancellationToken;
            var worker = analysis.Open();
            foreach (var path in analysis.Plan((paths, run) => { foreach (var p in paths) run(p, token); }, token)) found.AddRange(worker.Run(path, out _, token));
        }
        return [.. TaintMatch.Best(found).Select(m => $"{m.Path}:{files[m.Path].AsSpan(0, m.Match.Start).Count('\n') + 1}")];
    }
}
