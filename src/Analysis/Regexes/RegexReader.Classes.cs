using System.Globalization;

namespace Merlon.Analysis.Regexes;

internal sealed partial class RegexReader
{
    private static readonly Dictionary<string, CharacterSet> s_posix = new(StringComparer.Ordinal)
    {
        ["alpha"] = CharacterSet.Of(('a', 'z'), ('A', 'Z')), ["digit"] = CharacterSet.Digits, ["alnum"] = CharacterSet.Of(('a', 'z'), ('A', 'Z'), ('0', '9')),
        ["upper"] = CharacterSet.Of(('A', 'Z')), ["lower"] = CharacterSet.Of(('a', 'z')), ["space"] = CharacterSet.Spaces, ["word"] = CharacterSet.WordCharacters,
        ["xdigit"] = CharacterSet.Of(('0', '9'), ('a', 'f'), ('A', 'F')), ["punct"] = CharacterSet.Of(('!', '/'), (':', '@'), ('[', '`'), ('{', '~')),
        ["blank"] = CharacterSet.Of((' ', ' '), ('\t', '\t')),
    };

    private SetNode Class()
    {
        _at++;
        var isNegated = Take('^');
        var set = CharacterSet.Empty;
        var isFirst = !IsAtEnd && Current == ']' && !IsWholeClass();
        while (!IsAtEnd && (isFirst || Current != ']'))
        {
            isFirst = false;
            set = set.Union(Item());
        }
        if (!Take(']')) throw Unreadable();
        if (_ignoresCase) set = set.IgnoringCase();
        return new SetNode(isNegated ? set.Complement() : set);
    }

    /// <summary>A bracket at once is text, but in JavaScript, where <c>[]</c> is nothing and <c>[^]</c> everything: what follows tells.</summary>
    private bool IsWholeClass() => _at + 1 >= _text.Length || _text[_at + 1] is '*' or '+' or '?' or '{' or ')' or '|' || _text.IndexOf(']', _at + 1) < 0;

    /// <summary>A character, a range, or a class within a class.</summary>
    private CharacterSet Item()
    {
        if (Take("[:"))
        {
            var end = _text.IndexOf(":]", _at, StringComparison.Ordinal);
            if (end >= 0 && s_posix.TryGetValue(_text[_at..end], out var named))
            {
                _at = end + 2;
                return named;
            }
            _at -= 2;
        }
        var first = Member();
        if (_at + 1 >= _text.Length || Current != '-' || _text[_at + 1] == ']' || first.Ranges is not [var (from, to)] || from != to) return first;
        _at++;
        var last = Member();
        return last.Ranges is [var (end1, end2)] && end1 == end2 && from <= end1 ? CharacterSet.Of((from, end1)) : first.Union(last).Union(CharacterSet.Of(('-', '-')));
    }

    private CharacterSet Member()
    {
        if (Current == '\\') return Escaped(isInClass: true) ?? CharacterSet.Empty;
        var c = _text[_at++];
        return CharacterSet.Of((c, c));
    }

    private RegexNode Escape()
    {
        if (_at + 1 >= _text.Length) throw Unreadable();
        var c = _text[_at + 1];
        switch (c)
        {
            case 'b' or 'B' or 'A' or 'G' or '<' or '>':
                _at += 2;
                return EmptyNode.Instance;
            case 'Z' or 'z':
                _at += 2;
                return EndNode.Instance;
            case 'k' when _at + 2 < _text.Length && _text[_at + 2] is '<' or '{' or '\'':
                var close = _text[_at + 2] switch { '<' => '>', '{' => '}', _ => '\'' };
                _at += 3;
                return Reference(NameUntil(close));
            case >= '1' and <= '9':
                var from = ++_at;
                while (!IsAtEnd && char.IsAsciiDigit(Current)) _at++;
                return Reference(_text[from.._at]);
            case 'Q': return Quoted();
            default: return Escaped(isInClass: false) is { } set ? Set(set) : EmptyNode.Instance;
        }
    }

    private RegexNode Quoted()
    {
        _at += 2;
        var end = _text.IndexOf(@"\E", _at, StringComparison.Ordinal);
        var text = _text[_at..(end < 0 ? _text.Length : end)];
        _at = end < 0 ? _text.Length : end + 2;
        return new SequenceNode([.. text.Select(Character)]);
    }

    /// <summary>The characters of an escape; null for one that stands for none.</summary>
    private CharacterSet? Escaped(bool isInClass)
    {
        _at++;
        if (IsAtEnd) throw Unreadable();
        var c = _text[_at++];
        return c switch
        {
            'd' => CharacterSet.Digits,
            'D' => CharacterSet.Digits.Complement(),
            'w' => CharacterSet.WordCharacters,
            'W' => CharacterSet.WordCharacters.Complement(),
            's' => CharacterSet.Spaces,
            'S' => CharacterSet.Spaces.Complement(),
            'h' => s_posix["blank"],
            'N' => CharacterSet.LineBreak.Complement(),
            'p' or 'P' => Property(c == 'P'),
            'n' => One('\n'),
            't' => One('\t'),
            'r' => One('\r'),
            'f' => One('\f'),
            'v' => One('\v'),
            'a' => One('\a'),
            'e' => One('\u001b'),
            'b' when isInClass => One('\b'),
            '0' => One('\0'),
            'E' => null,
            'x' => Hexadecimal(2),
            'u' => Hexadecimal(4),
            'c' when !IsAtEnd => One((char)(_text[_at++] & 31)),
            _ => One(c),
        };
    }

    private static CharacterSet One(char c) => CharacterSet.Of((c, c));

    private CharacterSet Hexadecimal(int digits)
    {
        var text = Take('{') ? NameUntil('}') : _at + digits <= _text.Length ? _text.Substring(_at, digits) : "";
        if (!int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) return One(_text[_at - 1]);
        if (_text[_at - 1] != '}') _at += digits;
        return code <= char.MaxValue ? One((char)code) : CharacterSet.Of(('\ud800', '\udfff'));
    }

    /// <summary>Unicode properties, in rough: all letters, all digits, all others.</summary>
    private CharacterSet Property(bool isNegated)
    {
        if (IsAtEnd) throw Unreadable();
        var name = Take('{') ? NameUntil('}') : _text[_at++].ToString();
        if (name.StartsWith('^')) (name, isNegated) = (name[1..], !isNegated);
        var set = name switch
        {
            "N" or "Nd" or "Number" => CharacterSet.Digits,
            "Lu" or "Uppercase" => CharacterSet.Of(('A', 'Z'), ('\u00c0', '\u00de')),
            "Ll" or "Lowercase" => CharacterSet.Of(('a', 'z'), ('\u00df', '\u00ff')),
            ['P', ..] => s_posix["punct"],
            ['Z', ..] => CharacterSet.Spaces,
            _ => CharacterSet.Of(('a', 'z'), ('A', 'Z'), ('\u0080', char.MaxValue)),
        };
        return isNegated ? set.Complement() : set;
    }
}
