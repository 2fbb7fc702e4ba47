using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace Merlon.Scanning.Workspaces;

/// <summary>Recognises the encoding of a file from its bytes.</summary>
internal static class TextEncoding
{
    /// <summary>Bytes from the start in which a NUL makes a file binary.</summary>
    private const int SampleLength = 8 * 1024;

    /// <summary>The text as UTF-8 without byte order mark (or its bytes, to be read as Latin-1), null when it is binary.</summary>
    public static (ReadOnlyMemory<byte> Text, FileEncoding Encoding)? Read(ReadOnlyMemory<byte> raw)
    {
        var bytes = raw.Span;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return null;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return (Transcode(Encoding.Unicode, bytes[2..]), FileEncoding.Utf16);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return (Transcode(Encoding.BigEndianUnicode, bytes[2..]), FileEncoding.Utf16);
        var sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        if (sample.Contains((byte)0))
        {
            if (UnmarkedUtf16(sample) is { } utf16) return (Transcode(utf16, bytes), FileEncoding.Utf16);
            if (!IsTextWithStrayNul(sample)) return null;
        }
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) raw = raw[Encoding.UTF8.Preamble.Length..];
        return (raw, Utf8.IsValid(raw.Span) ? FileEncoding.Utf8 : FileEncoding.Latin1);
    }

    /// <summary>UTF-16 without a mark shows when every other byte is NUL, as it is for ASCII, and the others are text.</summary>
    private static Encoding? UnmarkedUtf16(ReadOnlySpan<byte> sample)
    {
        int pairs = sample.Length / 2, littleEndian = 0, bigEndian = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            if (sample[i + 1] == 0 && IsText(sample[i])) littleEndian++;
            else if (sample[i] == 0 && IsText(sample[i + 1])) bigEndian++;
        }
        // Names and comments in other scripts may take a tenth of the characters.
        var least = Math.Max(4, pairs * 9 / 10);
        return littleEndian >= least ? Encoding.Unicode : bigEndian >= least ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>
    /// One NUL among a hundred characters, and no other control characters, is no binary format: else a single one in a
    /// comment would hide a whole file.
    /// </summary>
    private static bool IsTextWithStrayNul(ReadOnlySpan<byte> sample)
    {
        var nuls = 0;
        foreach (var c in sample)
        {
            if (c == 0) nuls++;
            else if (c < 0x20 && !IsText(c)) return false;
        }
        return nuls == 1 || nuls * 100 <= sample.Length;
    }

    private static bool IsText(byte c) => c is >= 0x20 and not 0x7F or (byte)'\n' or (byte)'\r' or (byte)'\t';

    /// <summary>A lone half of a surrogate pair becomes U+FFFD; an odd last byte is dropped.</summary>
    private static byte[] Transcode(Encoding from, ReadOnlySpan<byte> bytes)
    {
        var units = MemoryMarshal.Cast<byte, ushort>(bytes).ToArray();
        if ((from == Encoding.BigEndianUnicode) == BitConverter.IsLittleEndian) BinaryPrimitives.ReverseEndianness(units, units);
        var characters = MemoryMarshal.Cast<ushort, char>(units.AsSpan());
        var result = new byte[Encoding.UTF8.GetByteCount(characters)];
        Encoding.UTF8.GetBytes(characters, result);
        return result;
    }
}
