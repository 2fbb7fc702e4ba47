using System.Buffers;
using System.Text;

namespace Merlon.Scanning.Secrets;

/// <summary>Where a file must be masked so that none of its secrets can be read in an excerpt.</summary>
internal static class SecretRanges
{
    /// <summary>Shorter values are words such as "root", which stand in a file for many things.</summary>
    private const int LeastRepeated = 6;

    /// <summary>Values whose repetitions are looked for.</summary>
    private const int MostRepeated = 1000;

    /// <summary>
    /// Every hit to the end of its word, since a pattern may end before the value does, and every place where one of the
    /// values stands again: a comment that repeats the key on the line above wakes no rule.
    /// </summary>
    public static IReadOnlyList<(int Start, int Length)> Of(ReadOnlySpan<byte> text, IReadOnlyList<SecretHit> hits)
    {
        var ranges = new List<(int Start, int Length)>();
        foreach (var hit in hits)
        {
            if (hit.Length > 0) ranges.Add((hit.Start, WordEnd(text, hit.End) - hit.Start));
        }
        if (ranges.Count > 0) AddRepetitions(text, Values(text, hits), ranges);
        return [.. ranges.Distinct()];
    }

    private static int WordEnd(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && (char.IsAsciiLetterOrDigit((char)text[at]) || text[at] is (byte)'+' or (byte)'/' or (byte)'_' or (byte)'-')) at++;
        return at;
    }

    /// <summary>The values as they stand in the file and, where they were encoded, as they are; Latin-1 widened.</summary>
    private static Dictionary<string, List<string>> Values(ReadOnlySpan<byte> text, IReadOnlyList<SecretHit> hits)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var hit in hits)
        {
            if (values.Count >= MostRepeated) break;
            if (hit.Length >= LeastRepeated) values.Add(Encoding.Latin1.GetString(text.Slice(hit.Start, hit.Length)));
            if (hit.Decoded && hit.Value.Length >= LeastRepeated) values.Add(Encoding.Latin1.GetString(hit.Value));
        }
        return values.GroupBy(v => v[..LeastRepeated]).ToDictionary(g => g.Key, g => g.OrderByDescending(v => v.Length).ToList(), StringComparer.Ordinal);
    }

    private static void AddRepetitions(ReadOnlySpan<byte> bytes, Dictionary<string, List<string>> values, List<(int Start, int Length)> ranges)
    {
        if (values.Count == 0) return;
        var text = Encoding.Latin1.GetString(bytes).AsSpan();
        var starts = SearchValues.Create([.. values.Keys], StringComparison.Ordinal);
        for (var at = 0; at < text.Length;)
        {
            var next = text[at..].IndexOfAny(starts);
            if (next < 0) return;
            at += next;
            var rest = text[at..];
            var length = LongestAt(rest, values[rest[..LeastRepeated].ToString()]);
            if (length > 0) ranges.Add((at, length));
            at += Math.Max(length, 1);
        }
    }

    private static int LongestAt(ReadOnlySpan<char> text, List<string> values)
    {
        foreach (var value in values)
        {
            if (text.StartsWith(value, StringComparison.Ordinal)) return value.Length;
        }
        return 0;
    }
}
