namespace Merlon.Analysis.Projects;

/// <summary>Patterns with stars in manifests.</summary>
internal static class StarPattern
{
    /// <summary>What the only star of <c>a/*</c> stands for in a name; empty for a pattern without one that is the name; null when they differ.</summary>
    public static string? Match(string pattern, string name)
    {
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        if (star < 0) return pattern == name ? "" : null;
        var before = pattern.AsSpan(0, star);
        var after = pattern.AsSpan(star + 1);
        if (after.Contains('*') || name.Length < before.Length + after.Length) return null;
        return name.AsSpan().StartsWith(before, StringComparison.Ordinal) && name.AsSpan().EndsWith(after, StringComparison.Ordinal) ? name[before.Length..^after.Length] : null;
    }

    public static string Fill(string pattern, string star) => pattern.Replace("*", star, StringComparison.Ordinal);

    /// <summary>The entry that a name fits best: itself, else the pattern with the most in front of its star.</summary>
    public static (T Entry, string Star)? Best<T>(IEnumerable<(string Pattern, T Entry)> entries, string name)
    {
        (T, string)? best = null;
        var length = -1;
        foreach (var (pattern, entry) in entries)
        {
            if (Match(pattern, name) is not { } star) continue;
            var fit = pattern.Contains('*', StringComparison.Ordinal) ? pattern.IndexOf('*', StringComparison.Ordinal) : int.MaxValue;
            if (fit > length) (best, length) = ((entry, star), fit);
        }
        return best;
    }

    /// <summary>Whether a folder fits a glob: <c>*</c> within a name, <c>**</c> for any folders.</summary>
    public static bool IsGlobMatch(string glob, string folder)
    {
        var (pattern, path) = (Parts(glob), Parts(folder));
        if (pattern.Length > 32) return false;
        // reached[j]: the pattern so far fits the first j names of the path.
        var reached = new bool[path.Length + 1];
        reached[0] = true;
        foreach (var part in pattern)
        {
            var next = new bool[path.Length + 1];
            for (var j = 0; j <= path.Length; j++)
            {
                if (part == "**") next[j] = reached[j] || (j > 0 && next[j - 1]);
                else next[j] = j > 0 && reached[j - 1] && IsNameMatch(part, path[j - 1]);
            }
            reached = next;
        }
        return reached[path.Length];
    }

    private static string[] Parts(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(p => p != ".").ToArray();

    private static bool IsNameMatch(string pattern, string name)
    {
        var pieces = pattern.Split('*');
        if (pieces.Length == 1) return pattern == name;
        if (!name.StartsWith(pieces[0], StringComparison.Ordinal)) return false;
        var at = pieces[0].Length;
        foreach (var piece in pieces.AsSpan(1, pieces.Length - 2))
        {
            var found = name.IndexOf(piece, at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + piece.Length;
        }
        return name.Length - at >= pieces[^1].Length && name.EndsWith(pieces[^1], StringComparison.Ordinal);
    }
}
