using System.Text.RegularExpressions;
using Merlon.Analysis.Languages;
using Merlon.Analysis.Patterns;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Rules;

/// <summary>What a rule looks for: patterns and how their matches are combined.</summary>
public abstract record Formula
{
    /// <summary>What narrows the result: each list is one <c>focus-metavariable</c>, of which any may be in focus.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Focus { get; init; } = [];

    /// <summary>What the values of metavariables must be.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>The metavariable that names the whole match (<c>as:</c>); null without.</summary>
    public string? Name { get; init; }

    /// <summary>The text that it was read from: formulas of one key find the same. Null where nobody asked for it.</summary>
    public string? Key { get; init; }

    /// <summary>Whether the file can hold a match at all: it has the words that every match has. Cheap, asked before every search.</summary>
    public abstract bool MayMatch(SourceTree tree);
}

/// <summary>A pattern of code.</summary>
public sealed record PatternFormula(Pattern Pattern) : Formula
{
    public override bool MayMatch(SourceTree tree) => Pattern.MayMatch(tree);
}

/// <summary>A regular expression over the text of the file.</summary>
public sealed record RegexFormula(Regex Expression) : Formula
{
    private readonly (string Text, bool IgnoresCase)? _literal = RegexLiteral.Of(Expression.ToString());

    public override bool MayMatch(SourceTree tree) =>
        _literal is not var (text, ignoresCase) || tree.Text.Contains(text, ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}

/// <summary>A generic pattern: words and brackets.</summary>
public sealed record TextFormula(TextPattern Pattern) : Formula
{
    public override bool MayMatch(SourceTree tree) => Pattern.Words.All(tree.TextWords.Contains);
}

/// <summary>All at one place; parts that are <see cref="NotFormula"/> take matches away.</summary>
public sealed record AndFormula(IReadOnlyList<Formula> All) : Formula
{
    public override bool MayMatch(SourceTree tree) => All.All(f => f.MayMatch(tree));
}

public sealed record OrFormula(IReadOnlyList<Formula> Any) : Formula
{
    public override bool MayMatch(SourceTree tree) => Any.Any(f => f.MayMatch(tree));
}

public sealed record NotFormula(Formula Inner) : Formula
{
    public override bool MayMatch(SourceTree tree) => true;
}

/// <summary>Around the match.</summary>
public sealed record InsideFormula(Formula Inner) : Formula
{
    public override bool MayMatch(SourceTree tree) => Inner.MayMatch(tree);
}

/// <summary>Anywhere in the file (<c>anywhere:</c>).</summary>
public sealed record AnywhereFormula(Formula Inner) : Formula
{
    public override bool MayMatch(SourceTree tree) => Inner.MayMatch(tree);
}

/// <summary>What the value of a metavariable must be.</summary>
public abstract record Condition;

/// <summary>The expression matches from the value's start.</summary>
public sealed record RegexCondition(string Metavariable, Regex Expression, bool UsesConstants) : Condition;

/// <summary>The formula matches in the value, read as another language where one is named.</summary>
public sealed record FormulaCondition(string Metavariable, Formula Formula, Language? Language) : Condition;

/// <summary>A comparison in Python's syntax holds.</summary>
public sealed record ComparisonCondition(string? Metavariable, Merlon.Syntax.Python.PythonParseResult Comparison, int? Base, bool Strips) : Condition;

/// <summary>An analyser (entropy, redos) says yes.</summary>
public sealed record AnalysisCondition(string Metavariable, string Analyzer) : Condition;

/// <summary>The value is of one of the types, each a pattern.</summary>
public sealed record TypeCondition(string Metavariable, IReadOnlyList<Pattern> Types) : Condition;
