using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Merlon.Scanning.Secrets;

/// <summary>
/// Turns a regular expression of gitleaks' configuration (Go's RE2 syntax, https://github.com/google/re2/wiki/Syntax) into
/// one of .NET. What RE2 refuses is refused: the same file must mean the same to both programs. Two things differ: \b takes
/// bytes beyond ASCII for letters, and a class that names some characters beyond ASCII matches them all.
/// </summary>
/// <param name="Text">The expression in .NET's syntax; its meaning depends on no option.</param>
/// <param name="Groups">Number of capturing groups.</param>
internal sealed record GitleaksConfigPattern(string Text, int Groups)
{
    /// <summary>
    /// Translates an expression; the error says what is wrong when there is no pattern. With
    /// <paramref name="overBytes"/> it is for texts whose characters are bytes, else for Unicode texts such as paths.
    /// </summary>
    public static (GitleaksConfigPattern? Pattern, string? Error) Translate(string expression, bool overBytes)
    {
        try
        {
            var translator = new Translator(expression, overBytes);
            var text = translator.Run();
            // Parsing takes a hundredth of the time of compiling, which waits for the first file that needs the rule.
            _ = new Regex(text, RegexOptions.CultureInvariant);
            return (new GitleaksConfigPattern(text, translator.Groups), null);
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            return (null, e.Message.Split('\n')[0].TrimEnd('.'));
        }
    }

