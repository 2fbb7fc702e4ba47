using Merlon.Analysis.Languages;
using Merlon.Analysis.Rules;

namespace Merlon.Analysis.Taint;

/// <summary>A taint rule with its kinds numbered among those of all rules that run together.</summary>
internal sealed class TaintRule
{
    /// <summary>The label of sources that name none, and what a sink asks for that names none.</summary>
    private const string DefaultLabel = "__SOURCE__";

    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);

    public TaintRule(Rule rule, int index, IReadOnlyList<Language> languages, ref int kinds)
    {
        (Rule, Index) = (rule, index);
        // In each language a rule has the same parts, only that its patterns are read differently.
        var specification = languages.Where(rule.Taint.ContainsKey).Select(l => rule.Taint[l]).First();
        foreach (var label in specification.Sources.Select(s => s.Label).Concat(specification.Propagators.Select(p => p.Label).OfType<string>().Distinct()).Prepend(null))
        {
            if (_kinds.TryAdd(label ?? DefaultLabel, kinds)) Kinds |= KindSet.Of(kinds++);
        }
        var labels = _kinds.Count;
        SourceRequires = [.. specification.Sources.Select(s => RequirementOf(s.Requires))];
        SinkRequires = [.. specification.Sinks.Select(s => RequirementOf(s.Requires) ?? Requirement.Label(_kinds[DefaultLabel]))];
        PropagatorRequires = [.. specification.Propagators.Select(p => RequirementOf(p.Requires))];
        HasLabels = labels > 1 || specification.Sinks.Any(s => s.Requires is not null);
    }

    public Rule Rule { get; }

    public int Index { get; }

    /// <summary>Its parts in a language; null when it does not look at that.</summary>
    public TaintSpecification? In(Language language) => Rule.Taint.GetValueOrDefault(language);

    /// <summary>All kinds of the rule.</summary>
    public KindSet Kinds { get; }

    /// <summary>Whether what arrives at a place depends on which labels do, and not only on whether any taint does.</summary>
    public bool HasLabels { get; }

    public IReadOnlyList<Requirement?> SourceRequires { get; }

    public IReadOnlyList<Requirement> SinkRequires { get; }

    public IReadOnlyList<Requirement?> PropagatorRequires { get; }

    public int KindOf(string? label) => _kinds[label ?? DefaultLabel];

    public KindSet KindsOf(IEnumerable<string> labels)
    {
        var kinds = default(KindSet);
        foreach (var label in labels)
        {
            if (_kinds.TryGetValue(label, out var kind)) kinds |= KindSet.Of(kind);
        }
        return kinds;
    }

    /// <summary>A label that nothing gives is never there.</summary>
    private Requirement? RequirementOf(string? text) =>
        text is null ? null : Requirement.Parse(text, label => _kinds.TryGetValue(label, out var kind) ? kind : NeverGiven);

    /// <summary>A kind that no token has.</summary>
    private const int NeverGiven = 1 << 16;
}

/// <summary>Taint rules that run together.</summary>
public sealed class TaintRules
{
    private TaintRules(IReadOnlyList<Language> languages, IReadOnlyList<TaintRule> rules, int kinds)
    {
        (Languages, All, Every) = (languages, rules, KindSet.Below(kinds));
        Labelled = Of(r => r.HasLabels);
        SafeFunctions = Of(r => r.Rule.Flow.SafeFunctions || r.Rule.Flow.OnlyAssignments);
        SafeIndexes = Of(r => r.Rule.Flow.SafeIndexes || r.Rule.Flow.OnlyAssignments);
        SafeComparisons = Of(r => r.Rule.Flow.SafeComparisons || r.Rule.Flow.SafeBooleans || r.Rule.Flow.OnlyAssignments);
        SafeNumbers = Of(r => r.Rule.Flow.SafeNumbers || r.Rule.Flow.OnlyAssignments);
        OnlyAssignments = Of(r => r.Rule.Flow.OnlyAssignments);
    }

    /// <summary>The rules of a language among others, or of several whose files call each other.</summary>
    public static TaintRules Of(IEnumerable<Rule> rules, params IReadOnlyList<Language> languages)
    {
        var taint = new List<TaintRule>();
        var kinds = 0;
        foreach (var rule in rules)
        {
            if (languages.Any(rule.Taint.ContainsKey)) taint.Add(new TaintRule(rule, taint.Count, languages, ref kinds));
        }
        return new TaintRules(languages, taint, kinds);
    }

    public IReadOnlyList<Language> Languages { get; }

    public int Count => All.Count;

    /// <summary>The rule at an index of those given, taint rules only.</summary>
    public Rule this[int index] => All[index].Rule;

    internal IReadOnlyList<TaintRule> All { get; }

    internal KindSet Every { get; }

    /// <summary>Kinds of rules with labels.</summary>
    internal KindSet Labelled { get; }

    // Kinds that do not pass through something, as the rules' options say.
    internal KindSet SafeFunctions { get; }

    internal KindSet SafeIndexes { get; }

    internal KindSet SafeComparisons { get; }

    internal KindSet SafeNumbers { get; }

    internal KindSet OnlyAssignments { get; }

    private KindSet Of(Func<TaintRule, bool> holds) => All.Where(holds).Aggregate(default(KindSet), (kinds, r) => kinds | r.Kinds);
}
