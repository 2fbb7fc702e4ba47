namespace Merlon.Analysis.Search;

/// <summary>
/// How surprising a text is to a reader of English and of names in code: the bits that each character costs when the one in
/// front of it is known. Words cost some 3 bits a letter, what a generator made 5 and more.
/// </summary>
internal static class Randomness
{
    /// <summary>A text of fewer bits could be guessed, and is no secret.</summary>
    private const double LeastBits = 64;

    private const double LeastBitsOfCharacter = 4.25;
    private const double MostBitsOfLetter = 9;
    private const double BitsOfDigit = 5.95;
    private const double BitsOfMark = 3.5;

    /// <summary>
    /// Quarter bits of a letter behind another (rows: the start of a word, a to z; columns: a to z), each as a character
    /// from <c>'0'</c> on. Counted over this project's own sources and documents.
    /// </summary>
    private static readonly string[] s_letters =
    [
        @"@A>AAAEEBMKAAEC@MA=@FIDSOS",
        @"^C?A[OCTCZH<B=lFl;?:HINPHV",
        @"=ZKI:Uff?Ef9K]=Zf>CS>ff]DX",
        @"=lFP;[l=D[@?S\8XlBN=ClP^Uc",
        @"AVRD5XL`:[]GXi?[iH=MENi`J[",
        @"AS@<GFHOOhUBC<QEJ:<ARGOBLl",
        @"=UTS>?K]6]Z@]Z:]fDDCB]ffR]",
        @">TXf7fIB<f^BH>A^f>>E@^f^fX",
        @":YY[6[^O:ff^Kf:U^CJCIff^Jf",
        @"DJBBCEBfQURAD8=FZE?<TGfJlJ",
        @"=ZZL7NZZQQAZZZ:LNQ9Z=QQZZZ",
        @"GOTG4ORb<bYGbATTbb8HGRQbbb",
        @";UY@8KTc<^Q>RT;Ml[CCBPUcD`",
        @"9AiO8`Ui>X`FAH?;`OENF]iiV`",
        @"@]?<=H<eDWHJLCARRU>:EHleKl",
        @"LFCBOLJlJTG@@8DAl;CA@G@V`l",
        @"9WWO9ZZGDjW=Y\>BQ<D?CaUjHa",
        @"[[[[[[[[[[[LS[[[SC[[0[SS[[",
        @"<TJD7PGb=eGKFF>KeD>AFPSeCl",
        @"Cd@^9UlA<YDIQ\CA^R>9BTJOGl",
        @"=bFX8Qb=;lbMN]?Ml?=CFbLXEl",
        @"BCEF?JGiCii>>;HBi<==XPiaZi",
        @"8UZW3cSc;ccccZEUcZWcLcIcWZ",
        @"<ddV;[d:;ddH[?;Xd?@MdddJdd",
        @">_;O?_WW?__PD_N8_W_8W__MDQ",
        @"DOOSF___C__A>?@<__:<_O>_AD",
        @"9WOW2OOWKWWWOWWOKOHWWOWWAW",
    ];

    public static bool IsHigh(string text)
    {
        if (IsHexadecimal(text)) return true;
        var bits = Bits(text);
        return bits >= LeastBits && bits >= LeastBitsOfCharacter * text.Length;
    }

    /// <summary>16 digits and letters of a hash or key say little each, and are no word.</summary>
    private static bool IsHexadecimal(string text) =>
        text.Length >= 16 && text.All(char.IsAsciiHexDigit) && text.Any(char.IsAsciiDigit) && text.Any(char.IsAsciiLetter) && text.Distinct().Count() >= 8;

    private static double Bits(string text)
    {
        var bits = 0.0;
        var last = '\0';
        foreach (var c in text)
        {
            bits += Bits(last, c);
            last = c;
        }
        return bits;
    }

    private static double Bits(char last, char c)
    {
        if (last == c) return 0.5;
        if (char.IsAsciiLetterOrDigit(c) && Math.Abs(last - c) == 1) return 1.5;
        if (char.IsAsciiDigit(c)) return BitsOfDigit;
        if (!char.IsAsciiLetter(c)) return BitsOfMark;
        var isNewWord = !char.IsAsciiLetter(last) || (char.IsAsciiLetterLower(last) && char.IsAsciiLetterUpper(c));
        var row = s_letters[isNewWord ? 0 : 1 + char.ToLowerInvariant(last) - 'a'];
        var letter = (row[char.ToLowerInvariant(c) - 'a'] - '0') / 4.0;
        return Math.Min(MostBitsOfLetter, letter) + (isNewWord && char.IsAsciiLetterLower(last) ? 1 : 0);
    }
}
