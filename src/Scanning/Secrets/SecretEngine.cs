using Merlon.Scanning.Keywords;

namespace Merlon.Scanning.Secrets;

/// <summary>A rule set made ready to run: one automaton over all keywords, and which rules each keyword wakes. Immutable, shared by threads.</summary>
public sealed class SecretEngine
{
    internal SecretRule[] Rules { get; }
    internal KeywordAutomaton Automaton { get; }

    /// <summary>Rules by keyword number.</summary>
    internal int[][] Woken { get; }

    /// <summary>Rules that no keyword wakes: those on paths alone, and those that run over whole files.</summary>
    internal int[] WithoutKeywords { get; }

    internal IReadOnlyList<SecretAllowList> AllowLists { get; }

    public SecretEngine(SecretRuleSet set)
    {
        Rules = [.. set.Rules];
        AllowLists = set.AllowLists;
        var words = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < Rules.Length; i++)
        {
            foreach (var keyword in Rules[i].Keywords.Distinct(StringComparer.Ordinal))
            {
                if (!words.TryGetValue(keyword, out var rules)) words.Add(keyword, rules = []);
                rules.Add(i);
            }
        }
        Automaton = new KeywordAutomaton([.. words.Keys]);
        Woken = [.. words.Values.Select(v => v.ToArray())];
        WithoutKeywords = [.. Enumerable.Range(0, Rules.Length).Where(i => Rules[i].Kind == SecretRuleKind.File || Rules[i].Keywords.Count == 0)];
    }
}
