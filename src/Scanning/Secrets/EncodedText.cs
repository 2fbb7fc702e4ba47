using System.Buffers;
using System.Buffers.Text;

namespace Merlon.Scanning.Secrets;

/// <summary>A stretch of a file that holds encoded text, and what it decodes to.</summary>
public readonly record struct DecodedRun(int Start, int Length, byte[] Text);

/// <summary>
/// Finds base64, hexadecimal and percent-encoded text and decodes it once. What does not decode to printable text
/// (hashes, images, keys) is dropped after its first bytes.
/// </summary>
public static class EncodedText
{
    /// <summary>Shorter runs cannot hold a keyword with a secret behind it.</summary>
    private const int MinRun = 24;
    private const int MaxRun = 64 * 1024;
    private const int Probe = 24;

    private static readonly byte[] Kinds = MakeKinds();

    /// <summary>Decodes every encoded stretch of a text and hands it over.</summary>
    public static void FindAll(ReadOnlySpan<byte> text, Action<DecodedRun> found)
    {
        FindRuns(text, found);
        FindPercent(text, found);
    }

    /// <summary>
    /// A run of at least <see cref="MinRun"/> characters covers a multiple of MinRun: looking at every MinRun-th byte and
    /// widening from there finds all of them without reading the rest.
    /// </summary>
    private static void FindRuns(ReadOnlySpan<byte> text, Action<DecodedRun> found)
    {
        for (var at = MinRun - 1; at < text.Length; at += MinRun)
        {
            if (Kinds[text[at]] == 0) continue;
            var start = at;
            var floor = Math.Max(0, at - MinRun + 1);
            while (start > floor && Kinds[text[start - 1]] != 0) start--;
            var end = at + 1;
            if (at - start + 1 < MinRun)
            {
                // Short of the mark on the left: most words end here.
                var need = start + MinRun;
                while (end < text.Length && end < need && Kinds[text[end]] != 0) end++;
                if (end < need) continue;
            }
            while (end < text.Length && end - start < MaxRun && Kinds[text[end]] != 0) end++;
            var run = text[start..end];
            if (Decode(run) is { } decoded) found(new DecodedRun(start, run.Length, decoded));
            at = end - 1;
        }
    }

    private static byte[]? Decode(ReadOnlySpan<byte> run)
    {
        while (!run.IsEmpty && run[0] == (byte)'=') run = run[1..];
        if (run.Length >= 32 && run.Length % 2 == 0 && ValueChecks.IsHex(run)) return DecodeHex(run);
        return LooksLikeBase64(run) ? DecodeBase64(run) : null;
    }

    private static byte[]? DecodeHex(ReadOnlySpan<byte> run)
    {
        Span<byte> probe = stackalloc byte[8];
        if (Convert.FromHexString(run[..16], probe, out _, out _) != OperationStatus.Done || !IsText(probe)) return null;
        var text = new byte[run.Length / 2];
        return Convert.FromHexString(run, text, out _, out _) == OperationStatus.Done && IsText(text) ? text : null;
    }

    /// <summary>Encoded text mixes cases; identifiers, paths and words rarely do so within their first characters.</summary>
    private static bool LooksLikeBase64(ReadOnlySpan<byte> run)
    {
        bool lower = false, upper = false;
        foreach (var b in run[..Math.Min(run.Length, MinRun)])
        {
            lower |= char.IsAsciiLetterLower((char)b);
            upper |= char.IsAsciiLetterUpper((char)b);
        }
        return lower && upper;
    }

    private static byte[]? DecodeBase64(ReadOnlySpan<byte> run)
    {
        Span<byte> head = stackalloc byte[Probe];
        Span<byte> probe = stackalloc byte[Probe / 4 * 3];
        Normalise(run[..Math.Min(run.Length, Probe)], head);
        if (Base64.DecodeFromUtf8(head[..(Math.Min(run.Length, Probe) / 4 * 4)], probe, out _, out var probed, isFinalBlock: false) != OperationStatus.Done || !IsText(probe[..probed])) return null;

        var padding = run.IndexOf((byte)'=');
        var length = padding < 0 ? run.Length : padding;
        if (length % 4 == 1) length--;
        var padded = new byte[(length + 3) / 4 * 4];
        Normalise(run[..length], padded);
        padded.AsSpan(length).Fill((byte)'=');
        var text = new byte[padded.Length / 4 * 3];
        if (Base64.DecodeFromUtf8(padded, text, out _, out var written) != OperationStatus.Done) return null;
        text = text[..written];
        return IsText(text) ? text : null;
    }

    /// <summary>Base64url to base64.</summary>
    private static void Normalise(ReadOnlySpan<byte> source, Span<byte> target)
    {
        source.CopyTo(target);
        var copy = target[..source.Length];
        copy.Replace((byte)'-', (byte)'+');
        copy.Replace((byte)'_', (byte)'/');
    }

    /// <summary>%41%42 and p%40ss: decoded are words that hold an escape and no white space.</summary>
    private static void FindPercent(ReadOnlySpan<byte> text, Action<DecodedRun> found)
    {
        for (var at = 0; at < text.Length;)
        {
            var next = text[at..].IndexOf((byte)'%');
            if (next < 0) return;
            at += next;
            if (!IsEscape(text, at))
            {
                at++;
                continue;
            }
            var start = at;
            while (start > 0 && at - start < 2000 && InUrl(text[start - 1])) start--;
            var end = at + 3;
            while (end < text.Length && end - start < MaxRun && InUrl(text[end])) end++;
            if (end - start >= MinRun && DecodePercent(text[start..end]) is { } decoded) found(new DecodedRun(start, end - start, decoded));
            at = end;
        }
    }

    private static byte[]? DecodePercent(ReadOnlySpan<byte> run)
    {
        var text = new byte[run.Length];
        var length = 0;
        for (var i = 0; i < run.Length; i++)
        {
            if (IsEscape(run, i))
            {
                text[length++] = (byte)((HexValue(run[i + 1]) << 4) | HexValue(run[i + 2]));
                i += 2;
            }
            else text[length++] = run[i];
        }
        text = text[..length];
        return IsText(text) ? text : null;
    }

    private static bool IsEscape(ReadOnlySpan<byte> text, int at) =>
        at + 2 < text.Length && text[at] == (byte)'%' && char.IsAsciiHexDigit((char)text[at + 1]) && char.IsAsciiHexDigit((char)text[at + 2]);

    private static int HexValue(byte b) => b <= (byte)'9' ? b - '0' : (b | 0x20) - 'a' + 10;

    private static bool InUrl(byte b) => b > (byte)' ' && b < 0x7F && b is not ((byte)'"' or (byte)'\'' or (byte)'`' or (byte)'<' or (byte)'>');

    /// <summary>Printable ASCII, tabs and line ends; one stray byte in sixteen may be something else (UTF-8 text).</summary>
    private static bool IsText(ReadOnlySpan<byte> text)
    {
        var odd = 0;
        foreach (var b in text)
        {
            if (b is (>= 0x20 and < 0x7F) or (byte)'\t' or (byte)'\n' or (byte)'\r') continue;
            if (b < 0x20) return false;
            odd++;
        }
        return odd * 16 <= text.Length;
    }

    private static byte[] MakeKinds()
    {
        var kinds = new byte[256];
        foreach (var c in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_=") kinds[c] = 1;
        return kinds;
    }
}
