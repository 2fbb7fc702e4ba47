namespace Merlon.Analysis.Regexes;

/// <summary>UTF-16 code units as sorted ranges that neither touch nor overlap, both ends inclusive.</summary>
internal sealed class CharacterSet
{
    public static readonly CharacterSet Empty = new([]);
    public static readonly CharacterSet All = new([('\0', char.MaxValue)]);
    public static readonly CharacterSet Digits = Of(('0', '9'));
    public static readonly CharacterSet WordCharacters = Of(('a', 'z'), ('A', 'Z'), ('0', '9'), ('_', '_'));
    public static readonly CharacterSet Spaces = Of(('\t', '\r'), (' ', ' '), ('\u00a0', '\u00a0'), ('\u2000', '\u200a'), ('\u2028', '\u2029'), ('\u3000', '\u3000'));
    public static readonly CharacterSet LineBreak = Of(('\n', '\n'));

    private CharacterSet((char First, char Last)[] ranges) => Ranges = ranges;

    public IReadOnlyList<(char First, char Last)> Ranges { get; }

    public static CharacterSet Of(params IReadOnlyCollection<(char First, char Last)> ranges)
    {
        var merged = new List<(char First, char Last)>();
        foreach (var (first, last) in ranges.Where(r => r.First <= r.Last).OrderBy(r => r.First))
        {
            if (merged.Count > 0 && first <= merged[^1].Last + 1) merged[^1] = (merged[^1].First, (char)Math.Max(merged[^1].Last, last));
            else merged.Add((first, last));
        }
        return new CharacterSet([.. merged]);
    }

    public CharacterSet Union(CharacterSet other) => Of([.. Ranges, .. other.Ranges]);

    public CharacterSet Complement()
    {
        var gaps = new List<(char, char)>();
        var next = 0;
        foreach (var (first, last) in Ranges)
        {
            if (first > next) gaps.Add(((char)next, (char)(first - 1)));
            next = last + 1;
        }
        if (next <= char.MaxValue) gaps.Add(((char)next, char.MaxValue));
        return new CharacterSet([.. gaps]);
    }

    /// <summary>The set with the other case of its ASCII letters.</summary>
    public CharacterSet IgnoringCase() => Of([.. Ranges, .. Shifted('a', 'z', -32), .. Shifted('A', 'Z', 32)]);

    private IEnumerable<(char, char)> Shifted(char from, char to, int by) =>
        Ranges.Where(r => r.First <= to && r.Last >= from).Select(r => ((char)(Math.Max(r.First, from) + by), (char)(Math.Min(r.Last, to) + by)));
}
