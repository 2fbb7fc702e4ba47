namespace Merlon.Scanning.Workspaces;

/// <summary>A bracket expression of a pattern: <c>[a-z]</c>, <c>[!0-9]</c>, <c>[[:space:]x]</c>.</summary>
internal sealed class IgnoreGlobClass
{
    private static readonly Dictionary<string, (char First, char Last)[]> Named = new(StringComparer.Ordinal)
    {
        ["alnum"] = [('0', '9'), ('A', 'Z'), ('a', 'z')],
        ["alpha"] = [('A', 'Z'), ('a', 'z')],
        ["blank"] = [(' ', ' '), ('\t', '\t')],
        ["cntrl"] = [('\0', '\x1f'), ('\x7f', '\x7f')],
        ["digit"] = [('0', '9')],
        ["graph"] = [('!', '~')],
        ["lower"] = [('a', 'z')],
        ["print"] = [(' ', '~')],
        ["punct"] = [('!', '/'), (':', '@'), ('[', '`'), ('{', '~')],
        ["space"] = [(' ', ' '), ('\t', '\r')],
        ["upper"] = [('A', 'Z')],
        ["xdigit"] = [('0', '9'), ('A', 'F'), ('a', 'f')],
    };

    private readonly List<(char First, char Last)> _ranges = [];
    private bool _negated;

    public bool Contains(char c)
    {
        foreach (var (first, last) in _ranges)
        {
            if (c >= first && c <= last) return !_negated;
        }
        return _negated;
    }

    /// <summary>Reads from the opening bracket at <paramref name="i"/> and leaves it behind the closing one; null when there is none.</summary>
    public static IgnoreGlobClass? Parse(ReadOnlySpan<char> pattern, ref int i)
    {
        var set = new IgnoreGlobClass();
        i++;
        if (i < pattern.Length && pattern[i] is '!' or '^')
        {
            set._negated = true;
            i++;
        }
        // A closing bracket in first place is a member of the class.
        for (var isFirst = true; i < pattern.Length; isFirst = false)
        {
            if (pattern[i] == ']' && !isFirst)
            {
                i++;
                return set;
            }
            if (!set.AddItem(pattern, ref i)) return null;
        }
        return null;
    }

    private bool AddItem(ReadOnlySpan<char> pattern, ref int i)
    {
        if (pattern[i] == '[' && i + 1 < pattern.Length && pattern[i + 1] == ':' && NamedLength(pattern[(i + 2)..]) is >= 0 and var length)
        {
            if (!Named.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(pattern.Slice(i + 2, length), out var ranges)) return false;
            _ranges.AddRange(ranges);
            i += length + 4;
            return true;
        }
        if (!Character(pattern, ref i, out var first)) return false;
        var last = first;
        if (i + 1 < pattern.Length && pattern[i] == '-' && pattern[i + 1] != ']')
        {
            i++;
            if (!Character(pattern, ref i, out last)) return false;
        }
        _ranges.Add((first, last));
        return true;
    }

    /// <summary>Length of the name in "name:]...", -1 when the first closing bracket ends no named class.</summary>
    private static int NamedLength(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf(']');
        return end > 0 && text[end - 1] == ':' ? end - 1 : -1;
    }

    private static bool Character(ReadOnlySpan<char> pattern, ref int i, out char c)
    {
        if (pattern[i] == '\\') i++;
        c = i < pattern.Length ? pattern[i] : '\0';
        return i++ < pattern.Length;
    }
}
