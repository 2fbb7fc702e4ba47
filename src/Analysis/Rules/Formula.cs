using System.Text.RegularExpressions;
using Merlon.Analysis.Languages;
using Merlon.Analysis.Patterns;

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

    /// <summary>The formulas directly below.</summary>
    public virtual IEnumerable<Formula> Parts => [];
}

/// <summary>A pattern of code.</summary>
public sealed record PatternFormula(Pattern Pattern) : Formula;

/// <summary>A regular expression over the text of the file.</summary>
public sealed record RegexFormula(Regex Expression) : Formula;

/// <summary>A generic pattern: words and brackets.</summary>
public sealed record TextFormula(TextPattern Pattern) : Formula;

/// <summary>All at one place; parts that are <see cref="NotFormula"/> take matches away.</summary>
public sealed record AndFormula(IReadOnlyList<Formula> All) : Formula
{
    public override IEnumerable<Formula> Parts => All;
}

public sealed record OrFormula(IReadOnlyList<Formula> Any) : Formula
{
    public override IEnumerable<Formula> Parts => Any;
}

public sealed record NotFormula(Formula Inner) : Formula
{
    public override IEnumerable<Formula> Parts => [Inner];
}

/// <summary>Around the match.</summary>
public sealed record InsideFormula(Formula Inner) : Formula
{
    public override IEnumerable<Formula> Parts => [Inner];
}

/// <summary>Anywhere in the file (<c>anywhere:</c>).</summary>
public sealed record AnywhereFormula(Formula Inner) : Formula
{
    public override IEnumerable<Formula> Parts => [Inner];
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
