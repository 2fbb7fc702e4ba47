using System.Text;

namespace Merlon.Scanning.Reports;

/// <summary>What a piece of text is, for its colour.</summary>
internal enum Ink { Plain, Strong, Faint, Code, Critical, High, Medium, Low, Info, Good, Bad }

/// <summary>A piece of text in one ink.</summary>
internal readonly record struct Ran(string Text, Ink Ink = Ink.Plain);

/// <summary>
/// Lines that never are wider than the terminal. Every text is made visible here, so that nothing scanned reaches the
/// terminal as a command, whoever writes it.
/// </summary>
internal sealed class TerminalLines(TextWriter output, TerminalStyle style)
{
    private const string Reset = "\u001b[0m";

    private Ink _ink;
    private int _column;
    private int _spaces;

    public int Width { get; } = Math.Max(style.Width, TerminalStyle.MinWidth);

    public void Blank() => output.WriteLine();

    /// <summary>Breaks between words; lines after the first begin at <paramref name="indent"/>. The first text stands at the line's start.</summary>
    public void Wrap(int indent, params ReadOnlySpan<Ran> texts)
    {
        foreach (var text in texts)
        {
            var visible = VisibleText.Line(text.Text);
            var word = 0;
            for (var i = 0; i <= visible.Length; i++)
            {
                if (i < visible.Length && visible[i] != ' ') continue;
                Word(visible.AsSpan(word, i - word), text.Ink, indent);
                if (i < visible.Length) _spaces++;
                word = i + 1;
            }
        }
        End();
    }

    /// <summary>One line; what does not fit is left out and an ellipsis says so.</summary>
    public void Cut(params ReadOnlySpan<Ran> texts)
    {
        foreach (var text in texts)
        {
            var visible = VisibleText.Code(text.Text);
            var fitting = CellWidth.Fitting(visible, Width - _column);
            if (fitting == visible.Length)
            {
                Put(visible, text.Ink);
                continue;
            }
            Put(visible.AsSpan(0, CellWidth.Fitting(visible, Width - _column - 1)), text.Ink);
            if (_column < Width) Put("…", Ink.Faint);
            break;
        }
        End();
    }

    /// <summary>Spaces wait for the word behind them, so that no line ends with one.</summary>
    private void Word(ReadOnlySpan<char> word, Ink ink, int indent)
    {
        if (word.IsEmpty) return;
        if (_column > indent && _column + _spaces + CellWidth.Of(word) > Width) Break(indent);
        Put(new string(' ', _spaces), ink);
        _spaces = 0;
        while (_column + CellWidth.Of(word) > Width)
        {
            // Room is left even for the widest character: the width is at least 40 and no indent comes near it.
            var fitting = CellWidth.Fitting(word, Width - _column);
            Put(word[..fitting], ink);
            word = word[fitting..];
            Break(indent);
        }
        Put(word, ink);
    }

    private void Break(int indent)
    {
        End();
        Put(new string(' ', indent), Ink.Plain);
    }

    private void Put(ReadOnlySpan<char> text, Ink ink)
    {
        if (text.IsEmpty) return;
        if (style.Color && ink != _ink)
        {
            if (_ink != Ink.Plain) output.Write(Reset);
            output.Write(Code(ink));
            _ink = ink;
        }
        output.Write(text);
        _column += CellWidth.Of(text);
    }

    private void End()
    {
        if (_ink != Ink.Plain) output.Write(Reset);
        output.WriteLine();
        _ink = Ink.Plain;
        _column = 0;
        _spaces = 0;
    }

    /// <summary>Only the sixteen colours that every terminal lets its user choose.</summary>
    private static string Code(Ink ink) => ink switch
    {
        Ink.Strong => "\u001b[1m",
        Ink.Faint => "\u001b[2m",
        Ink.Code => "\u001b[36m",
        Ink.Critical => "\u001b[1;35m",
        Ink.High or Ink.Bad => "\u001b[1;31m",
        Ink.Medium => "\u001b[1;33m",
        Ink.Low => "\u001b[1;34m",
        Ink.Info => "\u001b[1;36m",
        Ink.Good => "\u001b[1;32m",
        _ => "",
    };
}

/// <summary>How many terminal columns text takes: none for combining marks, two for East Asian and emoji characters.</summary>
internal static class CellWidth
{
    /// <summary>First and last code points of wide blocks (Unicode's EastAsianWidth W and F, rounded to blocks).</summary>
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE10, 0xFE19),
        (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x16FE0, 0x18AFF), (0x1B000, 0x1B2FF), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF),
        (0x1F900, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    public static int Of(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyExceptInRange(' ', '~')) return text.Length;
        var cells = 0;
        foreach (var rune in text.EnumerateRunes()) cells += Of(rune);
        return cells;
    }

    /// <summary>Length in code units of the longest beginning that takes no more than so many columns.</summary>
    public static int Fitting(ReadOnlySpan<char> text, int cells)
    {
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            cells -= Of(rune);
            if (cells < 0) break;
            length += rune.Utf16SequenceLength;
        }
        return length;
    }

    private static int Of(Rune rune)
    {
        if (rune.Value < 0x300) return 1;
        if (Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark) return 0;
        return Array.Exists(Wide, w => rune.Value >= w.First && rune.Value <= w.Last) ? 2 : 1;
    }
}
