using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Merlon.Scanning.Secrets;

/// <summary>
/// Fills the templates of rule examples: {{alnum:36}} becomes 36 random characters, {{b64(text)}} the base64 of a text.
/// Rule files hold templates because a real-looking token in a repository sets off every scanner that reads it.
/// </summary>
public static partial class ExampleText
{
    private static readonly Dictionary<string, string> Charsets = new(StringComparer.Ordinal)
    {
        ["digit"] = "0123456789",
        ["hex"] = "0123456789abcdef",
        ["upperhex"] = "0123456789ABCDEF",
        ["lower"] = "abcdefghijklmnopqrstuvwxyz",
        ["upper"] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        ["lowernum"] = "abcdefghijklmnopqrstuvwxyz0123456789",
        ["uppernum"] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
        ["alnum"] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
        ["base64"] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
        ["base64url"] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_",
        ["base32"] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567",
        ["word"] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_",
    };

    /// <summary>The example with its templates filled; the same seed gives the same text on every machine.</summary>
    public static string Expand(string template, int seed)
    {
        var random = new Sequence((ulong)seed);
        var filled = Charset().Replace(template, m => Random(m.Groups[1].Value, int.Parse(m.Groups[2].ValueSpan, CultureInfo.InvariantCulture), random));
        return Base64().Replace(filled, m => Convert.ToBase64String(Encoding.UTF8.GetBytes(m.Groups[1].Value)));
    }

    private static string Random(string charset, int length, Sequence random)
    {
        if (!Charsets.TryGetValue(charset, out var letters)) throw new FormatException($"'{charset}' is no character set. Known are {string.Join(", ", Charsets.Keys)}.");
        return string.Create(length, (letters, random), static (span, s) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = s.letters[s.random.Next(s.letters.Length)];
        });
    }

    /// <summary>SplitMix64 (Steele, Lea and Flood 2014): System.Random promises no sequence across versions.</summary>
    private sealed class Sequence(ulong seed)
    {
        private ulong _state = seed * 0x9E3779B97F4A7C15;

        public int Next(int below)
        {
            _state += 0x9E3779B97F4A7C15;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return (int)((z ^ (z >> 31)) % (ulong)below);
        }
    }

    [GeneratedRegex(@"\{\{([a-z0-9]+):(\d{1,4})\}\}")]
    private static partial Regex Charset();

    [GeneratedRegex(@"\{\{b64\((.*?)\)\}\}", RegexOptions.Singleline)]
    private static partial Regex Base64();
}
