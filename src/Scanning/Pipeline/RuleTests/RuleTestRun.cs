using Merlon.Analysis.Rules;
using Merlon.Model;
using Merlon.Scanning.Code;
using Merlon.Scanning.Workspaces;

namespace Merlon.Scanning.Pipeline.RuleTests;

/// <summary>Runs rule files over their samples and compares what is reported with what the samples say.</summary>
public static class RuleTestRun
{
    /// <summary>Code rules have no secrets to identify.</summary>
    private static FingerprintKey Key { get; } = new(new byte[32]);

    /// <summary>All results, in the order of the files.</summary>
    /// <param name="parallelism">Rule files at a time.</param>
    public static IReadOnlyList<RuleFileResult> Run(IReadOnlyList<RuleSamples> files, int parallelism, TimeProvider time, CancellationToken cancellation) =>
        [.. files.AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Clamp(parallelism, 1, 256)).WithCancellation(cancellation).Select(f => Run(f, time, cancellation))];

    private static RuleFileResult Run(RuleSamples file, TimeProvider time, CancellationToken cancellation)
    {
        var (set, errors) = CodeRuleSet.Read([(file.File, file.Text)], file.Blocks);
        if (errors.Count > 0 || file.Samples.Count == 0) return new RuleFileResult(file, [.. set.Rules.Select(r => new RuleTestResult(r.Id, NamesOf(r), []))], [], errors, []);
        // A sample lies beside its rule, wherever the rule's paths would look.
        var rules = set.Rules.Select(r => r with { Include = [], Exclude = [] }).ToList();
        var scanner = new CodeScanner(set with { Rules = rules }) { CountsTests = true };
        // For a rule that looks at a whole project each sample is one.
        IEnumerable<IReadOnlyList<string>> projects = rules.Exists(r => r.Project.Count > 0) ? file.Samples.Select(s => new[] { s }) : [file.Samples];
        var contexts = projects.Select(p => new ScanContext { Workspace = Workspace.Of(file.Folder, p), Key = Key, Time = time }).ToList();
        foreach (var context in contexts) scanner.ScanAsync(context, cancellation).GetAwaiter().GetResult();
        var findings = contexts.SelectMany(c => c.Findings).Where(f => f.InlineAllow is null).ToList();
        var samples = file.Samples.Select(s => new Sample(s, file.TextOf(s))).ToList();
        return new RuleFileResult(file, [.. rules.Select(r => Judge(r, rules.Count == 1, samples, findings))], Fixes(file, samples, findings), [], [.. contexts.SelectMany(c => c.Problems)]);
    }

    private static RuleTestResult Judge(Rule rule, bool isOnly, List<Sample> samples, List<Finding> findings)
    {
        var lines = new List<SampleLine>();
        foreach (var sample in samples)
        {
            var reported = findings.Where(f => f.RuleId == rule.Id && f.Path == sample.Name).Select(f => f.Span.StartLine).ToHashSet();
            var marks = sample.Annotations.Where(a => a.RuleId == rule.Id || (a.RuleId.Length == 0 && isOnly)).ToLookup(a => a.Line, a => a.Kind);
            foreach (var line in reported.Concat(marks.Select(m => m.Key)).Distinct().Order())
            {
                if (Outcome([.. marks[line]], reported.Contains(line)) is { } outcome)
                    lines.Add(new SampleLine(sample.Name, line, outcome, sample.Lines.ElementAtOrDefault(line - 1) ?? "", marks[line].Contains(AnnotationKind.Clean)));
            }
        }
        return new RuleTestResult(rule.Id, NamesOf(rule), lines);
    }

    private static List<string> NamesOf(Rule rule) => [.. rule.Languages.Select(l => l.ToString().ToLowerInvariant())];

    /// <summary>Null for what is as it should be and nothing to tell of.</summary>
    private static LineOutcome? Outcome(List<AnnotationKind> marks, bool isReported)
    {
        if (marks.Contains(AnnotationKind.HitLater)) return isReported ? LineOutcome.Ahead : null;
        if (marks.Contains(AnnotationKind.CleanLater)) return isReported ? null : LineOutcome.Ahead;
        if (marks.Contains(AnnotationKind.Hit)) return isReported ? LineOutcome.Hit : LineOutcome.Missing;
        return isReported ? LineOutcome.Unexpected : null;
    }

    private static List<FixTestResult> Fixes(RuleSamples file, List<Sample> samples, List<Finding> findings) =>
        [.. samples.Where(s => file.Fixed.ContainsKey(s.Name)).Select(s => new FixTestResult(s.Name, file.Fixed[s.Name], file.TextOf(file.Fixed[s.Name]),
            TextEdit.Apply(s.Text, findings.Where(f => f.Path == s.Name).Select(f => f.Fix).OfType<TextEdit>()).Text))];

    private sealed class Sample(string name, string text)
    {
        public string Name { get; } = name;

        public string Text { get; } = text;

        public string[] Lines { get; } = text.ReplaceLineEndings("\n").Split('\n');

        public IReadOnlyList<SampleAnnotation> Annotations => field ??= SampleAnnotation.FindAll(Lines);
    }
}
