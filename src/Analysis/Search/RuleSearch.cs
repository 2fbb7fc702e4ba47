using Merlon.Analysis.Languages;
using Merlon.Analysis.Patterns;
using Merlon.Analysis.Rules;
using Merlon.Analysis.Sources;

namespace Merlon.Analysis.Search;

/// <summary>
/// A place that a rule reports; offsets in UTF-16 code units, end exclusive. <c>Fix</c> is the text that the rule proposes in
/// place of the whole range, null when it proposes none.
/// </summary>
public sealed record RuleMatch(Rule Rule, int Start, int End, string Message, string? Fix, Bindings? Bindings);

/// <summary>Runs rules over analysed files.</summary>
public static class RuleSearch
{
    /// <summary>The matches of one rule in one file, in source order, each range once.</summary>
    /// <param name="wasCut">Whether the rule took too long somewhere, so that matches may be missing.</param>
    public static IReadOnlyList<RuleMatch> Find(Rule rule, FileAnalysis file, DateOnly? today, out bool wasCut, CancellationToken cancellation)
    {
        wasCut = false;
        if (!rule.Formulas.TryGetValue(file.Language, out var formula) || !formula.MayMatch(file.Tree)) return [];
        var evaluator = new FormulaEvaluator(file.Tree, rule.Options, cancellation) { Today = today };
        var found = evaluator.Evaluate(formula);
        wasCut = evaluator.WasCut;
        return [.. found.DistinctBy(m => (m.Start, m.End)).OrderBy(m => m.Start).ThenBy(m => m.End).Select(m => Describe(rule, file, m))];
    }

    internal static RuleMatch Describe(Rule rule, FileAnalysis file, RangeMatch match) => new(rule, match.Start, match.End,
        Interpolation.Fill(rule.Message, match.Bindings, file.Tree.Text),
        RuleFix.Of(rule, file, match), match.Bindings);
}
