using System.Text.RegularExpressions;
using Merlon.Analysis.Languages;
using Merlon.Analysis.Patterns;
using Merlon.Analysis.Rules;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Search;

/// <summary>Decides whether the values of metavariables are what a rule asks for; a formula may bind more of them.</summary>
internal static class ConditionEvaluator
{
    /// <summary>The match as often as the condition holds: once, never, or once for each way in which its formula matches.</summary>
    public static IEnumerable<RangeMatch> Apply(FormulaEvaluator evaluator, Condition condition, RangeMatch match)
    {
        switch (condition)
        {
            case FormulaCondition formula: return Formula(evaluator, formula, match);
            case RegexCondition regex: return Regex(evaluator, regex, match);
        }
        var holds = condition switch
        {
            ComparisonCondition comparison => new ComparisonEvaluator(match.Bindings, evaluator.Tree.Text, comparison).Holds(),
            AnalysisCondition analysis => Bindings.Find(match.Bindings, analysis.Metavariable) is { } value && Analyzers.Holds(analysis.Analyzer, Content(value, evaluator.Tree.Text)),
            TypeCondition type => Bindings.Find(match.Bindings, type.Metavariable)?.Node is { } node && type.Types.Any(t => Matcher(evaluator).IsOfType(node, t)),
            _ => false,
        };
        return holds ? [match] : [];
    }

    private static Matcher Matcher(FormulaEvaluator evaluator) => new(evaluator.Tree, evaluator.Options, evaluator.Cancellation);

    /// <summary>The text of a literal without its quotes, else the source.</summary>
    internal static string Content(MetaValue value, string source) => value.Node is { Kind: NodeKind.String } literal ? literal.Text : value.Node?.Constant?.Text ?? value.Shown(source);

    private static IEnumerable<RangeMatch> Regex(FormulaEvaluator evaluator, RegexCondition condition, RangeMatch match)
    {
        if (Bindings.Find(match.Bindings, condition.Metavariable) is not { } value) return [];
        var text = condition.UsesConstants && value.Node?.Constant?.Text is { } known ? known : value.Shown(evaluator.Tree.Text);
        try
        {
            // A string is looked at with and without its quotes: rules are written for both.
            var found = condition.Expression.Match(text);
            if (!found.Success && value.Node is { Kind: NodeKind.String } literal) found = condition.Expression.Match(literal.Text);
            return found.Success ? [match with { Bindings = FormulaEvaluator.Groups(condition.Expression, found, match.Bindings) }] : [];
        }
        catch (RegexMatchTimeoutException)
        {
            return [];
        }
    }

    private static IEnumerable<RangeMatch> Formula(FormulaEvaluator evaluator, FormulaCondition condition, RangeMatch match)
    {
        if (Bindings.Find(match.Bindings, condition.Metavariable) is not { } value) return [];
        if (condition.Language is { } language) return InOtherLanguage(evaluator, condition.Formula, language, value, match);
        var nodes = value.Node is { } node ? node.DescendantsAndSelf() : value.Nodes?.SelectMany(n => n.DescendantsAndSelf()) ?? [];
        var inner = evaluator.Within(nodes, value.Start, value.End, match.Bindings);
        return inner.Evaluate(condition.Formula).Select(m => match with { Bindings = m.Bindings });
    }

    /// <summary>The text of a literal is a source of its own.</summary>
    private static IEnumerable<RangeMatch> InOtherLanguage(FormulaEvaluator evaluator, Formula formula, Language language, MetaValue value, RangeMatch match)
    {
        var text = Content(value, evaluator.Tree.Text);
        var tree = FileAnalysis.Open(language, "", text).Tree;
        var found = new FormulaEvaluator(tree, evaluator.Options, evaluator.Cancellation).Evaluate(formula);
        return found.Count > 0 ? [match] : [];
    }
}
