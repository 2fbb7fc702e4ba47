namespace Merlon.Analysis.Tree;

/// <summary>A word, or one other character, of a text; white space is none. Offsets in UTF-16 code units, end exclusive.</summary>
/// <param name="Line">0-based line.</param>
/// <param name="Pair">For a bracket the index of the other one of its pair; -1 for others and for brackets without.</param>
public readonly record struct TextToken(int Start, int End, int Line, int Pair)
{
    public int Length => End - Start;
}

/// <summary>Splits texts as generic patterns see them.</summary>
public static class TextTokens
{
    /// <summary>How many brackets that are never closed may lie between the two of a pair.</summary>
    private const int MaxUnclosed = 4;

    /// <summary>Splits a text; runs of letters, digits and underscores are words.</summary>
    /// <param name="skipped">Ranges that are left out, in order.</param>
    public static TextToken[] Of(string text, IReadOnlyList<(int Start, int End)>? skipped = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<TextToken>(text.Length / 5);
        var open = new List<int>();
        var (line, next) = (0, 0);
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c == '\n') line++;
            if (skipped is not null && next < skipped.Count && i >= skipped[next].Start)
            {
                var end = skipped[next++].End;
                line += text.AsSpan(i, Math.Max(0, end - i)).Count('\n') - (c == '\n' ? 1 : 0);
                i = Math.Max(i, end);
                continue;
            }
            if (char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }
            var from = i++;
            if (IsWord(c))
            {
                while (i < text.Length && IsWord(text[i])) i++;
            }
            tokens.Add(new TextToken(from, i, line, -1));
            if (c is '(' or '[' or '{') open.Add(tokens.Count - 1);
            else if (c is ')' or ']' or '}') Close(text, tokens, open, Opening(c));
        }
        return [.. tokens];
    }

    public static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static void Close(string text, List<TextToken> tokens, List<int> open, char opening)
    {
        for (var i = open.Count - 1; i >= 0 && i >= open.Count - MaxUnclosed; i--)
        {
            if (text[tokens[open[i]].Start] != opening) continue;
            var (first, last) = (open[i], tokens.Count - 1);
            tokens[first] = tokens[first] with { Pair = last };
            tokens[last] = tokens[last] with { Pair = first };
            open.RemoveRange(i, open.Count - i);
            return;
        }
    }

    private static char Opening(char closing) => closing switch { ')' => '(', ']' => '[', _ => '{' };
}
