namespace Merlon.Scanning.Git;

/// <summary>Names that a mistyped one may have meant.</summary>
internal static class NearestNames
{
    private const int MaxNameLength = 100, MaxNames = 20_000, Shown = 3;

    /// <summary>"There are main, develop." or "Did you mean main?"; "" when there is nothing to say.</summary>
    public static string Suggest(string wanted, IEnumerable<string> names)
    {
        var known = names.Where(n => n.Length <= MaxNameLength && !n.Any(char.IsControl)).Take(MaxNames).ToList();
        if (known.Count == 0) return "There are none.";
        if (known.Count <= Shown || wanted.Length > MaxNameLength) return $"There are: {string.Join(", ", known.Take(Shown))}{(known.Count > Shown ? ", …" : "")}.";
        return $"Did you mean {string.Join(", ", known.OrderBy(n => Distance(wanted, n)).ThenBy(n => n, StringComparer.Ordinal).Take(Shown))}?";
    }

    /// <summary>Levenshtein's distance in one row; a name that contains the wanted one is near.</summary>
    private static int Distance(string a, string b)
    {
        if (b.Contains(a, StringComparison.OrdinalIgnoreCase)) return 1;
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + cost));
            }
        }
        return row[b.Length];
    }
}
