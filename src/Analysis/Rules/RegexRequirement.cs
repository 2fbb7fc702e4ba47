using System.Buffers;
using Merlon.Analysis.Patterns;

namespace Merlon.Analysis.Rules;

/// <summary>
/// Reads off a regular expression what every text with a match holds: the runs of plain characters, those of all parts of a
/// sequence, those of any alternative. What it does not know it leaves out.
/// </summary>
internal sealed class RegexRequirement
{
    /// <summary>Shorter pieces of words are in most texts.</summary>
    private const int LeastLength = 3;

    private const int MaxDepth = 50;

    private static readonly SearchValues<char> PrefixEnds = SearchValues.Create(":=!>#)");

    private readonly string _pattern;
    private readonly bool _ignoresCase;
    private int _at;
    private int _depth;

    private RegexRequirement(string pattern) => (_pattern, _ignoresCase) = (pattern, pattern.Contains("(?i", StringComparison.Ordinal) || HasFlag(pattern, 'i'));

    /// <param name="pattern">An expression that .NET accepts.</param>
    public static TextRequirement Of(string pattern)
    {
        // Free spacing makes blanks mean nothing, conditions choose among alternatives.
        if (pattern.Contains("(?(", StringComparison.Ordinal) || HasFlag(pattern, 'x')) return TextRequirement.Nothing;
        var reader = new RegexRequirement(pattern);
        var (requirement, _) = reader.Alternatives();
        return reader._at < pattern.Length ? TextRequirement.Nothing : requirement;
    }

    /// <summary>Whether a group of flags such as <c>(?im-s:</c> names one.</summary>
    private static bool HasFlag(string pattern, char flag)
    {
        for (var i = pattern.IndexOf("(?", StringComparison.Ordinal); i >= 0; i = pattern.IndexOf("(?", i + 2, StringComparison.Ordinal))
        {
            for (var k = i + 2; k < pattern.Length && (char.IsAsciiLetterLower(pattern[k]) || pattern[k] == '-'); k++)
            {
                if (pattern[k] == flag) return true;
            }
        }
        return false;
    }

    /// <summary>What the alternatives ask for, and their texts when they are plain text from beginning to end.</summary>
    private (TextRequirement Requirement, Run? Whole) Alternatives()
    {
        // What is left unread makes the whole expression ask for nothing.
        if (++_depth > MaxDepth) return (TextRequirement.Nothing, null);
        var any = new List<(TextRequirement Requirement, Run? Whole)> { Sequence() };
        while (_at < _pattern.Length && _pattern[_at] == '|')
        {
            _at++;
            any.Add(Sequence());
        }
        _depth--;
        return (TextRequirement.Any(any.Select(a => a.Requirement)), Run.Any(any.Select(a => a.Whole)));
    }

