using System.Text.RegularExpressions;
using Merlon.Analysis.Languages;
using Merlon.Analysis.Patterns;
using Merlon.Analysis.Rules;
using Merlon.Analysis.Sources;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Search;

/// <summary>Decides whether the values of metavariables are what a rule asks for; a formula may bind more of them.</summary>
internal static class ConditionEvaluator
{
    /// <summary>The match as often as the condition holds: once, never, or once for each way in which its formula matches.</summary>
    /// <param name="bound">The values before the first condition, which is all that a formula knows.</param>
    public static IEnumerable<RangeMatch> Apply(FormulaEvaluator evaluator, Condition condition, RangeMatch match, Bindings? bound)
    {
        switch (condition)
        {
            case FormulaCondition formula: return Formula(evaluator, formula, match, bound);
            case RegexCondition regex: return Regex(evaluator, regex, match);
        }
        var holds = condition switch
        {
            ComparisonCondition comparison => new ComparisonEvaluator(match.Bindings, evaluator.Tree.Text, comparison, evaluator.Today).Holds(),
            AnalysisCondition analysis => Bindings.Find(match.Bindings, analysis.Metavariable) is { } value && Analyzers.Holds(analysis.Analyzer, value, evaluator.Tree.Text, evaluator.Cancellation),
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
        var text = condition.UsesConstants && value.Node is { } node && (Constant.Of(node) ?? node.Constant)?.Text is { } known ? known : value.Shown(evaluator.Tree.Text);
        try
        {
            var found = condition.Expression.Match(text);
            return found.Success ? [match with { Bindings = FormulaEvaluator.Groups(condition.Expression, found, match.Bindings, value.Start) }] : [];
        }
        catch (RegexMatchTimeoutException)
        {
            return [];
        }
    }

    private static IEnumerable<RangeMatch> Formula(FormulaEvaluator evaluator, FormulaCondition condition, RangeMatch match, Bindings? bound)
    {
        if (Bindings.Find(match.Bindings, condition.Metavariable) is not { } value) return [];
        if (condition.Language is { } language) return InOtherLanguage(evaluator, condition.Formula, language, value, match);
        var inner = evaluator.Within(NodesOf(value, evaluator.Tree), value.Start, value.End, bound);
        return inner.Evaluate(condition.Formula).Select(m => match with { Bindings = Added(match.Bindings, m.Bindings) }).Distinct();
    }

    private static Bindings? Added(Bindings? bindings, Bindings? more)
    {
        foreach (var (name, value) in Bindings.All(more))
        {
            if (Bindings.Find(bindings, name) is null) bindings = new Bindings(name, value, bindings);
        }
        return bindings;
    }

    private static IEnumerable<Node> NodesOf(MetaValue value, SourceTree tree)
    {
        // The name of a member is looked at as if it stood alone.
        if (value.Node is { Kind: NodeKind.Identifier } name) return [new Node(NodeKind.Name, name.Start, name.End, name.Text, [])];
        if (value.Node is { } node) return node.DescendantsAndSelf();
        if (value.Nodes is { } nodes) return new Node(NodeKind.Block, value.Start, value.End, "", nodes).DescendantsAndSelf();
        return tree.Root.DescendantsAndSelf().Where(n => n.Start >= value.Start && n.End <= value.End && n.End > n.Start);
    }

    /// <summary>The text of a literal is a source of its own.</summary>
    private static IEnumerable<RangeMatch> InOtherLanguage(FormulaEvaluator evaluator, Formula formula, Language language, MetaValue value, RangeMatch match)
    {
        var text = Content(value, evaluator.Tree.Text);
        var tree = FileAnalysis.Open(language, "", text).Tree;
        var offset = value.Start + Math.Max(0, evaluator.Tree.Text.AsSpan(value.Start, value.End - value.Start).IndexOf(text));
        foreach (var found in new FormulaEvaluator(tree, evaluator.Options, evaluator.Cancellation) { Today = evaluator.Today }.Evaluate(formula))
        {
            var bindings = match.Bindings;
            foreach (var (name, inner) in Bindings.All(found.Bindings))
            {
                var moved = MetaValue.Of(inner.Shown(text), inner.Start + offset, inner.End + offset);
                if (Bindings.Find(match.Bindings, name) is null) bindings = new Bindings(name, moved, bindings);
            }
            yield return match with { Bindings = bindings };
        }
    }
}
