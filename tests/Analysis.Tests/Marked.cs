using Merlon.Analysis.Languages;
using Merlon.Analysis.Patterns;
using Merlon.Analysis.Rules;
using Merlon.Analysis.Search;
using Merlon.Analysis.Sources;

namespace Merlon.Analysis.Tests;

/// <summary>Runs a pattern or rule over a source in which <c>!</c> ends every line on which a match must start.</summary>
internal static class Marked
{
    public static void ShouldMatch(Language language, string pattern, string source, MatchOptions? options = null)
    {
        var (parsed, error, _) = Pattern.Parse(language, pattern);
        error.ShouldBeNull();
        ShouldMatch(language, new PatternFormula(parsed!), source, options);
    }

    public static void ShouldMatch(Language language, Formula formula, string source, MatchOptions? options = null, DateOnly? today = null)
    {
        var lines = source.Split('\n');
        var text = string.Join('\n', lines.Select(l => l.EndsWith('!') ? l[..^1] : l));
        var file = FileAnalysis.Open(language, "sample", text);
        var found = new FormulaEvaluator(file.Tree, options ?? MatchOptions.Default, TestContext.Current.CancellationToken) { Today = today }.Evaluate(formula);
        var marks = found.Select(m => text.AsSpan(0, m.Start).Count('\n')).ToHashSet();
        string.Join('\n', lines.Select((l, i) => l.TrimEnd('!') + (marks.Contains(i) ? "!" : ""))).ShouldBe(source);
    }

    public static Rule ReadRule(string yaml)
    {
        var errors = new List<string>();
        var rules = RuleReader.Read("rule.yaml", yaml, errors);
        errors.ShouldBeEmpty();
        return rules.ShouldHaveSingleItem();
    }
}
