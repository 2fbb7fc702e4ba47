using System.Globalization;

namespace Merlon.Scanning.Toml;

/// <summary>Reads values without quotes: booleans, numbers, dates and times.</summary>
internal static class TomlScalars
{
    /// <summary>Enough digits for any number; longer words are none.</summary>
    private const int MaxWord = 400;

    /// <summary>The value of a word, or null when it is none.</summary>
    public static TomlNode? Read(int line, ReadOnlySpan<char> word)
    {
        if (word.Length > MaxWord) return null;
        if (word is "true" or "false") return new TomlBoolean(line, word is "true");
        if (TryDate(word)) return new TomlDate(line, word.ToString());
        if (TryInteger(word, out var integer)) return new TomlInteger(line, integer);
        return TryFloat(word, out var number) ? new TomlFloat(line, number) : null;
    }

    // integer = dec-int / hex-int / oct-int / bin-int
    private static bool TryInteger(ReadOnlySpan<char> word, out long value)
    {
        value = 0;
        if (word is ['0', 'x' or 'o' or 'b', .. var digits]) return TryPrefixed(word[1], digits, out value);
        Span<char> plain = stackalloc char[MaxWord];
        return IsDecimal(Unsigned(word)) && TryStrip(word, plain, out var length)
            && long.TryParse(plain[..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    private static bool TryPrefixed(char prefix, ReadOnlySpan<char> digits, out long value)
    {
        value = 0;
        Span<char> plain = stackalloc char[MaxWord];
        if (!TryStrip(digits, plain, out var length)) return false;
        var radix = prefix switch { 'x' => 16, 'o' => 8, _ => 2 };
        foreach (var c in plain[..length])
        {
            var digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : radix;
            if (digit >= radix || value > (long.MaxValue - digit) / radix) return false;
            value = (value * radix) + digit;
        }
        return true;
    }

    // float = float-int-part ( exp / frac [ exp ] ) / special-float
    private static bool TryFloat(ReadOnlySpan<char> word, out double value)
    {
        var number = Unsigned(word);
        if (number is "inf" or "nan")
        {
            value = number is "nan" ? double.NaN : word[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
            return true;
        }
        value = 0;
        var e = number.IndexOfAny('e', 'E');
        var mantissa = e < 0 ? number : number[..e];
        var dot = mantissa.IndexOf('.');
        if (!IsDecimal(dot < 0 ? mantissa : mantissa[..dot])) return false;
        if (dot >= 0 && !IsDigits(mantissa[(dot + 1)..])) return false;
        if (e >= 0 && !IsDigits(Unsigned(number[(e + 1)..]))) return false;
        if (e < 0 && dot < 0) return false;
        Span<char> plain = stackalloc char[MaxWord];
        return TryStrip(word, plain, out var length) && double.TryParse(plain[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    private static ReadOnlySpan<char> Unsigned(ReadOnlySpan<char> word) => word is ['+' or '-', .. var rest] ? rest : word;

    /// <summary>Digits without a leading zero.</summary>
    private static bool IsDecimal(ReadOnlySpan<char> word) => IsDigits(word) && (word[0] != '0' || word.Length == 1);

    /// <summary>Digits, single underscores between them.</summary>
    private static bool IsDigits(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty) return false;
        foreach (var c in word)
        {
            if (!char.IsAsciiDigit(c) && c != '_') return false;
        }
        return HasDigitsAround(word);
    }

    private static bool HasDigitsAround(ReadOnlySpan<char> word) => word[0] != '_' && word[^1] != '_' && word.IndexOf("__") < 0;

    /// <summary>The word without its underscores, which must stand between digits.</summary>
    private static bool TryStrip(ReadOnlySpan<char> word, Span<char> plain, out int length)
    {
        length = 0;
        if (word.IsEmpty || !HasDigitsAround(word)) return false;
        foreach (var c in word)
        {
            if (c != '_') plain[length++] = c;
        }
        return true;
    }

    // date-time = offset-date-time / local-date-time / local-date / local-time
    private static bool TryDate(ReadOnlySpan<char> word)
    {
        if (word.Length < 8 || !char.IsAsciiDigit(word[0])) return false;
        if (word[2] == ':') return IsTime(word, out var end) && end == word.Length;
        if (word.Length < 10 || word[4] != '-' || !IsDay(word[..10])) return false;
        if (word.Length == 10) return true;
        if (word[10] is not ('T' or 't' or ' ') || !IsTime(word[11..], out var used)) return false;
        return word[(11 + used)..] switch
        {
            [] or ['Z' or 'z'] => true,
            ['+' or '-', .. var offset] => offset.Length == 5 && offset[2] == ':' && InRange(offset[..2], 0, 23) && InRange(offset[3..], 0, 59),
            _ => false,
        };
    }

    private static bool IsDay(ReadOnlySpan<char> text) =>
        text[7] == '-' && InRange(text[..4], 0, 9999) && InRange(text[5..7], 1, 12)
        && InRange(text[8..10], 1, DateTime.DaysInMonth(Math.Max(4, int.Parse(text[..4], CultureInfo.InvariantCulture)), int.Parse(text[5..7], CultureInfo.InvariantCulture)));

    /// <summary>hh:mm:ss with a fraction; a minute may have a leap second.</summary>
    private static bool IsTime(ReadOnlySpan<char> text, out int end)
    {
        end = 8;
        if (text.Length < 8 || text[2] != ':' || text[5] != ':') return false;
        if (!InRange(text[..2], 0, 23) || !InRange(text[3..5], 0, 59) || !InRange(text[6..8], 0, 60)) return false;
        if (text.Length == 8 || text[8] != '.') return true;
        end = 9;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end > 9;
    }

    private static bool InRange(ReadOnlySpan<char> digits, int least, int most) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most;
}
