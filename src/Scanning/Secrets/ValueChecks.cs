using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Merlon.Scanning.Secrets;

/// <summary>Tells values that may be secrets from those that evidently are not. Works on the bytes of the value alone.</summary>
public static class ValueChecks
{
    /// <summary>Values longer than this are keys or certificates; the odds that a word stands in them by chance are high.</summary>
    private const int MaxWordCheck = 200;

    /// <summary>Shannon entropy in bits per byte.</summary>
    public static double Entropy(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty) return 0;
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        foreach (var b in value) counts[b]++;
        double sum = 0;
        foreach (var count in counts)
        {
            if (count > 0) sum += count * Math.Log2(count);
        }
        return Math.Log2(value.Length) - (sum / value.Length);
    }

    // Long enough not to turn up in a random token by chance: five letters in a 40-character token do so once in a million.
    private static readonly SearchValues<string> PlaceholderParts = SearchValues.Create(
        ["example", "placeholder", "changeme", "change_me", "change-me", "change_this", "change-this", "changethis", "replaceme", "replace_me", "replace-me", "replace_with", "replace-with",
         "dummy", "sample", "redacted", "xxxxx", "your_", "your-", "yourkey", "yourstrong", "yourtoken", "yourpassword", "yoursecret", "yourapi", "insert_", "insert-", "my_secret", "my-secret", "mysecret", "my_token", "my-token", "foobar", "foo_bar",
         "notasecret", "not-a-secret", "not_a_secret", "notreal", "not-real", "not_real", "fakekey", "fake_", "fake-", "_fake", "-fake", "test_key", "test-key", "testkey", "test_token", "test-token", "testtoken",
         "supersecret", "super_secret", "super-secret", "some_secret", "some-secret", "somesecret", "secretkey", "secret_key", "secret-key", "todo", "fixme", "0123456789", "123456789", "abcdefghij", "987654321", "abcdef0123", "deadbeef", "qwerty", "-insecure-", "unsafe", "<removed>", "<hidden>", "<secret", "undefined"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Tokens and passwords printed in RFC 5849, 6749, 6750 and 7617, from where they went into manuals everywhere.</summary>
    private static readonly SearchValues<string> StandardsSamples = SearchValues.Create(
        ["2YotnFZFEjr1zCsicMWpAA", "tGzv3JOkF0XG5Qx2TlKWIA", "SplxlOBeZQQYbYS6WxSbIA", "czZCaGRSa3F0MzpnWDFmQmF0M2JW", "7Fjfp0ZBr1KtDRbnfVdmIw", "mF_9.B5f-4.1JqM",
         "QWxhZGRpbjpvcGVuIHNlc2FtZQ", "kd94hf93k423kf44", "pfkkdhi9sl3r4s00", "nnch734d00sl2jdk", "hh5s93j4hdidpola", "0685bd9184jfhq22", "ad180jjd733klru7", "dpf43f3p2l4k3l03", "j49sk3j29djd"],
        StringComparison.Ordinal);

    /// <summary>
    /// True for values that stand for a secret without being one: words such as "example", one character repeated, templates,
    /// references to variables and environments.
    /// </summary>
    public static bool IsPlaceholder(ReadOnlySpan<byte> value)
    {
        if (value.Length < 4) return true;
        if (IsReference(value) || HasRun(value, Math.Min(value.Length, 6))) return true;
        if (value.IndexOf("EXAMPLE"u8) >= 0) return true;
        if (value.Length > MaxWordCheck) return false;
        Span<char> text = stackalloc char[value.Length];
        Encoding.Latin1.GetChars(value, text);
        return ((ReadOnlySpan<char>)text).ContainsAny(PlaceholderParts) || ((ReadOnlySpan<char>)text).ContainsAny(StandardsSamples) || DistinctBytes(value) < 4;
    }

    /// <summary>True for ${VAR}, {{ var }}, $(cmd), %VAR%, %(x)s, &lt;token&gt;, [token], process.env.X, os.environ and the like.</summary>
    public static bool IsReference(ReadOnlySpan<byte> value)
    {
        var first = value[0];
        var last = value[^1];
        if (first == (byte)'<' || (first == (byte)'{' && last == (byte)'}') || (first == (byte)'[' && last == (byte)']') || (first == (byte)'%' && last == (byte)'%')) return true;
        // $VAR and $Var.Name; a password may begin with a dollar sign, but then is no plain identifier.
        if (first == (byte)'$' && IsIdentifier(value[1..])) return true;
        return value.IndexOf("${"u8) >= 0 || value.IndexOf("{{"u8) >= 0 || value.IndexOf("$("u8) >= 0 || value.IndexOf("%("u8) >= 0
            || value.IndexOf("#{"u8) >= 0 || (value.StartsWith("@@"u8) && value.EndsWith("@@"u8)) || value.IndexOf("environ"u8) >= 0 || value.IndexOf("process.env"u8) >= 0
            || value.IndexOf("getenv"u8) >= 0 || value.IndexOf("<%"u8) >= 0 || value.StartsWith("env("u8) || value.StartsWith("env."u8)
            || value.StartsWith("ENC["u8) || value.StartsWith("ENC("u8) || value.StartsWith("vault:"u8) || value.StartsWith("op://"u8) || IsTag(value);
    }

    /// <summary>YAML tags: !vault, !Ref, !reference, !Sub.</summary>
    private static bool IsTag(ReadOnlySpan<byte> value) => value[0] == (byte)'!' && value[1..].IndexOfAnyExcept(Letters) < 0;

    private static readonly SearchValues<byte> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"u8);

    /// <summary>One byte repeated <paramref name="length"/> times in a row.</summary>
    public static bool HasRun(ReadOnlySpan<byte> value, int length)
    {
        var run = 1;
        for (var i = 1; i < value.Length; i++)
        {
            run = value[i] == value[i - 1] ? run + 1 : 1;
            if (run >= length) return true;
        }
        return false;
    }

    /// <summary>8-4-4-4-12 hexadecimal digits.</summary>
    public static bool IsUuid(ReadOnlySpan<byte> value)
    {
        if (value.Length != 36) return false;
        for (var i = 0; i < 36; i++)
        {
            var dash = i is 8 or 13 or 18 or 23;
            if (dash ? value[i] != (byte)'-' : !char.IsAsciiHexDigit((char)value[i])) return false;
        }
        return true;
    }

    /// <summary>
    /// Whether a password that a person chose looks like a real one: no words with spaces, not a name of something, not a path or a format.
    /// </summary>
    public static bool LooksLikePassword(ReadOnlySpan<byte> value, ReadOnlySpan<byte> name)
    {
        if (value.Length is < 6 or > 128 || IsPlaceholder(value) || !IsPrintable(value)) return false;
        // Spaces make a sentence, two dollar signs a password hash, which other rules judge.
        if (ContainsBlank(value) || IsUuid(value) || value.Count((byte)'$') > 1 || IsAddress(value)) return false;
        if (EqualLetters(value, name) || IsCommonWord(value) || IsBetweenLiterals(value) || IsOptionList(value) || IsEncodedPlaceholder(value)) return false;
        // user.password, app/password, PASSWORD_FIELD, camelCase, --flag: names and paths, not values. Digits or symbols make the difference.
        var classes = CharacterClasses(value);
        if (IsIdentifier(value) && HasSeparator(value) && classes < 4) return HasDigitAmongLetters(value);
        return classes >= 3 || (classes == 2 && HasDigit(value));
    }

    /// <summary>Whether a value next to a telling name looks like random key material.</summary>
    public static bool LooksRandom(ReadOnlySpan<byte> value)
    {
        if (value.Length is < 16 or > 512 || IsPlaceholder(value) || IsUuid(value) || IsAddress(value) || value.IndexOf("..."u8) >= 0) return false;
        // Encoded JSON is looked at decoded, and signed tokens have a rule that knows the samples among them.
        if (value.StartsWith("eyJ"u8) || IsConstantName(value)) return false;
        foreach (var b in value)
        {
            if (!char.IsAsciiLetterOrDigit((char)b) && b is not ((byte)'+' or (byte)'/' or (byte)'=' or (byte)'-' or (byte)'_' or (byte)'.' or (byte)'~' or (byte)'!' or (byte)'@' or (byte)'#' or (byte)'$' or (byte)'%' or (byte)'^' or (byte)'&' or (byte)'*')) return false;
        }
        if (!HasDigit(value) || !HasLetter(value)) return false;
        if (IsHex(value)) return value.Length >= 20 && Entropy(value) >= 3.0;
        return Entropy(value) >= RandomBound(value.Length) && !IsWordy(value);
    }

    /// <summary>Base64 of something that is no placeholder; key material need not be text.</summary>
    public static bool IsEncodedSecret(ReadOnlySpan<byte> value) => TryDecode(value, out var plain) && !IsPlaceholder(plain.AsSpan().TrimEnd("\r\n"u8));

    /// <summary>Base64 of "user:password" in printable characters, as HTTP Basic and registries' clients store it.</summary>
    public static bool IsEncodedCredentials(ReadOnlySpan<byte> value)
    {
        if (!TryDecode(value, out var plain) || !IsPrintable(plain)) return false;
        var colon = plain.AsSpan().IndexOf((byte)':');
        return colon >= 0 && !IsPlaceholder(plain.AsSpan(colon + 1));
    }

    private static bool TryDecode(ReadOnlySpan<byte> value, out byte[] plain)
    {
        plain = [];
        if (value.Length is < 4 or > 64 * 1024) return false;
        var padded = new byte[(value.Length + 3) / 4 * 4];
        value.CopyTo(padded);
        padded.AsSpan(value.Length).Fill((byte)'=');
        if (Base64.DecodeFromUtf8InPlace(padded, out var length) != OperationStatus.Done || length == 0) return false;
        plain = padded[..length];
        return true;
    }

    /// <summary>Strong values deserve the rule's full severity: long, mixed, high entropy.</summary>
    public static bool IsStrong(ReadOnlySpan<byte> value) => value.Length >= 10 && Entropy(value) >= 3 && CharacterClasses(value) >= 3;

    /// <summary>Random text of this length has about log2(length) bits; what is well below is written by people.</summary>
    private static double RandomBound(int length) => length < 24 ? 3.3 : length < 40 ? 3.6 : 3.9;

    /// <summary>Code where a bare value was expected: calls, indexes, member access of other languages.</summary>
    public static bool IsExpression(ReadOnlySpan<byte> bare) =>
        bare.IndexOfAny("([{"u8) >= 0 || bare.IndexOf("::"u8) >= 0 || bare.IndexOf("->"u8) >= 0;

    public static bool IsHex(ReadOnlySpan<byte> value)
    {
        foreach (var b in value)
        {
            if (!char.IsAsciiHexDigit((char)b)) return false;
        }
        return true;
    }

    public static bool IsIdentifier(ReadOnlySpan<byte> value)
    {
        foreach (var b in value)
        {
            if (!char.IsAsciiLetterOrDigit((char)b) && b is not ((byte)'_' or (byte)'.' or (byte)':' or (byte)'-')) return false;
        }
        return true;
    }

    /// <summary>
    /// Words, as identifiers, paths and slugs are made of: most of their letter pairs are among the 220 that make up 92 % of the
    /// words in source code. Random text has a third of its pairs there. Measured on the identifiers of 16 and more characters in
    /// CPython and Django: 1 % are not recognised; of random strings of 32 letters and digits 2 % are taken for words.
    /// </summary>
    public static bool IsWordy(ReadOnlySpan<byte> value)
    {
        int pairs = 0, common = 0, previous = -1;
        foreach (var b in value)
        {
            var letter = char.IsAsciiLetter((char)b) ? (b | 0x20) - 'a' : -1;
            if (previous >= 0 && letter >= 0)
            {
                pairs++;
                if ((CommonPairs[previous] >> letter & 1) != 0) common++;
            }
            previous = letter;
        }
        return pairs >= 6 && common * 8 >= pairs * 5;
    }

    /// <summary>For each first letter of a pair the set of second letters, bit 0 for 'a'.</summary>
    private static readonly int[] CommonPairs =
    [
        .. new[]
        {
            "bcdgiklmnprstuvy", "aeilorsu", "acehiklortu", "aeiosu", "acdefglmnoprstvwx", "aefiloru", "aehinrsu", "aeio", "abcdefglmnoprstvz", "", "eis", "adeilostuy", "abeimopsu",
            "acdefginostuv", "abcdgiklmnoprstuvw", "aeiloprstu", "u", "acdegilmnorstuy", "acehilopstuy", "acehilorstuy", "abceilmnprst", "aei", "aei", "pt", "p", "e",
        }.Select(seconds => seconds.Aggregate(0, (set, second) => set | 1 << (second - 'a'))),
    ];

    /// <summary>PKCS7_ISSUER_AND_SERIAL: capitals joined by underscores with hardly a digit.</summary>
    private static bool IsConstantName(ReadOnlySpan<byte> value) => value.Contains((byte)'_')
        && value.IndexOfAnyInRange((byte)'a', (byte)'z') < 0 && CountDigits(value) * 5 < value.Length;

    private static int CountDigits(ReadOnlySpan<byte> value)
    {
        var count = 0;
        foreach (var b in value) count += char.IsAsciiDigit((char)b) ? 1 : 0;
        return count;
    }

    /// <summary>'PWD='+Escape(Password)+';': what stands between two literals that a program joins.</summary>
    private static bool IsBetweenLiterals(ReadOnlySpan<byte> value) => value[0] is (byte)'+' or (byte)'.' && value[^1] == value[0];

    /// <summary>required|string|min:8: a validator's options.</summary>
    private static bool IsOptionList(ReadOnlySpan<byte> value) => value.Contains((byte)'|') && value.IndexOfAnyExcept(OptionCharacters) < 0;

    private static readonly SearchValues<byte> OptionCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_:,|"u8);

    private static bool IsEncodedPlaceholder(ReadOnlySpan<byte> value) =>
        value.Length % 4 == 0 && TryDecode(value, out var plain) && IsPrintable(plain) && IsPlaceholder(plain);

    /// <summary>URLs, resource names and absolute paths.</summary>
    private static bool IsAddress(ReadOnlySpan<byte> value) =>
        value.IndexOf("://"u8) >= 0 || value.StartsWith("arn:"u8) || value.StartsWith("urn:"u8) || (value[0] == (byte)'/' && value.Count((byte)'/') > 1);

    private static bool HasSeparator(ReadOnlySpan<byte> value) => value.IndexOfAny("_.:-"u8) >= 0;

    /// <summary>"s3cret-pass" but not "field_1": people put digits for letters, names put them last.</summary>
    private static bool HasDigitAmongLetters(ReadOnlySpan<byte> value)
    {
        for (var i = 1; i + 1 < value.Length; i++)
        {
            if (char.IsAsciiDigit((char)value[i]) && char.IsAsciiLetter((char)value[i - 1]) && char.IsAsciiLetter((char)value[i + 1])) return true;
        }
        return false;
    }

    private static readonly SearchValues<string> CommonWords = SearchValues.Create(
        ["password", "passwd", "secret", "string", "token", "apikey", "api_key", "credential", "username", "default", "disabled", "enabled", "required", "invalid", "missing", "encrypted", "hashed", "bearer", "oauth", "regex", "hidden", "localhost", "function", "return"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>A value made of the vocabulary around passwords (password1, NEW_PASSWORD_2) is a label or a field's name; with symbols in it, it may be real.</summary>
    private static bool IsCommonWord(ReadOnlySpan<byte> value)
    {
        Span<char> text = stackalloc char[value.Length];
        Encoding.Latin1.GetChars(value, text);
        return CharacterClasses(value) < 4 && ((ReadOnlySpan<char>)text).ContainsAny(CommonWords) && (CharacterClasses(value) < 3 || IsIdentifier(value));
    }

    private static bool EqualLetters(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) => Ascii.EqualsIgnoreCase(a, b);

    private static bool ContainsBlank(ReadOnlySpan<byte> value) => value.IndexOfAny((byte)' ', (byte)'\t') >= 0;

    private static bool IsPrintable(ReadOnlySpan<byte> value)
    {
        foreach (var b in value)
        {
            if (b is < 0x20 or 0x7F) return false;
        }
        return true;
    }

    private static bool HasDigit(ReadOnlySpan<byte> value) => value.IndexOfAnyInRange((byte)'0', (byte)'9') >= 0;

    private static bool HasLetter(ReadOnlySpan<byte> value) => value.IndexOfAnyInRange((byte)'a', (byte)'z') >= 0 || value.IndexOfAnyInRange((byte)'A', (byte)'Z') >= 0;

    private static int CharacterClasses(ReadOnlySpan<byte> value)
    {
        var seen = 0;
        foreach (var b in value)
        {
            var c = (char)b;
            seen |= char.IsAsciiLetterLower(c) ? 1 : char.IsAsciiLetterUpper(c) ? 2 : char.IsAsciiDigit(c) ? 4 : 8;
        }
        return System.Numerics.BitOperations.PopCount((uint)seen);
    }

    private static int DistinctBytes(ReadOnlySpan<byte> value)
    {
        Span<bool> seen = stackalloc bool[256];
        seen.Clear();
        var count = 0;
        foreach (var b in value)
        {
            if (seen[b]) continue;
            seen[b] = true;
            count++;
        }
        return count;
    }
}
