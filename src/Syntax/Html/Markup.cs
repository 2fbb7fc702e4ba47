namespace Merlon.Syntax.Html;

/// <summary>Parts of tags and the placeholders that templates put anywhere.</summary>
public static class Markup
{
    /// <summary>Longest placeholder; what looks like a longer one is text.</summary>
    private const int MaxPlaceholder = 1000;

    private static readonly (string Open, string Close)[] s_placeholders = [("{{", "}}"), ("{%", "%}"), ("{#", "#}"), ("<%", "%>"), ("<?", "?>")];

    /// <summary>Just behind the placeholder that starts at an offset; 0 when there is none.</summary>
    public static int EndOfPlaceholder(string source, int offset)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source[offset] is not ('{' or '<') || offset + 1 >= source.Length) return 0;
        foreach (var (open, close) in s_placeholders)
        {
            if (source[offset] != open[0] || source[offset + 1] != open[1]) continue;
            var end = source.IndexOf(close, offset + 2, Math.Min(source.Length - offset - 2, MaxPlaceholder), StringComparison.Ordinal);
            return end < 0 ? 0 : end + close.Length;
        }
        return 0;
    }

    /// <summary>The attribute that starts at an offset, which is no white space and no bracket.</summary>
    public static HtmlAttribute AttributeAt(string source, int start)
    {
        ArgumentNullException.ThrowIfNull(source);
        var nameEnd = source[start] == '{' ? EndOfBraces(source, start) : start + 1;
        while (nameEnd < source.Length && source[nameEnd] is not ('>' or '/' or '=' or '"' or '\'') && !char.IsWhiteSpace(source[nameEnd])) nameEnd++;
        var at = nameEnd;
        while (at < source.Length && char.IsWhiteSpace(source[at])) at++;
        if (at >= source.Length || source[at] != '=') return new HtmlAttribute(start, nameEnd, nameEnd, -1, -1);
        at++;
        while (at < source.Length && char.IsWhiteSpace(source[at])) at++;
        if (at >= source.Length) return new HtmlAttribute(start, at, nameEnd, at, at);
        if (source[at] is '"' or '\'')
        {
            var end = EndOfQuoted(source, at);
            return new HtmlAttribute(start, Math.Min(source.Length, end + 1), nameEnd, at + 1, end);
        }
        var stop = EndOfBare(source, at);
        return new HtmlAttribute(start, stop, nameEnd, at, stop);
    }

    /// <summary>The closing quote; quotes within a placeholder are its own.</summary>
    private static int EndOfQuoted(string source, int quote)
    {
        for (var at = quote + 1; ;)
        {
            var next = source.AsSpan(at).IndexOfAny(source[quote], '{', '<');
            if (next < 0) return source.Length;
            at += next;
            if (source[at] == source[quote]) return at;
            at = EndOfPlaceholder(source, at) is > 0 and var end ? end : at + 1;
        }
    }

    private static int EndOfBare(string source, int at)
    {
        var start = at;
        while (at < source.Length && source[at] != '>' && !char.IsWhiteSpace(source[at]))
        {
            if (at > start && source[at] == '{' && at + 1 < source.Length && source[at + 1] == '%') return at;
            at = EndOfPlaceholder(source, at) is > 0 and var end ? end : source[at] == '{' ? EndOfBraces(source, at) : at + 1;
        }
        return at;
    }

    /// <summary>Just behind the brace that closes one; the next character when none does soon.</summary>
    private static int EndOfBraces(string source, int start)
    {
        var depth = 0;
        for (var i = start; i < Math.Min(source.Length, start + MaxPlaceholder); i++)
        {
            if (source[i] == '{') depth++;
            else if (source[i] == '}' && --depth == 0) return i + 1;
        }
        return start + 1;
    }
}
