using System.Text;

namespace Merlon.Scanning.Workspaces;

/// <summary>
/// The hash by which GitHub recognises a line again in SARIF uploads (primaryLocationLineHash), so that alerts uploaded
/// by Merlon and by other tools follow moved code alike. Each line's hash covers the 100 characters that begin there,
/// spaces and tabs left out and every line break read as LF: the polynomial c0*37^99 + ... + c99 modulo 2^64.
/// </summary>
internal sealed class LineHashes
{
    private const int Window = 100;
    private const ulong Factor = 37;

    /// <summary>What follows the last character; zeros fill up the window behind it.</summary>
    private const char End = '\uFFFF';

    private static readonly ulong Leaving = Power(Window);

    private readonly List<ulong> _hashes = [];
    private readonly char[] _window = new char[Window];
    private readonly bool[] _startsLine = new bool[Window];
    private ulong _hash;
    private int _slot;

    /// <param name="bytes">Read as UTF-8 even where it is not, as the original does.</param>
    public LineHashes(ReadOnlySpan<byte> bytes)
    {
        var decoder = Encoding.UTF8.GetDecoder();
        Span<char> characters = stackalloc char[1024];
        var (atLineStart, afterCr) = (true, false);
        for (var completed = false; !completed;)
        {
            decoder.Convert(bytes, characters, flush: true, out var read, out var written, out completed);
            bytes = bytes[read..];
            foreach (var c in characters[..written]) Add(c, ref atLineStart, ref afterCr);
        }
        Push(End, atLineStart);
        for (var i = 0; i < Window; i++) Push('\0', false);
    }

    /// <summary>"hash:ordinal" of a 1-based line; the ordinal counts lines of the same hash from the file's start.</summary>
    public string Of(int line)
    {
        var hash = _hashes[line - 1];
        var ordinal = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_hashes)[..line].Count(hash);
        return $"{hash:x}:{ordinal}";
    }

    private void Add(char c, ref bool atLineStart, ref bool afterCr)
    {
        var isSecondHalf = afterCr && c == '\n';
        afterCr = c == '\r';
        if (isSecondHalf || c is ' ' or '\t') return;
        var isBreak = c is '\r' or '\n';
        Push(isBreak ? '\n' : c, atLineStart);
        atLineStart = isBreak;
    }

    /// <summary>Takes one character in and lets the one from a window's length ago out, whose line is complete then.</summary>
    private void Push(char c, bool startsLine)
    {
        if (_startsLine[_slot]) _hashes.Add(_hash);
        _hash = unchecked((_hash * Factor) + c - (Leaving * _window[_slot]));
        _window[_slot] = c;
        _startsLine[_slot] = startsLine;
        _slot = (_slot + 1) % Window;
    }

    private static ulong Power(int exponent)
    {
        var power = 1UL;
        for (var i = 0; i < exponent; i++) power = unchecked(power * Factor);
        return power;
    }
}
