using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Patterns;

/// <summary>
/// A pattern for any text: words and characters that follow each other, white space between them does not matter.
/// <c>...</c> takes what lies between, within the brackets that the pattern has around it and ten lines; <c>$X</c> takes a
/// word, <c>$...X</c> several.
/// </summary>
public sealed class TextPattern
{
    private TextPattern(TextAtom[] atoms)
    {
        Atoms = atoms;
        Words = [.. atoms.Where(a => a.Kind == TextAtomKind.Text && a.Text.Length > 1).Select(a => a.Text).Distinct()];
        var names = atoms.Where(a => a.Kind is TextAtomKind.Metavariable or TextAtomKind.EllipsisMetavariable && a.Text != Metavariables.Anonymous).Select(a => a.Text).ToList();
        HasRepeatedNames = names.Distinct().Count() < names.Count;
    }

    internal TextAtom[] Atoms { get; }

    /// <summary>Words that every text with a match holds, in whatever case.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Whether a metavariable stands twice, so that what matches depends on what it was bound to before.</summary>
    internal bool HasRepeatedNames { get; }

    public bool MayMatch(SourceTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        foreach (var word in Words)
        {
            if (tree.Index.CountOf(word) == 0) return false;
        }
        return true;
    }

    public static TextPattern Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var atoms = new List<TextAtom>();
        var tokens = TextTokens.Of(text);
        for (var i = 0; i < tokens.Length; i++)
        {
            var at = tokens[i].Start;
            var length = SpecialLength(text.AsSpan(at), out var kind);
            if (length == 0)
            {
                var opensBlock = text[at] == '{' && i + 1 < tokens.Length && tokens[i + 1].Line > tokens[i].Line;
                atoms.Add(new TextAtom(TextAtomKind.Text, text[at..tokens[i].End], OpensBlock: opensBlock));
                continue;
            }
            // Ellipses one after the other take more lines.
            if (kind == TextAtomKind.Ellipsis && atoms is [.., { Kind: TextAtomKind.Ellipsis or TextAtomKind.EllipsisMetavariable } last]) atoms[^1] = last with { Spans = last.Spans + 1 };
            else atoms.Add(new TextAtom(kind, text.Substring(at, length)));
            while (i + 1 < tokens.Length && tokens[i + 1].Start < at + length) i++;
        }
        // What lies in front of the match is no part of it.
        while (atoms is [{ Kind: TextAtomKind.Ellipsis }, _, ..]) atoms.RemoveAt(0);
        return new TextPattern(Paired(atoms));
    }

    private static TextAtom[] Paired(List<TextAtom> atoms)
    {
        var open = new Stack<int>();
        for (var i = 0; i < atoms.Count; i++)
        {
            if (atoms[i].Text is "(" or "[" or "{") open.Push(i);
            else if (atoms[i].Text is ")" or "]" or "}" && open.TryPop(out var first)) atoms[first] = atoms[first] with { Pair = i };
        }
        return [.. atoms];
    }

    private static int SpecialLength(ReadOnlySpan<char> text, out TextAtomKind kind)
    {
        kind = TextAtomKind.Text;
        if (text.StartsWith("..."))
        {
            kind = TextAtomKind.Ellipsis;
            return text.IndexOfAnyExcept('.') is >= 0 and var dots ? dots : text.Length;
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

/// <param name="Pair">For an opening bracket the index of its closing one in the pattern; -1 for others.</param>
/// <param name="Spans">How many ellipses an ellipsis stands for.</param>
/// <param name="OpensBlock">A brace at the end of a line.</param>
internal readonly record struct TextAtom(TextAtomKind Kind, string Text, int Pair = -1, int Spans = 1, bool OpensBlock = false)
{
    public bool IsGap => Kind is TextAtomKind.Ellipsis or TextAtomKind.EllipsisMetavariable;
}
