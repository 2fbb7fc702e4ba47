namespace Merlon.Scanning.Secrets;

/// <summary>What is assigned to an identifier: byte ranges of both, and whether the value stood in quotes.</summary>
public readonly record struct Assignment(int NameStart, int NameEnd, int ValueStart, int ValueEnd, bool Quoted);

/// <summary>
/// Reads "name = value" around a place in any language: assignments, dictionary and JSON entries, YAML, properties,
/// XML elements and attributes, setter calls, command-line flags, headers, name and value pairs of container manifests.
/// By hand over bytes, because the names it is asked for (password, token, key) are frequent in every source and regular
/// expressions for this took most of the time.
/// </summary>
public static class AssignmentReader
{
    private const int MaxName = 100;
    private const int MaxValue = 2000;
    private const int MaxGap = 60;

    /// <summary>The assignment whose identifier holds the byte range, if there is one on that line.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, int start, int end, out Assignment assignment)
    {
        assignment = default;
        // Keywords such as "pass:" hold the separator, so that the word alone wakes nothing.
        while (end > start && !IsName(text[end - 1])) end--;
        while (start < end && !IsName(text[start])) start++;
        var nameStart = start;
        while (nameStart > 0 && start - nameStart < MaxName && IsName(text[nameStart - 1])) nameStart--;
        var nameEnd = end;
        while (nameEnd < text.Length && nameEnd - end < MaxName && IsName(text[nameEnd])) nameEnd++;
        var quotedName = nameStart > 0 && IsQuote(text[nameStart - 1]);
        var spaced = text[nameStart] == (byte)'-' || FollowsSetter(text[..nameStart]);

        var cursor = new Cursor(text, nameEnd);
        var closedName = cursor.SkipNameEnd();
        var gap = cursor.SkipBlanks();
        if (quotedName && cursor.IsAtComma && !OpensList(text[..(nameStart - 1)])) return false;
        if (!cursor.SkipSeparator(quotedName && closedName, spaced && gap)) return false;
        cursor.SkipBlanks();
        if (!cursor.ReadValue(out var valueStart, out var valueEnd, out var quoted)) return false;
        // "PASSWORD=value" as one literal of a list of settings.
        quoted |= quotedName && !closedName && valueEnd < text.Length && text[valueEnd] == text[nameStart - 1];
        assignment = new Assignment(nameStart, nameEnd, valueStart, valueEnd, quoted);
        return true;
    }

    private static bool IsName(byte b) => char.IsAsciiLetterOrDigit((char)b) || b is (byte)'_' or (byte)'-' or (byte)'.' or (byte)'$';

    private static bool IsQuote(byte b) => b is (byte)'"' or (byte)'\'' or (byte)'`';

    /// <summary>Words after which "NAME value" is an assignment: Dockerfiles, csh, fish, Windows.</summary>
    private static bool FollowsSetter(ReadOnlySpan<byte> before) => before.EndsWith("ENV "u8) || before.EndsWith("env "u8)
        || before.EndsWith("setenv "u8) || before.EndsWith("setx "u8) || before.EndsWith("set -x "u8) || before.EndsWith("set -gx "u8);

    /// <summary>("name", "value") and ["name", "value"] are pairs; a name further on in a list has only neighbours.</summary>
    private static bool OpensList(ReadOnlySpan<byte> before)
    {
        var last = before.TrimEnd(" \t\r\n\\@"u8);
        return !last.IsEmpty && last[^1] is (byte)'(' or (byte)'[' or (byte)'{' or (byte)':';
    }

    private static bool IsBreak(byte b) => b is (byte)'\n' or (byte)'\r';