    private (TextRequirement Requirement, Run? Whole) Sequence()
    {
        var all = new List<TextRequirement>();
        var run = new Run([""], _ignoresCase);
        var isWhole = true;
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')'))
        {
            var (texts, inner) = Atom();
            var (least, isOnce) = Quantifier();
            var longer = texts is null || least == 0 ? null : run.Then(texts);
            if (longer is null) Keep(run, all);
            if (inner is not null && longer is null && least > 0) all.Add(inner);
            run = longer ?? (least > 0 && texts is not null ? texts : new Run([""], _ignoresCase));
            isWhole &= longer is not null && isOnce;
            if (isOnce) continue;
            Keep(run, all);
            run = new Run([""], _ignoresCase);
        }
        Keep(run, all);
        return (TextRequirement.All(all), isWhole ? run : null);
    }

    private static void Keep(Run run, List<TextRequirement> all)
    {
        if (run.Length >= LeastLength) all.Add(TextRequirement.Any(run.Texts.Select(t => TextRequirement.Of(t, isWord: false, run.IgnoresCase))));
    }

    /// <summary>The texts of which one stands here, when they are few, or what a group asks for, or neither.</summary>
    private (Run? Texts, TextRequirement? Inner) Atom()
    {
        var c = _pattern[_at++];
        switch (c)
        {
            case '(': var (requirement, whole) = Group(); return (whole, requirement);
            case '[': return (Class() is { } characters ? Run.OneOf(characters, _ignoresCase) : null, null);
            case '.' or '^' or '$': return (null, null);
            case '\\' when _at < _pattern.Length: return (Escape(_pattern[_at++]) is { } escaped ? new Run([escaped.ToString()], _ignoresCase) : null, null);
            default: return (new Run([c.ToString()], _ignoresCase), null);
        }
    }

    /// <summary>The characters of a class that lists them one by one; null for others.</summary>
    private string? Class()
    {
        var start = _at;
        SkipClass();
        var body = _pattern.AsSpan(start, Math.Max(0, Math.Min(_at - 1, _pattern.Length) - start));
        return body.Length is > 0 and <= Run.MaxTexts && !body.ContainsAny('\\', '^', '-') && !body.Contains('[') ? body.ToString() : null;
    }

    private (TextRequirement Requirement, Run? Whole) Group()
    {
        var (isAbsent, isAround) = (false, false);
        if (_at < _pattern.Length && _pattern[_at] == '?')
        {
            var rest = _pattern.AsSpan(_at);
            isAbsent = rest.StartsWith("?!") || rest.StartsWith("?<!") || rest.StartsWith("?#");
            isAround = isAbsent || rest.StartsWith("?=") || rest.StartsWith("?<=");
            _at += PrefixLength(rest);
        }
        var (inner, whole) = Alternatives();
        if (_at < _pattern.Length && _pattern[_at] == ')') _at++;
        return (isAbsent ? TextRequirement.Nothing : inner, isAround ? null : whole);
    }

    /// <summary>The characters that say what kind of group it is: <c>?:</c>, <c>?&lt;name&gt;</c>, <c>?i:</c>, <c>?i</c> in front of the bracket that closes.</summary>
    private static int PrefixLength(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("?<=") || rest.StartsWith("?<!")) return 3;
        if (rest.StartsWith("?<")) return rest.IndexOf('>') + 1;
        if (rest.StartsWith("?'")) return rest[2..].IndexOf('\'') + 3;
        var end = rest.IndexOfAny(PrefixEnds);
        return end < 0 ? rest.Length : rest[end] == ')' ? end : end + 1;
    }

    /// <summary>The character for escaped punctuation; null for classes, anchors, references and characters by number.</summary>
    private char? Escape(char c)
    {
        if (!char.IsAsciiLetterOrDigit(c)) return c;
        _at = Math.Min(_pattern.Length, c switch
        {
            'x' => _at + 2,
            'u' => _at + 4,
            'c' => _at + 1,
            'p' or 'P' or 'k' when _pattern.AsSpan(_at).IndexOfAny('}', '>', '\'') is > 0 and var end => _at + end + 1,
            _ => _at,
        });
        while (char.IsAsciiDigit(c) && _at < _pattern.Length && char.IsAsciiDigit(_pattern[_at])) _at++;
        return null;
    }

    /// <summary>How often the atom before is there at least, and whether exactly once.</summary>
    private (int Least, bool IsOnce) Quantifier()
    {
        if (_at >= _pattern.Length) return (1, true);
        var least = 1;
        switch (_pattern[_at])
        {
            case '*' or '?': least = 0; _at++; break;
            case '+': _at++; break;
            case '{' when Bounds() is var (from, length) && length > 0: least = from; _at += length; break;
            default: return (1, true);
        }
        if (_at < _pattern.Length && _pattern[_at] is '?' or '+') _at++;
        return (least, false);
    }

    /// <summary><c>{2}</c>, <c>{2,}</c>, <c>{2,5}</c>; length 0 for a bracket that stands for itself.</summary>
    private (int From, int Length) Bounds()
    {
        var end = _pattern.IndexOf('}', _at);
        if (end < 0) return (1, 0);
        var text = _pattern.AsSpan(_at + 1, end - _at - 1);
        if (text.Length == 0 || !char.IsAsciiDigit(text[0])) return (1, 0);
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c) && c != ',') return (1, 0);
        }
        var comma = text.IndexOf(',');
        return (int.TryParse(comma < 0 ? text : text[..comma], out var from) && from > 0 ? 1 : 0, end - _at + 1);
    }

    private void SkipClass()
    {
        if (_at < _pattern.Length && _pattern[_at] == '^') _at++;
        if (_at < _pattern.Length && _pattern[_at] == ']') _at++;
        while (_at < _pattern.Length && _pattern[_at] != ']')
        {
            if (_pattern[_at] == '\\') _at++;
            // [a-z-[aeiou]]: a class that is taken away.
            else if (_pattern[_at] == '[' && _pattern[_at - 1] == '-')
            {
                _at++;
                SkipClass();
                continue;
            }
            _at++;
        }
        _at++;
    }

    /// <summary>Plain text; where there is a choice, in each way.</summary>
    private sealed record Run(IReadOnlyList<string> Texts, bool IgnoresCase)
    {
        public const int MaxTexts = 8;

        /// <summary>Of the shortest way.</summary>
        public int Length => Texts.Min(t => t.Length);

        /// <summary>One of the characters; both cases of a letter are one without case.</summary>
        public static Run OneOf(string characters, bool ignoresCase) =>
            characters.Length == 2 && char.IsAsciiLetter(characters[0]) && (characters[0] ^ characters[1]) == 0x20
                ? new Run([characters[..1]], true)
                : new Run([.. characters.Select(c => c.ToString())], ignoresCase);

        /// <summary>All ways together; null when one is not known, or when there are too many.</summary>
        public static Run? Any(IEnumerable<Run?> runs)
        {
            var known = runs.ToList();
            if (known.Contains(null)) return null;
            var texts = known.SelectMany(r => r!.Texts).Distinct().ToList();
            return texts.Count <= MaxTexts ? new Run(texts, known.Any(r => r!.IgnoresCase)) : null;
        }

        /// <summary>This and then the other; null when there would be too many ways.</summary>
        public Run? Then(Run next) => Texts.Count * next.Texts.Count > MaxTexts ? null
            : new Run([.. Texts.SelectMany(t => next.Texts.Select(n => t + n))], IgnoresCase || next.IgnoresCase);
    }
}
