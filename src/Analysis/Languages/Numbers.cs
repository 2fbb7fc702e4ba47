using System.Globalization;
using System.Numerics;

namespace Merlon.Analysis.Languages;

/// <summary>Numbers in one spelling, so that <c>0x10</c> and <c>16</c> are equal.</summary>
internal static class Numbers
{
    private const int MaxDigits = 100;

    /// <summary>The number in decimal; as it is written when it is no number or very long.</summary>
    /// <param name="integralFloats">Whether <c>1.0</c> is the integer 1.</param>
    public static string Normalize(ReadOnlySpan<char> written, bool integralFloats)
    {
        if (written.Length > MaxDigits) return written.ToString();
        var text = written.ToString().Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        if (Radix(text) is { } radix) return radix;
        if (text.EndsWith('n')) text = text[..^1];
        if (text.AsSpan().ContainsAnyExceptInRange('0', '9') is false) return BigInteger.Parse(text, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return written.ToString();
        var plain = value.ToString("R", CultureInfo.InvariantCulture);
        return integralFloats || plain.AsSpan().ContainsAny('.', 'E') || !double.IsFinite(value) ? plain : plain + ".0";
    }

    private static string? Radix(string text)
    {
        if (text.Length < 3 || text[0] != '0') return null;
        var bits = text[1] switch { 'x' => 4, 'o' => 3, 'b' => 1, _ => 0 };
        if (bits == 0) return null;
        var value = BigInteger.Zero;
        foreach (var c in text.AsSpan(2).TrimEnd('n'))
        {
            if (!char.IsAsciiHexDigit(c)) return null;
            value = (value << bits) + Convert.ToInt32(c.ToString(), 16);
        }
        return value.ToString(CultureInfo.InvariantCulture);
    }
}