    private ref struct Cursor(ReadOnlySpan<byte> text, int position)
    {
        private readonly ReadOnlySpan<byte> _text = text;
        private int _at = position;
        private bool _call;
        private bool _element;

        public readonly bool IsAtComma => Current == (byte)',';

        private readonly byte Current => _at < _text.Length ? _text[_at] : (byte)'\n';
        private readonly byte Peek(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : (byte)'\n';

        /// <summary>Closing quote and bracket of <c>x["name"]</c>, <c>"name"</c>, <c>\"name\"</c>, optional <c>?</c> or <c>!</c>.</summary>
        public bool SkipNameEnd()
        {
            var closed = false;
            for (var i = 0; i < 4; i++)
            {
                if (Current == (byte)'\\' && IsQuote(Peek(1))) _at += 2;
                else if (IsQuote(Current)) _at++;
                else if (Current is (byte)']' or (byte)'?') { _at++; continue; }
                else break;
                closed = true;
            }
            return closed;
        }

        public bool SkipBlanks()
        {
            var from = _at;
            while (_at - from < MaxGap && Current is (byte)' ' or (byte)'\t') _at++;
            return _at > from;
        }

        /// <summary>What joins name and value; annotations such as <c>: str =</c> are part of it.</summary>
        public bool SkipSeparator(bool quotedName, bool spaced)
        {
            switch ((char)Current)
            {
                case '=':
                    SkipRun("=>~"u8);
                    return true;
                case ':':
                    SkipRun(":="u8);
                    SkipAnnotation();
                    return true;
                case '!' when Peek(1) == (byte)'=':
                    _at++;
                    SkipRun("="u8);
                    return true;
                case ',' when quotedName:
                    if (!SkipPairedValue()) _at++;
                    return true;
                case '(':
                    _at++;
                    return _call = true;
                case '>':
                    _at++;
                    return _element = true;
                case 'v' or 'V' when quotedName:
                case '\r' or '\n':
                    return SkipPairedValue();
                default:
                    return spaced;
            }
        }

        /// <summary>
        /// The value: in quotes up to the same quote, or bare up to white space or punctuation. Nothing that a program computes
        /// (a call, an index, a template) counts as a value: the checks of the value see to the rest.
        /// </summary>
        public bool ReadValue(out int start, out int end, out bool quoted)
        {
            SkipStringPrefix();
            start = end = _at;
            quoted = IsQuote(Current) || (Current == (byte)'\\' && IsQuote(Peek(1)));
            if (quoted) return ReadQuoted(out start, out end);
            if (_call) return false;
            return ReadBare(out end);
        }

        private bool ReadQuoted(out int start, out int end)
        {
            var escaped = Current == (byte)'\\';
            if (escaped) _at++;
            var quote = Current;
            var triple = Peek(1) == quote && Peek(2) == quote;
            _at += triple ? 3 : 1;
            start = end = _at;
            for (var limit = _at + MaxValue; _at < _text.Length && _at < limit; _at++)
            {
                var b = _text[_at];
                if (IsBreak(b)) return false;
                if (b == quote || (escaped && b == (byte)'\\' && Peek(1) == quote))
                {
                    end = _at;
                    return end > start;
                }
                if (b == (byte)'\\') _at++;
            }
            return false;
        }

        private bool ReadBare(out int end)
        {
            var start = _at;
            for (var limit = _at + MaxValue; _at < limit && !EndsBare(Current); _at++) { }
            end = _at;
            // "key=value," and "value." in running text: the punctuation is not part of the value.
            while (end > start && _text[end - 1] is (byte)'.' or (byte)':' or (byte)'\\') end--;
            return end > start;
        }

        private readonly bool EndsBare(byte b) =>
            b <= (byte)' ' || IsQuote(b) || b is (byte)';' or (byte)',' or (byte)')' or (byte)'}' or (byte)']' or (byte)'<' or (byte)'|'
            || (b == (byte)'&' && !_element);

        private void SkipRun(ReadOnlySpan<byte> set)
        {
            for (var i = 0; i < 3 && set.Contains(Current); i++) _at++;
        }

        /// <summary><c>: str = "..."</c>, <c>: Optional[str] = "..."</c>: only when an equals sign follows on the line.</summary>
        private void SkipAnnotation()
        {
            var p = _at;
            var limit = Math.Min(_text.Length, _at + MaxGap);
            while (p < limit && (IsName(_text[p]) || _text[p] is (byte)' ' or (byte)'[' or (byte)']' or (byte)'|' or (byte)'<' or (byte)'>' or (byte)'?')) p++;
            if (p < limit && p > _at && _text[p] == (byte)'=' && p + 1 < _text.Length && _text[p + 1] is (byte)' ' or (byte)'"' or (byte)'\'') _at = p + 1;
        }

        /// <summary><c>key="name" value="..."</c>, <c>"name": "X", "value": "..."</c>, and <c>value:</c> on the line below <c>name: X</c>.</summary>
        private bool SkipPairedValue()
        {
            var p = _at;
            var limit = Math.Min(_text.Length - 6, _at + MaxGap);
            while (p < limit && (_text[p] <= (byte)' ' || _text[p] == (byte)',' || IsQuote(_text[p]))) p++;
            if (p >= limit || !System.Text.Ascii.EqualsIgnoreCase(_text.Slice(p, 5), "value"u8)) return false;
            p += 5;
            if (IsQuote(_text[p])) p++;
            if (p >= _text.Length || _text[p] is not ((byte)'=' or (byte)':')) return false;
            _at = p + 1;
            return true;
        }

        /// <summary>b"", rb'', f"", @"", $"" and the like.</summary>
        private void SkipStringPrefix()
        {
            var length = 0;
            while (length < 3 && (char.IsAsciiLetter((char)Peek(length)) || Peek(length) is (byte)'@' or (byte)'$')) length++;
            if (length > 0 && IsQuote(Peek(length))) _at += length;
        }
    }
}
