using System.Globalization;

namespace Merlon.Analysis.Regexes;

/// <summary>
/// Reads regular expressions as Python, JavaScript and PCRE write them. What only narrows a match (boundaries, the start of
/// the text) is read as empty, a back reference as the group that it names.
/// </summary>
internal sealed partial class RegexReader
{
    private const int MaxLength = 10_000;
    private const int MaxDepth = 200;

    private readonly string _text;
    private readonly Dictionary<string, RegexNode> _groups = new(StringComparer.Ordinal);
    private bool _ignoresCase;
    private bool _dotTakesAll;
    private bool _isSpaced;
    private int _at;
    private int _depth;
    private int _groupCount;

    private RegexReader(string text, string flags)
    {
        _text = text;
        SetFlags(flags, true);
    }

    /// <summary>The tree; null when the expression is not valid, too long or uses what is not modelled here (conditions, recursion).</summary>
    /// <param name="flags">Letters such as <c>is</c>.</param>
    public static RegexNode? Read(string text, string flags = "")
    {
        if (text.Length > MaxLength) return null;
        var reader = new RegexReader(text, flags);
        try
        {
            var node = reader.Alternation();
            return reader._at == text.Length ? node : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private bool IsAtEnd => _at >= _text.Length;

    private char Current => _text[_at];

    private bool Take(char c)
    {
        if (IsAtEnd || Current != c) return false;
        _at++;
        return true;
    }

    private bool Take(string s)
    {
        if (!_text.AsSpan(_at).StartsWith(s)) return false;
        _at += s.Length;
        return true;
    }

    private static FormatException Unreadable() => new("not a regular expression that is modelled here");

    private RegexNode Alternation()
    {
        if (++_depth > MaxDepth) throw Unreadable();
        var (ignoresCase, dotTakesAll, isSpaced) = (_ignoresCase, _dotTakesAll, _isSpaced);
        var items = new List<RegexNode> { Sequence() };
        while (Take('|')) items.Add(Sequence());
        (_ignoresCase, _dotTakesAll, _isSpaced) = (ignoresCase, dotTakesAll, isSpaced);
        _depth--;
        return items.Count == 1 ? items[0] : new AlternationNode(items);
    }

    private RegexNode Sequence()
    {
        var items = new List<RegexNode>();
        while (!IsAtEnd && Current is not ('|' or ')'))
        {
            if (_isSpaced && SkipSpace()) continue;
            var atom = Atom();
            if (atom is not null) items.Add(Quantified(atom));
        }
        return items.Count == 1 ? items[0] : new SequenceNode(items);
    }

    private bool SkipSpace()
    {
        if (char.IsWhiteSpace(Current))
        {
            _at++;
            return true;
        }
        if (Current != '#') return false;
        while (!IsAtEnd && Current != '\n') _at++;
        return true;
    }

    private RegexNode Quantified(RegexNode atom)
    {
        while (!IsAtEnd && Quantifier() is var (min, max))
        {
            atom = new RepeatNode(atom, min, max);
            if (Take('+')) atom = new AtomicNode(atom);
            else Take('?');
        }
        return atom;
    }

    private (int Min, int? Max)? Quantifier()
    {
        switch (Current)
        {
            case '*': _at++; return (0, null);
            case '+': _at++; return (1, null);
            case '?': _at++; return (0, 1);
            case '{': return Counts();
            default: return null;
        }
    }

    /// <summary><c>{2}</c>, <c>{2,}</c>, <c>{2,5}</c>, <c>{,5}</c>; other braces are text.</summary>
    private (int Min, int? Max)? Counts()
    {
        var end = _text.IndexOf('}', _at);
        if (end < 0) return null;
        var parts = _text[(_at + 1)..end].Split(',');
        var (least, most) = (parts[0], parts[^1]);
        if (parts.Length > 2 || least.Length + most.Length == 0 || !least.All(char.IsAsciiDigit) || !most.All(char.IsAsciiDigit)) return null;
        _at = end + 1;
        return (Count(least) ?? 0, Count(most));
    }

    private static int? Count(string digits) => digits.Length == 0 ? null : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : int.MaxValue;

    /// <summary>What may be repeated; null for what stands for nothing at all (comments, flags).</summary>
    private RegexNode? Atom()
    {
        var c = Current;
        switch (c)
        {
            case '(': return Group();
            case '[': return Class();
            case '\\': return Escape();
            case '.':
                _at++;
                return new SetNode(_dotTakesAll ? CharacterSet.All : CharacterSet.LineBreak.Complement());
            case '^':
                _at++;
                return EmptyNode.Instance;
            case '$':
                _at++;
                return EndNode.Instance;
            case '*' or '+' or '?': throw Unreadable();
            default:
                _at++;
                return Character(c);
        }
    }

    private SetNode Character(char c) => Set(CharacterSet.Of((c, c)));

    private SetNode Set(CharacterSet set) => new(_ignoresCase ? set.IgnoringCase() : set);

    private RegexNode? Group()
    {
        _at++;
        if (Take("?#"))
        {
            while (!IsAtEnd && Current != ')') _at++;
            Close();
            return null;
        }
        if (Take("?:")) return Closed(Alternation());
        if (Take("?>")) return new AtomicNode(Closed(Alternation()));
        if (Take("?=") || Take("?!") || Take("?<=") || Take("?<!")) return new LookNode(Closed(Alternation()));
        if (Take("?P=")) return Reference(NameUntil(')'));
        if (Take("?P<") || Take("?<")) return Captured(NameUntil('>'));
        if (Take("?'")) return Captured(NameUntil('\''));
        if (Take("?")) return Flagged();
        return Captured(null);
    }

    private RegexNode Captured(string? name)
    {
        var number = (++_groupCount).ToString(CultureInfo.InvariantCulture);
        var body = Closed(Alternation());
        _groups[number] = body;
        if (name is not null) _groups[name] = body;
        return body;
    }

    private RegexNode Closed(RegexNode body)
    {
        Close();
        return body;
    }

    private void Close()
    {
        if (!Take(')')) throw Unreadable();
    }

    private string NameUntil(char end)
    {
        var from = _at;
        while (!IsAtEnd && Current != end) _at++;
        if (IsAtEnd) throw Unreadable();
        return _text[from.._at++];
    }

    /// <summary>A group that is still open is empty where it names itself.</summary>
    private RegexNode Reference(string group) => _groups.GetValueOrDefault(group) ?? EmptyNode.Instance;

    /// <summary><c>(?i)</c> and <c>(?i:…)</c></summary>
    private RegexNode? Flagged()
    {
        var from = _at;
        while (!IsAtEnd && (char.IsAsciiLetter(Current) || Current is '-' or '^')) _at++;
        var flags = _text[from.._at];
        if (Take(')'))
        {
            Apply(flags);
            return null;
        }
        if (!Take(':')) throw Unreadable();
        var before = (_ignoresCase, _dotTakesAll, _isSpaced);
        Apply(flags);
        var body = Closed(Alternation());
        (_ignoresCase, _dotTakesAll, _isSpaced) = before;
        return body;
    }

    private void Apply(string flags)
    {
        var minus = flags.IndexOf('-', StringComparison.Ordinal);
        SetFlags(minus < 0 ? flags : flags[..minus], true);
        if (minus >= 0) SetFlags(flags[(minus + 1)..], false);
    }

    private void SetFlags(string flags, bool isOn)
    {
        if (flags.Contains('i', StringComparison.Ordinal)) _ignoresCase = isOn;
        if (flags.Contains('s', StringComparison.Ordinal)) _dotTakesAll = isOn;
        if (flags.Contains('x', StringComparison.Ordinal)) _isSpaced = isOn;
    }
}
