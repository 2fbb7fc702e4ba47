using System.Collections.Concurrent;
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

    /// <summary>What replaces these matches, in place of the rule's own fix; null without.</summary>
    public string? Fix { get; init; }

    /// <summary>The text that it was read from: formulas of one key find the same. Null where nobody asked for it.</summary>
    public string? Key { get; init; }

    /// <summary>Whether the file can hold a match at all: it has the words that every match has. Cheap, asked before every search.</summary>
    public abstract bool MayMatch(SourceTree tree);

    /// <summary>What the text of a file with a match holds; asked before the file is parsed.</summary>
    public TextRequirement Requirement => TextRequirement.All([Core, .. Conditions.Select(c => c.Requirement)]);

    /// <summary>What the formula itself asks for, its conditions left out.</summary>
    protected abstract TextRequirement Core { get; }
}

/// <summary>A pattern of code.</summary>
public sealed record PatternFormula(Pattern Pattern) : Formula
{
    public override bool MayMatch(SourceTree tree) => Pattern.MayMatch(tree);

    protected override TextRequirement Core => Pattern.Requirement;
}

/// <summary>A regular expression over the text of the file.</summary>
public sealed record RegexFormula(Regex Expression) : Formula
{
    private readonly TextRequirement _requirement = RegexRequirement.Of(Expression.ToString());
    private readonly SearchedRegex _searched = new(Expression);

    /// <summary>The expression, to search so many characters with.</summary>
    public Regex For(int length) => _searched.For(length);

    public override bool MayMatch(SourceTree tree) => _requirement.HoldsIn(tree.Text);

    protected override TextRequirement Core => _requirement;
}

/// <summary>A generic pattern: words and brackets.</summary>
public sealed record TextFormula(TextPattern Pattern) : Formula
{
    public override bool MayMatch(SourceTree tree) => Pattern.MayMatch(tree);

    protected override TextRequirement Core => TextRequirement.All(Pattern.Words.Select(w => TextRequirement.Of(w, isWord: true, ignoresCase: true)));
}

/// <summary>All at one place; parts that are <see cref="NotFormula"/> take matches away.</summary>
public sealed record AndFormula(IReadOnlyList<Formula> All) : Formula
{
    public override bool MayMatch(SourceTree tree) => All.All(f => f.MayMatch(tree));

    protected override TextRequirement Core => TextRequirement.All(All.Select(f => f.Requirement));
}

public sealed record OrFormula(IReadOnlyList<Formula> Any) : Formula
{
    public override bool MayMatch(SourceTree tree) => Any.Any(f => f.MayMatch(tree));

    protected override TextRequirement Core => TextRequirement.Any(Any.Select(f => f.Requirement));
}

public sealed record NotFormula(Formula Inner) : Formula
{
    public override bool MayMatch(SourceTree tree) => true;

    protected override TextRequirement Core => TextRequirement.Nothing;
}

/// <summary>Around the match.</summary>
public sealed record InsideFormula(Formula Inner) : Formula
{
    public override bool MayMatch(SourceTree tree) => Inner.MayMatch(tree);

    protected override TextRequirement Core => Inner.Requirement;
}

/// <summary>Anywhere in the file (<c>anywhere:</c>).</summary>
public sealed record AnywhereFormula(Formula Inner) : Formula
{
    public override bool MayMatch(SourceTree tree) => Inner.MayMatch(tree);

    protected override TextRequirement Core => Inner.Requirement;
}

/// <summary>What the value of a metavariable must be.</summary>
public abstract record Condition
{
    /// <summary>What the text of a file holds in which the condition is met somewhere.</summary>
    public virtual TextRequirement Requirement => TextRequirement.Nothing;
}

/// <summary>The expression matches from the value's start.</summary>
public sealed record RegexCondition(string Metavariable, Regex Expression, bool UsesConstants) : Condition
{
    /// <summary>Only in plain text is a value what stands there: in code it may be a constant, or the name behind an alias.</summary>
    public bool IsOfText { get; init; }

    public override TextRequirement Requirement => IsOfText ? RegexRequirement.Of(Expression.ToString()) : TextRequirement.Nothing;
}

/// <summary>The formula matches in the value, read as another language where one is named.</summary>
public sealed record FormulaCondition(string Metavariable, Formula Formula, Language? Language) : Condition
{
    /// <summary>What is read as another language may be a string, written in pieces or with escapes.</summary>
    public override TextRequirement Requirement => Language is null ? Formula.Requirement : TextRequirement.Nothing;
}

/// <summary>A comparison in Python's syntax holds.</summary>
public sealed record ComparisonCondition(string? Metavariable, Merlon.Syntax.Python.PythonParseResult Comparison, int? Base, bool Strips) : Condition
{
    /// <summary>The expressions that the comparison has asked for so far: it is asked once for each match.</summary>
    internal ConcurrentDictionary<(string Text, bool IsAnchored), Regex?> Expressions { get; } = new();
}

/// <summary>An analyser (entropy, redos) says yes.</summary>
public sealed record AnalysisCondition(string Metavariable, string Analyzer) : Condition;

/// <summary>The value is of one of the types, each a pattern.</summary>
public sealed record TypeCondition(string Metavariable, IReadOnlyList<Pattern> Types) : Condition;
