namespace Merlon.Analysis.Tree;

/// <summary>How metavariables are spelt.</summary>
public static class Metavariables
{
    public const string Anonymous = "$_";

    /// <summary><c>$NAME</c>: capitals, digits and underscores, no digit first; also <c>$1</c>, the group of an expression.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[0] != '$') return false;
        if (char.IsAsciiDigit(text[1])) return !text[1..].ContainsAnyExceptInRange('0', '9');
        foreach (var c in text[1..])
        {
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c) && c != '_') return false;
        }
        return true;
    }

    /// <summary><c>$...NAME</c></summary>
    public static bool IsEllipsis(ReadOnlySpan<char> text) =>
        text.StartsWith("$...") && text.Length > 4 && IsName(string.Concat("$", text[4..]));
}
