using System.Globalization;
using System.Text;

namespace Merlon.Scanning.Secrets;

/// <summary>
/// A set of characters as gitleaks' expressions name them. ASCII is kept exactly; beyond it the set knows only whether it
/// holds none, some or all characters, and "some" matches all of them: files are matched byte by byte.
/// </summary>
internal sealed class GitleaksConfigClass
{
    private enum Beyond { None, Some, All }

    private UInt128 _ascii;
    private Beyond _beyond;

    public void Add(int from, int to)
    {
        for (var c = from; c <= Math.Min(to, 127); c++) _ascii |= UInt128.One << c;
        if (to > 127) Widen(from <= 128 && to >= 0x10FFFF ? Beyond.All : Beyond.Some);
    }

    public void Add(GitleaksConfigClass other)
    {
        _ascii |= other._ascii;
        Widen(other._beyond);
    }

    public GitleaksConfigClass Negated() => new()
    {
        _ascii = ~_ascii,
        _beyond = _beyond switch { Beyond.None => Beyond.All, Beyond.All => Beyond.None, _ => Beyond.Some },
    };

    /// <summary>The set with both cases of every letter in it.</summary>
    public GitleaksConfigClass Folded()
    {
        var folded = new GitleaksConfigClass { _ascii = _ascii, _beyond = _beyond };
        for (var lower = 'a'; lower <= 'z'; lower++)
        {
            var upper = char.ToUpperInvariant(lower);
            if (Has(lower) || Has(upper)) folded._ascii |= (UInt128.One << lower) | (UInt128.One << upper);
        }
        return folded;
    }

    /// <summary>\d, \w, \s and their opposites; null for any other letter. Perl's, over ASCII.</summary>
    public static GitleaksConfigClass? Perl(char letter)
    {
        var set = char.ToLowerInvariant(letter) switch
        {
            'd' => Of("09"),
            'w' => Of("09AZaz__"),
            's' => Of("\t\n\f\r  "),
            _ => null,
        };
        return char.IsAsciiLetterUpper(letter) ? set?.Negated() : set;
    }

    /// <summary>[:alnum:] and the like; null for a name that is none.</summary>
    public static GitleaksConfigClass? Posix(string name) => name switch
    {
        "alnum" => Of("09AZaz"),
        "alpha" => Of("AZaz"),
        "ascii" => Of("\0\x7F"),
        "blank" => Of("\t\t  "),
        "cntrl" => Of("\0\x1F\x7F\x7F"),
        "digit" => Of("09"),
        "graph" => Of("!~"),
        "lower" => Of("az"),
        "print" => Of(" ~"),
        "punct" => Of("!/:@[`{~"),
        "space" => Of("\t\r  "),
        "upper" => Of("AZ"),
        "word" => Of("09AZaz__"),
        "xdigit" => Of("09AFaf"),
        _ => null,
    };

    /// <summary>A Unicode category (L, Lu, Nd ...) or script (Latin, Greek ...); null for what cannot be a name.</summary>
    public static GitleaksConfigClass? Unicode(string name)
    {
        if (name.Length == 0 || !char.IsAsciiLetterUpper(name[0]) || !name.All(c => char.IsAsciiLetter(c) || c == '_')) return null;
        var set = new GitleaksConfigClass { _beyond = Beyond.Some };
        for (var c = '\0'; c < 128; c++)
        {
            var isIn = name.Length <= 2 ? ShortName(char.GetUnicodeCategory(c)).StartsWith(name, StringComparison.Ordinal)
                : name == "Any" || (name == "Latin" && char.IsAsciiLetter(c));
            if (isIn) set._ascii |= UInt128.One << c;
        }
        return set;
    }

    private static string ShortName(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter => "Lu",
        UnicodeCategory.LowercaseLetter => "Ll",
        UnicodeCategory.DecimalDigitNumber => "Nd",
        UnicodeCategory.SpaceSeparator => "Zs",
        UnicodeCategory.Control => "Cc",
        UnicodeCategory.ConnectorPunctuation => "Pc",
        UnicodeCategory.DashPunctuation => "Pd",
        UnicodeCategory.OpenPunctuation => "Ps",
        UnicodeCategory.ClosePunctuation => "Pe",
        UnicodeCategory.OtherPunctuation => "Po",
        UnicodeCategory.MathSymbol => "Sm",
        UnicodeCategory.CurrencySymbol => "Sc",
        UnicodeCategory.ModifierSymbol => "Sk",
        _ => "",
    };

    /// <summary>The set in .NET's syntax, all by code so that nothing in it has a meaning of its own.</summary>
    public string ToPattern(bool overBytes)
    {
        var beyond = _beyond != Beyond.None;
        if (beyond && ~_ascii == 0) return @"[\s\S]";
        if (!beyond && _ascii == 0) return @"[^\s\S]";
        var most = beyond && UInt128.PopCount(_ascii) > 64;
        var pattern = new StringBuilder(most ? "[^" : "[");
        AppendRanges(pattern, most ? ~_ascii : _ascii);
        if (beyond && !most) pattern.Append(overBytes ? @"\x80-\xFF" : @"\u0080-\uFFFF");
        return pattern.Append(']').ToString();
    }

    private static void AppendRanges(StringBuilder pattern, UInt128 set)
    {
        for (var c = 0; c < 128; c++)
        {
            if ((set >> c & 1) == 0) continue;
            var last = c;
            while (last < 127 && (set >> (last + 1) & 1) != 0) last++;
            pattern.Append(Code(c));
            if (last > c) pattern.Append('-').Append(Code(last));
            c = last;
        }
    }

    internal static string Code(int c) => char.IsAsciiLetterOrDigit((char)c) ? ((char)c).ToString() : $@"\x{c:X2}";

    private bool Has(char c) => (_ascii >> c & 1) != 0;

    private void Widen(Beyond beyond) => _beyond = beyond > _beyond ? beyond : _beyond;

    /// <summary>Pairs of first and last character.</summary>
    private static GitleaksConfigClass Of(string pairs)
    {
        var set = new GitleaksConfigClass();
        for (var i = 0; i < pairs.Length; i += 2) set.Add(pairs[i], pairs[i + 1]);
        return set;
    }
}
