namespace Merlon.Scanning.Workspaces;

/// <summary>
/// Steps that matching patterns may still take. Patterns come from the scanned repository: without a bound a few thousand
/// hostile ones would keep a scan busy for hours. One step is one pattern element compared.
/// </summary>
internal sealed class MatchBudget(long steps)
{
    public long Left { get; set; } = steps;
    public bool IsSpent => Left <= 0;
}

/// <summary>
/// A compiled pattern of an ignore file with wildcards. Matching keeps one place to return to per kind of wildcard
/// instead of recursing, so that its cost is bounded by text x pattern, never exponential.
/// </summary>
internal sealed class IgnoreGlob
{
    private enum Kind : byte { Literal, AnyCharacter, Class, Star, Folders, Rest }

    private readonly record struct Element(Kind Kind, char Literal = '\0', IgnoreGlobClass? Class = null);

    private readonly Element[] _elements;
    private readonly string _tail;

    private IgnoreGlob(Element[] elements)
    {
        _elements = elements;
        var literals = elements.Reverse().TakeWhile(e => e.Kind == Kind.Literal).Select(e => e.Literal).Reverse();
        _tail = new string([.. literals]);
    }

    /// <summary>The pattern, or null when it is malformed (an open class, a lone backslash at the end) and so matches nothing.</summary>
    public static IgnoreGlob? Compile(ReadOnlySpan<char> pattern)
    {
        var elements = new List<Element>(pattern.Length);
        for (var i = 0; i < pattern.Length;)
        {
            if (pattern[i] == '[')
            {
                if (IgnoreGlobClass.Parse(pattern, ref i) is not { } set) return null;
                elements.Add(new Element(Kind.Class, Class: set));
            }
            else if (pattern[i] == '*')
            {
                AddStars(pattern, ref i, elements);
            }
            else if (pattern[i] == '\\')
            {
                if (i + 1 == pattern.Length) return null;
                elements.Add(new Element(Kind.Literal, pattern[i + 1]));
                i += 2;
            }
            else
            {
                elements.Add(pattern[i] == '?' ? new Element(Kind.AnyCharacter) : new Element(Kind.Literal, pattern[i]));
                i++;
            }
        }
        return new IgnoreGlob([.. elements]);
    }

    /// <summary>Two or more stars mean folders only when they fill a whole segment; anywhere else they are one star.</summary>
    private static void AddStars(ReadOnlySpan<char> pattern, ref int i, List<Element> elements)
    {
        var start = i;
        while (i < pattern.Length && pattern[i] == '*') i++;
        var startsSegment = start == 0 || pattern[start - 1] == '/';
        if (i - start >= 2 && startsSegment && i < pattern.Length && pattern[i] == '/')
        {
            i++;
            elements.Add(new Element(Kind.Folders));
        }
        else if (i - start >= 2 && startsSegment && i == pattern.Length)
        {
            elements.Add(new Element(Kind.Rest));
        }
        else
        {
            elements.Add(new Element(Kind.Star));
        }
    }

    public bool Matches(ReadOnlySpan<char> text, MatchBudget budget)
    {
        if (budget.IsSpent || !text.EndsWith(_tail, StringComparison.Ordinal)) return false;
        var steps = 1;
        var matched = Run(text, budget.Left, ref steps);
        budget.Left -= steps;
        return matched;
    }

    private bool Run(ReadOnlySpan<char> text, long limit, ref int steps)
    {
        int t = 0, e = 0, star = -1, starText = 0, folders = -1, foldersText = 0;
        while (steps++ < limit)
        {
            if (e == _elements.Length)
            {
                if (t == text.Length) return true;
            }
            else
            {
                var element = _elements[e];
                switch (element.Kind)
                {
                    case Kind.Rest:
                        return t < text.Length;
                    case Kind.Folders:
                        (folders, foldersText, star) = (++e, t, -1);
                        continue;
                    case Kind.Star:
                        (star, starText) = (++e, t);
                        continue;
                }
                if (t < text.Length && Fits(element, text[t]))
                {
                    // How a star earlier in this segment matched cannot matter any more once the segment has ended.
                    if (text[t] == '/') star = -1;
                    t++;
                    e++;
                    continue;
                }
            }
            if (star >= 0 && starText < text.Length && text[starText] != '/')
            {
                (t, e) = (++starText, star);
            }
            else if (folders >= 0 && text[foldersText..].IndexOf('/') is >= 0 and var next)
            {
                foldersText += next + 1;
                (t, e, star) = (foldersText, folders, -1);
            }
            else
            {
                return false;
            }
        }
        return false;
    }

    private static bool Fits(Element element, char c) => element.Kind switch
    {
        Kind.Literal => element.Literal == c,
        Kind.AnyCharacter => c != '/',
        _ => c != '/' && element.Class!.Contains(c),
    };
}
