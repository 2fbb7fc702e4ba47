namespace Merlon.Analysis.Tree;

/// <summary>A word, or one other character, of a text; white space is none. Offsets in UTF-16 code units, end exclusive.</summary>
/// <param name="Line">0-based line.</param>
/// <param name="Close">For an opening bracket the index of its closing one; -1 for others and for brackets that are never closed.</param>
public readonly record struct TextToken(int Start, int End, int Line, int Close)
{
    public int Length => End - Start;
}

/// <summary>A text as generic patterns see it.</summary>
public static class TextTokens
{
    /// <summary>Splits a text; runs of letters, digits and underscores are words.</summary>
    public static TextToken[] Of(string text, int start = 0, int? end = null)
    {
        var tokens = new List<TextToken>();
        var open = new Stack<int>();
        var line = 0;
        var stop = end ?? text.Length;
        for (var i = start; i < stop;)
        {
            var c = text[i];
            if (c == '\n') line++;
            if (char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }
            var from = i++;
            if (IsWord(c))
            {
                while (i < stop && IsWord(text[i])) i++;
            }
            else
            {
                Pair(text, tokens, open, c);
            }
            tokens.Add(new TextToken(from, i, line, -1));
        }
        return [.. tokens];
    }

    public static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static void Pair(string text, List<TextToken> tokens, Stack<int> open, char c)
    {
        if (c is '(' or '[' or '{')
        {
            open.Push(tokens.Count);
        }
        else if (c is ')' or ']' or '}' && open.TryPeek(out var opening) && text[tokens[opening].Start] == Opening(c))
        {
            open.Pop();
            tokens[opening] = tokens[opening] with { Close = tokens.Count };
        }
    }

    private static char Opening(char closing) => closing switch { ')' => '(', ']' => '[', _ => '{' };
}
