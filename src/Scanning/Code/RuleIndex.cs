using Merlon.Analysis.Languages;
using Merlon.Analysis.Patterns;
using Merlon.Scanning.Keywords;
using Merlon.Syntax.Python;

namespace Merlon.Scanning.Code;

/// <summary>
/// Which rules a file can match at all, by the pieces of text that their patterns need: one walk over the bytes finds the
/// pieces of all rules, and only the rules that a piece wakes are looked at. Immutable, shared by threads.
/// </summary>
internal sealed class RuleIndex
{
    private readonly Literals _literals = new();
    private readonly List<Entry> _entries = [];
    private readonly List<int> _always = [];

    /// <summary>Entries by the literal that wakes them.</summary>
    private readonly List<int>[] _woken;

    public RuleIndex(IEnumerable<CodeRule> rules)
    {
        var wakers = new List<(int Literal, int Entry)>();
        foreach (var rule in rules)
        {
            foreach (var (language, formula) in rule.Rule.Formulas) Add(rule, language, formula.Requirement, wakers);
        }
        _literals.Complete();
        _woken = new List<int>[_literals.Count];
        foreach (var (literal, entry) in wakers) (_woken[literal] ??= []).Add(entry);
    }

    private void Add(CodeRule rule, Language language, TextRequirement requirement, List<(int, int)> wakers)
    {
        var number = _entries.Count;
        var cover = Cover.Of(requirement);
        _entries.Add(new Entry(rule, language, requirement));
        _literals.Add(requirement);
        if (cover is null) _always.Add(number);
        else wakers.AddRange(cover.Select(l => (_literals.NumberOf(l), number)));
    }

    /// <summary>The rules that the file may match, in the order of the rule set, with the language of each.</summary>
    /// <param name="bytes">UTF-8, or any other encoding in which ASCII is ASCII.</param>
    /// <param name="text">The same, decoded.</param>
    public Candidates Of(ReadOnlySpan<byte> bytes, string text)
    {
        var found = _literals.Find(bytes);
        var isWoken = new bool[_entries.Count];
        foreach (var entry in _always) isWoken[entry] = true;
        for (var literal = 0; literal < _woken.Length; literal++)
        {
            if (!found[literal] || _woken[literal] is not { } entries) continue;
            foreach (var entry in entries) isWoken[entry] = isWoken[entry] || Holds(_entries[entry].Requirement, found);
        }
        return new Candidates(_entries, isWoken, text);
    }

    private bool Holds(TextRequirement requirement, bool[] found) => requirement switch
    {
        TextRequirement.Literal literal => found[_literals.NumberOf(literal)],
        TextRequirement.AllOf all => all.Parts.All(p => Holds(p, found)),
        TextRequirement.AnyOf any => any.Parts.Any(p => Holds(p, found)),
        _ => true,
    };

    internal sealed record Entry(CodeRule Rule, Language Language, TextRequirement Requirement);

    /// <summary>The rules that are left for a file.</summary>
    internal readonly struct Candidates(List<Entry> entries, bool[] isWoken, string text)
    {
        public List<CodeRule> Of(Language language)
        {
            var rules = new List<CodeRule>();
            var isAny = MayHideNames(language, text);
            for (var i = 0; i < isWoken.Length; i++)
            {
                if (entries[i].Language == language && (isWoken[i] || isAny)) rules.Add(entries[i].Rule);
            }
            return rules;
        }
    }

    /// <summary>Whether a name may be written so that its letters do not stand in the text: only the tree knows these.</summary>
    private static bool MayHideNames(Language language, string text) => language switch
    {
        Language.Python => Identifier.HoldsEquivalents(text),
        Language.JavaScript or Language.TypeScript => text.Contains("\\u", StringComparison.Ordinal),
        Language.Generic or Language.Regex => false,
        _ => text.AsSpan().ContainsAny('\\', '&'),
    };
}