    /// <summary>Compiled without backtracking where its size allows, so that time is linear in the text.</summary>
    public static Regex Compile(string pattern)
    {
        try { return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, SecretRule.RuleTimeout); }
        catch (NotSupportedException) { return new Regex(pattern, RegexOptions.CultureInvariant, SecretRule.RuleTimeout); }
    }

    [Flags]
    private enum Mode { None = 0, IgnoreCase = 1, Lines = 2, DotAll = 4, Lazy = 8 }

    /// <summary>One walk over the expression; what a group changes is put back at its end.</summary>
    private sealed class Translator(string source, bool overBytes)
    {
        /// <summary>RE2's bound for repetitions, nested ones multiplied.</summary>
        private const int MaxRepeat = 1000;
        private const int MaxNesting = 200;

        private readonly StringBuilder _out = new();
        private readonly Stack<(Mode Mode, int Weight)> _open = new();
        private int _at;
        private Mode _mode;

        /// <summary>Largest repetition within the current group, and of the last atom; 0: no atom that can be repeated.</summary>
        private int _groupWeight = 1, _atom;

        public int Groups { get; private set; }

        public string Run()
        {
            while (_at < source.Length) Next();
            return _open.Count == 0 ? _out.ToString() : throw new FormatException("a '(' is not closed");
        }

        private void Next()
        {
            var c = source[_at++];
            switch (c)
            {
                case '(': Open(); break;
                case ')': Close(); break;
                case '|': Emit("|", 0); break;
                case '[': Emit(Class(), 1); break;
                case '.': Emit(_mode.HasFlag(Mode.DotAll) ? @"[\s\S]" : @"[^\n]", 1); break;
                case '^': Emit(_mode.HasFlag(Mode.Lines) ? "(?m:^)" : @"\A", 1); break;
                case '$': Emit(_mode.HasFlag(Mode.Lines) ? "(?m:$)" : @"\z", 1); break;
                case '*' or '+' or '?': Repeat(c.ToString(), 1); break;
                case '{' when TryCounts(out var counts, out var most): Repeat(counts, most); break;
                case '\\': Escape(); break;
                default: Literal(Rune(c)); break;
            }
        }

        private void Emit(string text, int weight)
        {
            _out.Append(text);
            _atom = weight;
        }

        private void Open()
        {
            if (_open.Count >= MaxNesting) throw new FormatException($"groups are nested deeper than {MaxNesting} levels");
            var outer = _mode;
            if (!TryTake("?")) Push(outer, Numbered());
            else if (TryTake("P<") || (!Ahead("<=") && !Ahead("<!") && TryTake("<"))) Named(outer);
            else Flags(outer);
        }

        /// <summary>Every capturing group by number: .NET counts named ones behind all others, Go where they stand.</summary>
        private string Numbered() => $"(?<{++Groups}>";

        private void Named(Mode outer)
        {
            var end = source.IndexOf('>', _at);
            if (end <= _at || !source[_at..end].All(c => char.IsAsciiLetterOrDigit(c) || c == '_')) throw new FormatException("a group's name is not closed or not made of letters, digits and '_'");
            _at = end + 1;
            Push(outer, Numbered());
        }

        private void Flags(Mode outer)
        {
            var on = true;
            for (var any = false; _at < source.Length; any = true)
            {
                var c = source[_at++];
                if (c == '-' && on) on = false;
                else if (c == ':') { Push(outer, CaseChange(outer) is { } change ? $"(?{change}:" : "(?:"); return; }
                else if (c == ')' && any) { Emit(CaseChange(outer) is { } change ? $"(?{change})" : "", 0); return; }
                else if (ModeOf(c) is var mode && mode != Mode.None) _mode = on ? _mode | mode : _mode & ~mode;
                else throw new FormatException($"'(?{c}' is not known to gitleaks' expressions (RE2), which have no look-around and no atomic groups");
            }
            throw new FormatException("a '(?' is not closed");
        }

        private static Mode ModeOf(char c) => c switch { 'i' => Mode.IgnoreCase, 'm' => Mode.Lines, 's' => Mode.DotAll, 'U' => Mode.Lazy, _ => Mode.None };

        private string? CaseChange(Mode before) => ((before ^ _mode) & Mode.IgnoreCase) == 0 ? null : _mode.HasFlag(Mode.IgnoreCase) ? "i" : "-i";

        private void Push(Mode outer, string opening)
        {
            _open.Push((outer, _groupWeight));
            _groupWeight = 1;
            Emit(opening, 0);
        }

        private void Close()
        {
            if (!_open.TryPop(out var outer)) throw new FormatException("a ')' closes nothing");
            Emit(")", _groupWeight);
            _mode = outer.Mode;
            _groupWeight = Math.Max(outer.Weight, _groupWeight);
        }

        private void Repeat(string quantifier, int most)
        {
            if (_atom == 0) throw new FormatException($"'{quantifier}' has nothing to repeat, or repeats a repetition");
            if (most > MaxRepeat || _atom * most > MaxRepeat) throw new FormatException($"'{quantifier}' repeats more than {MaxRepeat} times");
            _groupWeight = Math.Max(_groupWeight, _atom * most);
            var isLazy = TryTake("?") != _mode.HasFlag(Mode.Lazy);
            Emit(isLazy ? quantifier + "?" : quantifier, 0);
        }

        /// <summary>{n}, {n,} or {n,m}; a brace that begins none of them is a brace.</summary>
        private bool TryCounts(out string counts, out int most)
        {
            (counts, most) = ("", 0);
            var end = source.IndexOf('}', _at);
            if (end < 0 || end - _at > 20) return false;
            var parts = source[_at..end].Split(',');
            if (parts.Length > 2 || !parts[0].All(char.IsAsciiDigit) || parts[0].Length == 0 || !parts[^1].All(char.IsAsciiDigit)) return false;
            var least = Count(parts[0]);
            most = parts[^1].Length == 0 ? Math.Max(1, least) : Count(parts[^1]);
            if (most < least && parts[^1].Length > 0) throw new FormatException($"'{{{source[_at..end]}}}' counts backwards");
            counts = $"{{{source[_at..end]}}}";
            _at = end + 1;
            return true;
        }

        private static int Count(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : int.MaxValue / MaxRepeat;

        private void Escape()
        {
            if (_at >= source.Length) throw new FormatException(@"a '\' stands at the end");
            var c = source[_at];
            if (c is 'A' or 'z' or 'b' or 'B')
            {
                _at++;
                Emit($@"\{c}", 1);
            }
            else if (c == 'Q') Quoted();
            else if (TrySet(out var set)) Emit(Pattern(set), 1);
            else Literal(Character());
        }

        private void Quoted()
        {
            var end = source.IndexOf(@"\E", _at, StringComparison.Ordinal);
            var stop = end < 0 ? source.Length : end;
            _at++;
            while (_at < stop) Literal(Rune(source[_at++]));
            _at = end < 0 ? stop : end + 2;
        }

        /// <summary>\d and the like, \pL, \p{Greek}; the backslash is taken.</summary>
        private bool TrySet(out GitleaksConfigClass set)
        {
            var c = source[_at];
            set = GitleaksConfigClass.Perl(c)!;
            if (set is null && c is not ('p' or 'P')) return false;
            _at++;
            set ??= Property(negated: c == 'P');
            return true;
        }

        private GitleaksConfigClass Property(bool negated)
        {
            var name = _at < source.Length ? source[_at++].ToString() : "";
            if (name == "{")
            {
                var end = source.IndexOf('}', _at);
                if (end < 0) throw new FormatException(@"a '\p{' is not closed");
                name = source[_at..end];
                _at = end + 1;
            }
            if (name.StartsWith('^')) (name, negated) = (name[1..], !negated);
            var set = GitleaksConfigClass.Unicode(name) ?? throw new FormatException($@"'\p{{{name}}}' names no Unicode category or script");
            return negated ? set.Negated() : set;
        }

        /// <summary>The character of an escape; the backslash is taken.</summary>
        private int Character()
        {
            if (_at >= source.Length) throw new FormatException(@"a '\' stands at the end");
            var c = source[_at++];
            switch (c)
            {
                case 'a': return '\a';
                case 'f': return '\f';
                case 'n': return '\n';
                case 'r': return '\r';
                case 't': return '\t';
                case 'v': return '\v';
                case 'x': return Hexadecimal();
                case >= '0' and <= '7' when c == '0' || (_at < source.Length && source[_at] is >= '0' and <= '7'): return Octal(c);
                case < (char)128 when !char.IsAsciiLetterOrDigit(c): return c;
                default: throw new FormatException($@"'\{c}' is not known to gitleaks' expressions (RE2)");
            }
        }

        private int Hexadecimal()
        {
            var inBraces = TryTake("{");
            var end = inBraces ? source.IndexOf('}', _at) : Math.Min(_at + 2, source.Length);
            if (end < _at + (inBraces ? 1 : 2) || !int.TryParse(source.AsSpan(_at, end - _at), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) || value is < 0 or > 0x10FFFF)
                throw new FormatException(@"a '\x' needs two hexadecimal digits, or a character's number in braces");
            _at = inBraces ? end + 1 : end;
            return value;
        }

        private int Octal(char first)
        {
            var value = first - '0';
            for (var i = 0; i < 2 && _at < source.Length && source[_at] is >= '0' and <= '7'; i++) value = (value * 8) + source[_at++] - '0';
            return value;
        }

        private int Rune(char c) => char.IsHighSurrogate(c) && _at < source.Length && char.IsLowSurrogate(source[_at]) ? char.ConvertToUtf32(c, source[_at++]) : c;

        private void Literal(int character)
        {
            if (character < 128) { Emit(GitleaksConfigClass.Code(character), 1); return; }
            var text = System.Text.Rune.IsValid(character) ? new Rune(character).ToString() : "\uFFFD";
            var codes = overBytes ? Encoding.UTF8.GetBytes(text).Select(b => $@"\x{b:X2}") : text.Select(c => $@"\u{(int)c:X4}");
            Emit($"(?:{string.Concat(codes)})", 1);
        }

        private string Pattern(GitleaksConfigClass set) => set.ToPattern(overBytes);

        // class = '[' ['^'] item* ']', where a ']' that comes first is an item
        private string Class()
        {
            var negated = TryTake("^");
            var set = new GitleaksConfigClass();
            for (var first = true; ; first = false)
            {
                if (_at >= source.Length) throw new FormatException("a '[' is not closed");
                if (!first && TryTake("]")) break;
                Item(set);
            }
            if (_mode.HasFlag(Mode.IgnoreCase)) set = set.Folded();
            return Pattern(negated ? set.Negated() : set);
        }

        private void Item(GitleaksConfigClass set)
        {
            if (Ahead("[:") && source.IndexOf(":]", _at, StringComparison.Ordinal) is var end and > 0) { Posix(set, end); return; }
            if (source[_at] == '\\')
            {
                _at++;
                if (_at < source.Length && TrySet(out var named)) { set.Add(named); return; }
                _at--;
            }
            var from = Single();
            var to = from;
            if (Ahead("-") && !Ahead("-]"))
            {
                _at++;
                if (_at >= source.Length) throw new FormatException("a '[' is not closed");
                to = Single();
            }
            if (to < from) throw new FormatException("a range in '[...]' runs backwards");
            set.Add(from, to);
        }

        private int Single()
        {
            var c = source[_at++];
            return c == '\\' ? Character() : Rune(c);
        }

        private void Posix(GitleaksConfigClass set, int end)
        {
            var name = source[(_at + 2)..end];
            var negated = name.StartsWith('^');
            var named = GitleaksConfigClass.Posix(negated ? name[1..] : name) ?? throw new FormatException($"'[:{name}:]' names no class of characters");
            set.Add(negated ? named.Negated() : named);
            _at = end + 2;
        }

        private bool Ahead(string text) => string.CompareOrdinal(source, _at, text, 0, text.Length) == 0;

        private bool TryTake(string text)
        {
            if (!Ahead(text)) return false;
            _at += text.Length;
            return true;
        }
    }
}
