namespace Merlon.Analysis.Tree;

/// <summary>Comments that generic patterns do not look into.</summary>
public enum TextComments : byte
{
    None,

    /// <summary><c>/* */</c></summary>
    C,

    /// <summary><c>/* */</c> and <c>//</c></summary>
    Cpp,

    /// <summary><c>#</c></summary>
    Shell,
}

/// <summary>Finds comments by their marks alone.</summary>
internal static class TextCommentRanges
{
    public static List<(int Start, int End)> Of(string text, TextComments style)
    {
        var found = new List<(int, int)>();
        var first = style == TextComments.Shell ? '#' : '/';
        for (var at = 0; (at = text.IndexOf(first, at)) >= 0;)
        {
            var closing = ClosingAt(text, at, style);
            if (closing is null)
            {
                at++;
                continue;
            }
            var end = text.IndexOf(closing, Math.Min(text.Length, at + 2), StringComparison.Ordinal);
            if (closing == "\n" && text[at] == '#') end = text.IndexOf('\n', at);
            var stop = end < 0 ? text.Length : closing == "\n" ? end : end + closing.Length;
            found.Add((at, stop));
            at = stop;
        }
        return found;
    }

    private static string? ClosingAt(string text, int at, TextComments style)
    {
        if (style == TextComments.Shell) return "\n";
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        return next == '*' ? "*/" : next == '/' && style == TextComments.Cpp ? "\n" : null;
    }
}
