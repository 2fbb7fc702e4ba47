using Merlon.Analysis.Patterns;
using Merlon.Scanning.Keywords;

namespace Merlon.Scanning.Code;

/// <summary>The pieces of text that rules ask for, numbered, and an automaton that finds all of them at once.</summary>
internal sealed class Literals
{
    /// <summary>Longer pieces are looked for by their first characters: there are none to be told apart behind them.</summary>
    private const int MaxLength = 24;

    /// <summary>States of one automaton are counted in 16 bits.</summary>
    private const int MaxStates = 60_000;

    private readonly Dictionary<TextRequirement.Literal, int> _numbers = [];
    private readonly List<TextRequirement.Literal> _literals = [];

    /// <summary>Each with its keywords: the literals that begin with it.</summary>
    private readonly List<(KeywordAutomaton Automaton, int[][] Literals)> _automata = [];

    public int Count => _literals.Count;

    public int NumberOf(TextRequirement.Literal literal) => _numbers[literal];

    public void Add(TextRequirement requirement)
    {
        switch (requirement)
        {
            case TextRequirement.Literal literal:
                if (_numbers.TryAdd(literal, _literals.Count)) _literals.Add(literal);
                break;
            case TextRequirement.AllOf all: foreach (var part in all.Parts) Add(part); break;
            case TextRequirement.AnyOf any: foreach (var part in any.Parts) Add(part); break;
        }
    }

    /// <summary>Builds the automata; nothing can be added after it.</summary>
    public void Complete()
    {
        var states = 0;
        var group = new List<(string Keyword, int[] Literals)>();
        foreach (var keyword in _literals.GroupBy(KeywordOf, StringComparer.Ordinal))
        {
            states += keyword.Key.Length;
            if (states > MaxStates)
            {
                Complete(group);
                (states, group) = (keyword.Key.Length, []);
            }
            group.Add((keyword.Key, [.. keyword.Select(l => _numbers[l])]));
        }
        if (group.Count > 0) Complete(group);
    }

    private void Complete(List<(string Keyword, int[] Literals)> group) =>
        _automata.Add((new KeywordAutomaton([.. group.Select(g => g.Keyword)]), [.. group.Select(g => g.Literals)]));

    private static string KeywordOf(TextRequirement.Literal literal) =>
        (literal.Text.Length <= MaxLength ? literal.Text : literal.Text[..MaxLength]).ToLowerInvariant();

    /// <summary>For each literal whether the text holds it.</summary>
    public bool[] Find(ReadOnlySpan<byte> text)
    {
        var found = new bool[_literals.Count];
        var hits = new List<KeywordHit>();
        foreach (var (automaton, literals) in _automata)
        {
            hits.Clear();
            automaton.Find(text, hits);
            foreach (var hit in hits)
            {
                foreach (var literal in literals[hit.Keyword])
                {
                    if (!found[literal]) found[literal] = IsAt(_literals[literal], text, hit.End - automaton.LengthOf(hit.Keyword));
                }
            }
        }
        return found;
    }

    private static bool IsAt(TextRequirement.Literal literal, ReadOnlySpan<byte> text, int start)
    {
        var end = start + literal.Text.Length;
        if (end > text.Length) return false;
        if (literal.IsWord && ((start > 0 && IsWord(literal.Text[0]) && IsWord((char)text[start - 1])) || (end < text.Length && IsWord(literal.Text[^1]) && IsWord((char)text[end])))) return false;
        return literal.IgnoresCase
            ? System.Text.Ascii.EqualsIgnoreCase(text[start..end], literal.Text)
            : System.Text.Ascii.Equals(text[start..end], literal.Text);
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
