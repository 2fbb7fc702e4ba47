using System.Text;
using Merlon.Analysis.Patterns;

namespace Merlon.Analysis.Search;

/// <summary>Puts the values of metavariables into messages.</summary>
internal static class Interpolation
{
    /// <summary>Longest value that a message shows.</summary>
    private const int MaxValue = 500;

    public static string Fill(string text, Bindings? bindings, string source)
    {
        if (!text.Contains('$', StringComparison.Ordinal)) return text;
        var filled = new StringBuilder(text.Length + 32);
        for (var i = 0; i < text.Length;)
        {
            var length = NameLength(text.AsSpan(i));
            if (length == 0)
            {
                filled.Append(text[i++]);
                continue;
            }
            filled.Append(ValueOf(text.Substring(i, length), bindings, source));
            i += length;
        }
        return filled.ToString();
    }

    /// <summary>Length of the metavariable's name that the text begins with; 0 when it begins with none.</summary>
    public static int NameLength(ReadOnlySpan<char> text)
    {
        if (text[0] != '$') return 0;
        var start = text.StartsWith("$...") ? 4 : 1;
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterUpper(text[end]) || char.IsAsciiDigit(text[end]) || text[end] == '_')) end++;
        return end == start ? 0 : end;
    }

    private static string ValueOf(string name, Bindings? bindings, string source)
    {
        if (Bindings.Find(bindings, name) is not { } value) return name;
        var shown = value.Shown(source);
        return shown.Length <= MaxValue ? shown : shown[..MaxValue] + "...";
    }
}
