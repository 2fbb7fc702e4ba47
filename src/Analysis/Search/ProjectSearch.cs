using Merlon.Analysis.Sources;
using Merlon.Analysis.Rules;

namespace Merlon.Analysis.Search;

/// <summary>What a file says about a project rule.</summary>
/// <param name="Present">The first match of what the rule reports; null when there is none.</param>
/// <param name="IsAbsentThere">Whether the file holds what the rule misses.</param>
/// <param name="WasCut">Whether the search took too long somewhere, so that either may be there all the same.</param>
public sealed record ProjectLook(RuleMatch? Present, bool IsAbsentThere, bool WasCut);

/// <summary>Looks at one file for a project rule; who looks at all files draws the conclusion.</summary>
public static class ProjectSearch
{
    public static ProjectLook Look(Rule rule, FileAnalysis file, DateOnly? today, CancellationToken cancellation)
    {
        if (!rule.Project.TryGetValue(file.Language, out var project)) return new ProjectLook(null, false, false);
        var wasCut = false;
        List<RangeMatch> Find(Formula? formula)
        {
            if (formula?.MayMatch(file.Tree) != true) return [];
            var evaluator = new FormulaEvaluator(file.Tree, rule.Options, cancellation) { Today = today };
            var found = evaluator.Evaluate(formula);
            wasCut |= evaluator.WasCut;
            return found;
        }

        // What is commented out is not there.
        if (Find(project.Absent).Exists(m => !file.Tree.IsComment(m.Start, m.End))) return new ProjectLook(null, true, wasCut);
        var present = Find(project.Present);
        return new ProjectLook(present.Count == 0 ? null : RuleSearch.Describe(rule, file, present.MinBy(m => (m.Start, m.End))), false, wasCut);
    }
}
