using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Patterns;

/// <summary>
/// A pattern for any text: words and characters that follow each other, white space between them does not matter.
/// <c>...</c> takes what lies between within the same brackets and ten lines, <c>$X</c> a word, <c>$...X</c> several.
/// </summary>
public sealed class TextPattern
{
    private TextPattern(TextAtom[] atoms)
    {
        Atoms = atoms;
        Words = [.. atoms.Where(a => a.Kind == TextAtomKind.Text && a.Text.Length > 1).Select(a => a.Text).Distinct()];
    }

    internal TextAtom[] Atoms { get; }

    /// <summary>Words that every text with a match holds.</summary>
    public IReadOnlyList<string> Words { get; }

    public static TextPattern Parse(string text)
    {
        var atoms = new List<TextAtom>();
        var tokens = TextTokens.Of(text);
        for (var i = 0; i < tokens.Length; i++)
        {
            var at = tokens[i].Start;
            var length = SpecialLength(text.AsSpan(at), out var kind);
            if (length == 0)
            {
                atoms.Add(new TextAtom(TextAtomKind.Text, text[at..tokens[i].End]));
                continue;
            }
            atoms.Add(new TextAtom(kind, text.Substring(at, length)));
            while (i + 1 < tokens.Length && tokens[i + 1].Start < at + length) i++;
        }
        return new TextPattern([.. atoms]);
    }

    private static int SpecialLength(ReadOnlySpan<char> text, out TextAtomKind kind)
    {
        kind = TextAtomKind.Text;
        if (text.StartsWith("..."))
        {
            kind = TextAtomKind.Ellipsis;
            return 3;
        }
        if (text[0] != '$') return 0;
        var start = text.StartsWith("$...") ? 4 : 1;
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterUpper(text[end]) || char.IsAsciiDigit(text[end]) || text[end] == '_')) end++;
        if (end == start || (end < text.Length && char.IsAsciiLetterLower(text[end]))) return 0;
        kind = start == 4 ? TextAtomKind.EllipsisMetavariable : TextAtomKind.Metavariable;
        return end;
    }
}

internal enum TextAtomKind : byte
{
    Text,
    Metavariable,
    Ellipsis,
    EllipsisMetavariable,
}

internal readonly record struct TextAtom(TextAtomKind Kind, string Text);
