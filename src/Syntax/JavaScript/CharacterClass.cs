using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Merlon.Syntax.JavaScript;

/// <summary>What an ASCII character may be part of.</summary>
[Flags]
internal enum CharacterClass : byte
{
    None = 0,
    NameStart = 1,
    NamePart = 2,
    LowerCase = 4,
    HexDigit = 8,
}

internal static class CharacterClasses
{
    private static readonly byte[] s_classes = Build();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharacterClass Of(char c) => (CharacterClass)Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(s_classes), c & 127);

    /// <summary>ID_Start of the Unicode standard, <c>$</c> and <c>_</c>. Code points the runtime does not know yet count as letters.</summary>
    public static bool IsNameStart(int codePoint)
    {
        if (codePoint < 128) return (Of((char)codePoint) & CharacterClass.NameStart) != 0;
        return CharUnicodeInfo.GetUnicodeCategory(codePoint) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter => true,
            UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => codePoint != 0x2E2F,
            UnicodeCategory.OtherNotAssigned => codePoint is (> 0x370 and < 0xFDD0) or (> 0xFFFF and < 0xE0000),
            _ => codePoint is 0x1885 or 0x1886 or 0x2118 or 0x212E or 0x309B or 0x309C,
        };
    }

    /// <summary>ID_Continue of the Unicode standard, <c>$</c>, and the two joiners.</summary>
    public static bool IsNamePart(int codePoint)
    {
        if (codePoint < 128) return (Of((char)codePoint) & CharacterClass.NamePart) != 0;
        if (IsNameStart(codePoint)) return true;
        return CharUnicodeInfo.GetUnicodeCategory(codePoint) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => true,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation => true,
            _ => codePoint is 0x00B7 or 0x0387 or (>= 0x1369 and <= 0x1371) or 0x19DA or 0x200C or 0x200D or 0x30FB or 0xFF65,
        };
    }

    private static byte[] Build()
    {
        var classes = new byte[128];
        for (var c = '\0'; c < 128; c++)
        {
            var value = CharacterClass.None;
            if (char.IsAsciiLetter(c) || c is '$' or '_') value |= CharacterClass.NameStart | CharacterClass.NamePart;
            if (char.IsAsciiDigit(c)) value |= CharacterClass.NamePart;
            if (char.IsAsciiLetterLower(c)) value |= CharacterClass.LowerCase;
            if (char.IsAsciiHexDigit(c)) value |= CharacterClass.HexDigit;
            classes[c] = (byte)value;
        }
        return classes;
    }
}
