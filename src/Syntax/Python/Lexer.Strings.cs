namespace Merlon.Syntax.Python;

/// <summary>Strings, bytes, f-strings and t-strings.</summary>
internal partial struct Lexer
{
    private bool TryReadPrefixedString(int start, int quoteAt)
    {
        if (!TryReadPrefix(_text.AsSpan(start, quoteAt - start), out var forms)) return false;
        if (quoteAt - start == 2 && (forms & StringForms.Unicode) != 0) _notes.Report(start, quoteAt, "Python 3 has no ur'' strings: write r''");
        ReadString(start, quoteAt, forms);
        return true;
    }

    private static bool TryReadPrefix(ReadOnlySpan<char> prefix, out StringForms forms)
    {
        forms = StringForms.None;
        foreach (var c in prefix)
        {
            var form = (char)(c | 0x20) switch
            {
                'r' => StringForms.Raw,
                'b' => StringForms.Bytes,
                'u' => StringForms.Unicode,
                'f' => StringForms.Formatted,
                't' => StringForms.Template | StringForms.Formatted,
                _ => StringForms.None,
            };
            if (form == StringForms.None || (forms & form) != 0) return false;
            forms |= form;
        }
        // Only r combines.
        return prefix.Length < 2 || (forms & StringForms.Raw) != 0;
    }

    private void ReadString(int start, int quoteAt, StringForms forms)
    {
        var quote = _text[quoteAt];
        var isTriple = At(quoteAt + 1) == quote && At(quoteAt + 2) == quote;
        Forms = isTriple ? forms | StringForms.Triple : forms;
        var content = quoteAt + (isTriple ? 3 : 1);
        if ((forms & StringForms.Formatted) != 0)
        {
            PushFormat(new FormatLevel { Quote = quote, Forms = Forms, InText = true, Brackets = _brackets });
            Set(TokenKind.FormatStart, start, content);
            return;
        }
        var end = isTriple ? FindTripleEnd(content, quote) : FindSingleEnd(content, quote);
        if (end >= 0) Set(TokenKind.String, start, end);
        else ReadUnclosedString(start, content);
    }

    private readonly int FindSingleEnd(int content, char quote)
    {
        var text = _text;
        for (var at = content; at < text.Length; at++)
        {
            var c = text[at];
            if (c == quote) return at + 1;
            if (c is '\n' or '\r') return -1;
            if (c != '\\') continue;
            if (At(at + 1) == '\r' && At(at + 2) == '\n') at++;
            at++;
        }
        return -1;
    }

    private readonly int FindTripleEnd(int content, char quote)
    {
        if (quote == '"' ? _notes.UnclosedTripleDouble : _notes.UnclosedTripleSingle) return -1;
        var text = _text.AsSpan();
        for (var at = content; at < text.Length;)
        {
            var next = text[at..].IndexOfAny(quote, '\\');
            if (next < 0) break;
            at += next;
            if (text[at] == '\\') at += 2;
            else if (At(at + 1) == quote && At(at + 2) == quote) return at + 3;
            else at++;
        }
        if (quote == '"') _notes.UnclosedTripleDouble = true;
        else _notes.UnclosedTripleSingle = true;
        return -1;
    }

    private void ReadUnclosedString(int start, int content)
    {
        var length = _text.AsSpan(content).IndexOfAny('\n', '\r');
        var end = length < 0 ? _text.Length : content + length;
        LeaveFormats();
        ReadInvalid(start, end, "the string is not closed");
    }

    private readonly void PushFormat(in FormatLevel level, ref int count)
    {
        if (count == _notes.Formats.Length) Array.Resize(ref _notes.Formats, count * 2);
        _notes.Formats[count++] = level;
    }

    private void PushFormat(in FormatLevel level) => PushFormat(level, ref _formats);

    /// <summary>
    /// Text up to a placeholder or the closing quotes; with none in between, what follows it.
    /// </summary>
    private void ReadFormatText()
    {
        ref var level = ref _notes.Formats[_formats - 1];
        Forms = level.Forms;
        var end = FindTextEnd(_position, level);
        if (end < 0)
        {
            ReadUnclosedString(_position, _position);
            return;
        }
        if (end > _position)
        {
            Set(TokenKind.FormatText, _position, end);
            return;
        }
        switch (_text[end])
        {
            case '{':
                _brackets++;
                PushFormat(new FormatLevel { Quote = level.Quote, Forms = level.Forms, IsField = true, Brackets = _brackets });
                Set(TokenKind.LeftBrace, end, end + 1);
                break;
            case '}':
                _brackets--;
                _formats--;
                Set(TokenKind.RightBrace, end, end + 1);
                break;
            default:
                _formats--;
                Set(TokenKind.FormatEnd, end, end + ((level.Forms & StringForms.Triple) != 0 ? 3 : 1));
                break;
        }
    }

    /// <summary>Where text ends that starts here; -1 when the string is not closed.</summary>
    private readonly int FindTextEnd(int at, in FormatLevel level)
    {
        var isTriple = (level.Forms & StringForms.Triple) != 0;
        for (; at < _text.Length; at++)
        {
            var c = _text[at];
            switch (c)
            {
                case '{':
                    if (level.IsField || At(at + 1) != '{') return at;
                    at++;
                    break;
                case '}':
                    if (level.IsField) return at;
                    if (At(at + 1) == '}') at++;
                    else _notes.Report(at, at + 1, "a single '}' in an f-string: write '}}'");
                    break;
                case '\n' or '\r' when !isTriple:
                    return -1;
                case '\\':
                    at = SkipEscape(at, (level.Forms & StringForms.Raw) != 0);
                    break;
                default:
                    if (c != level.Quote || (isTriple && !(At(at + 1) == c && At(at + 2) == c))) break;
                    return level.IsField ? -1 : at;
            }
        }
        return -1;
    }

    /// <summary>The last character of an escape. The braces of <c>\N{name}</c> belong to it, other braces do not.</summary>
    private readonly int SkipEscape(int at, bool isRaw)
    {
        var next = At(at + 1);
        if (next is '{' or '}' || at + 1 >= _text.Length) return at;
        if (next == '\r' && At(at + 2) == '\n') return at + 2;
        if (isRaw || next != 'N' || At(at + 2) != '{') return at + 1;
        const int longestName = 100;
        var name = _text.AsSpan(at + 3, Math.Min(longestName, _text.Length - at - 3));
        var close = name.IndexOfAny("}'\"\n");
        return close >= 0 && name[close] == '}' ? at + 3 + close : at + 1;
    }

    /// <summary>A string that is not closed ends the f-strings of one line around it.</summary>
    private void LeaveFormats()
    {
        while (_formats > 0)
        {
            var level = _notes.Formats[_formats - 1];
            _formats--;
            if (!level.IsField) _brackets = level.Brackets;
        }
    }
}
