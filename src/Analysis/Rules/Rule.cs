using Merlon.Analysis.Languages;
using Merlon.Analysis.Patterns;
using Merlon.Model;
using Merlon.Yaml;

namespace Merlon.Analysis.Rules;

/// <summary>A rule of semgrep's format, read and checked.</summary>
public sealed record Rule
{
    public required string Id { get; init; }

    /// <summary>With <c>$X</c> where values of metavariables are put in.</summary>
    public required string Message { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>Languages that Merlon analyses; empty when the rule names others only.</summary>
    public required IReadOnlyList<Language> Languages { get; init; }

    /// <summary>What to look for, by language; a taint rule has none.</summary>
    public IReadOnlyDictionary<Language, Formula> Formulas { get; init; } = new Dictionary<Language, Formula>();

    /// <summary>Sources, sinks and what lies between, by language; only taint rules have them.</summary>
    public IReadOnlyDictionary<Language, TaintSpecification> Taint { get; init; } = new Dictionary<Language, TaintSpecification>();

    /// <summary>What is reported and what must be nowhere, by language; only project rules have them. <see cref="Formulas"/> then holds both.</summary>
    public IReadOnlyDictionary<Language, ProjectSpecification> Project { get; init; } = new Dictionary<Language, ProjectSpecification>();

    public MatchOptions Options { get; init; } = MatchOptions.Default;

    /// <summary>Switches that change what taint passes through.</summary>
    public TaintOptions Flow { get; init; } = TaintOptions.Default;

    /// <summary>Text that replaces the match, with metavariables; null when the rule has no fix.</summary>
    public string? Fix { get; init; }

    public FixRegex? FixRegex { get; init; }

    public IReadOnlyList<string> Include { get; init; } = [];

    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Why the rule is not run although it is valid; null for rules that run.</summary>
    public string? Skipped { get; init; }

    public RuleMetadata Metadata { get; init; } = new();

    /// <summary>"file:line" of the rule.</summary>
    public required string Source { get; init; }
}

/// <summary>The <c>taint_*</c> keys of a rule's <c>options</c>.</summary>
public sealed record TaintOptions
{
    public static readonly TaintOptions Default = new();

    /// <summary>Whether the result of an unknown function is clean whatever it is given.</summary>
    public bool SafeFunctions { get; init; }

    /// <summary>Whether an element is clean though its index is not.</summary>
    public bool SafeIndexes { get; init; }

    public bool SafeComparisons { get; init; }

    public bool SafeBooleans { get; init; }

    public bool SafeNumbers { get; init; }

    /// <summary>Whether taint passes through assignments and nothing else.</summary>
    public bool OnlyAssignments { get; init; }

    /// <summary>Whether metavariables of source and sink stand for the same.</summary>
    public bool UnifiesMetavariables { get; init; }

    /// <summary>Whether the source is what is reported.</summary>
    public bool FocusesOnSource { get; init; }
}

/// <summary>What a fix replaces: an expression within the match, and with what (<c>\1</c> for groups). At most <c>Count</c> places, null: all.</summary>
public sealed record FixRegex(System.Text.RegularExpressions.Regex Expression, string Replacement, int? Count);

/// <summary>What <c>metadata</c> says that reports use.</summary>
public sealed record RuleMetadata
{
    public IReadOnlyList<string> Cwe { get; init; } = [];
    public IReadOnlyList<string> Owasp { get; init; } = [];
    public IReadOnlyList<string> References { get; init; } = [];
    public Confidence Confidence { get; init; } = Confidence.Medium;
    public string? Title { get; init; }
    public string? Remediation { get; init; }
    public string? Family { get; init; }

    /// <summary>What kind of issue it is; null when only <see cref="Owasp"/> tells.</summary>
    public IssueType? Type { get; init; }

    /// <summary>Code as it should not be, and the same mended; null without.</summary>
    public RuleExample? Example { get; init; }

    /// <summary>Ids of what the rule covers in <c>rules/coverage.yaml</c>.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];

    /// <summary>Columns of <c>rules/coverage.yaml</c> that the rule's language does not tell: python for a rule about templates.</summary>
    public IReadOnlyList<string> CoversIn { get; init; } = [];

    /// <summary>Everything, as written.</summary>
    public YamlMap? All { get; init; }
}

/// <summary>The two sides of a project rule in one language; null where a side does not look at that language.</summary>
/// <param name="Present">What the project has; reported at its first match.</param>
/// <param name="Absent">What it has to have beside it.</param>
public sealed record ProjectSpecification(Formula? Present, Formula? Absent);

/// <summary>The parts of a taint rule.</summary>
public sealed record TaintSpecification(
    IReadOnlyList<TaintSource> Sources, IReadOnlyList<TaintSink> Sinks, IReadOnlyList<TaintSanitizer> Sanitizers, IReadOnlyList<TaintPropagator> Propagators);

/// <param name="Formula">Where the taint comes from.</param>
/// <param name="Label">Its label; null for rules without labels.</param>
/// <param name="Requires">A Boolean expression over labels; null without.</param>
/// <param name="BySideEffect">Whether the variable itself becomes tainted: true, only, or null.</param>
/// <param name="Exact">Whether only the very match is tainted, not what lies in it.</param>
/// <param name="Control">Whether reaching the place is what taints.</param>
public sealed record TaintSource(Formula Formula, string? Label, string? Requires, string? BySideEffect, bool Exact, bool Control);

/// <param name="AtExit">Whether only a last statement counts.</param>
public sealed record TaintSink(Formula Formula, string? Requires, bool Exact, bool AtExit);

public sealed record TaintSanitizer(Formula Formula, string? NotConflicting, bool BySideEffect, bool Exact);

/// <param name="From">Metavariable whose taint goes to <paramref name="To"/>.</param>
public sealed record TaintPropagator(Formula Formula, string From, string To, string? Requires, string? Label, IReadOnlyList<string> ReplaceLabels, bool BySideEffect);
