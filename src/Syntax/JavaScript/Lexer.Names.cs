namespace Merlon.Syntax.JavaScript;

internal partial struct Lexer
{
    private void ScanName()
    {
        var offset = Start;
        var common = CharacterClass.LowerCase;
        char c;
        while ((c = At(offset)) < 128)
        {
            var @class = CharacterClasses.Of(c);
            if ((@class & CharacterClass.NamePart) == 0) break;
            common &= @class;
            offset++;
        }
        if (c >= 128 || c == '\\')
        {
            ScanRestOfName(offset);
            return;
        }
        End = offset;
        var length = offset - Start;
        Kind = common != 0 && length is >= Keywords.ShortestLength and <= Keywords.LongestLength
            ? Keywords.KindOf(_text.AsSpan(Start, length))
            : TokenKind.Identifier;
        if (_isPattern && c == '.' && length == 1 && At(Start) == '$') ScanEllipsisMetavariable();
    }

    /// <summary><c>$...NAME</c> of a pattern.</summary>
    private void ScanEllipsisMetavariable()
    {
        if (At(Start + 2) != '.' || At(Start + 3) != '.' || !(char.IsAsciiLetterUpper(At(Start + 4)) || At(Start + 4) == '_')) return;
        var offset = Start + 4;
        while (char.IsAsciiLetterUpper(At(offset)) || char.IsAsciiDigit(At(offset)) || At(offset) == '_') offset++;
        Take(TokenKind.EllipsisMetavariable, offset - Start);
    }

    /// <summary>Goes on with a name that holds escapes or letters beyond ASCII; such a name is never a keyword.</summary>
    private void ScanRestOfName(int offset)
    {
        while (true)
        {
            var length = LengthOfNameCharacter(offset, isFirst: offset == Start);
            if (length == 0) break;
            offset += length;
        }
        Take(TokenKind.Identifier, offset - Start);
    }

    /// <summary>Zero when no character of a name stands there.</summary>
    private int LengthOfNameCharacter(int offset, bool isFirst)
    {
        var c = At(offset);
        if (c == '\\') return LengthOfEscape(offset, isFirst);
        var codePoint = CodePointAt(offset);
        var isName = isFirst ? CharacterClasses.IsNameStart(codePoint) : CharacterClasses.IsNamePart(codePoint);
        return !isName ? 0 : codePoint > 0xFFFF ? 2 : 1;
    }

    private readonly int CodePointAt(int offset)
    {
        var c = At(offset);
        return char.IsHighSurrogate(c) && char.IsLowSurrogate(At(offset + 1)) ? char.ConvertToUtf32(c, At(offset + 1)) : c;
    }

    /// <summary><c>\uXXXX</c> or <c>\u{X…}</c> that stands for a character of a name.</summary>
    private int LengthOfEscape(int offset, bool isFirst)
    {
        if (At(offset + 1) != 'u') return 0;
        var isBraced = At(offset + 2) == '{';
        var digits = isBraced ? offset + 3 : offset + 2;
        var end = digits;
        var value = 0;
        while (char.IsAsciiHexDigit(At(end)) && (isBraced || end < digits + 4) && value <= 0x10FFFF)
        {
            value = (value * 16) + Convert.ToInt32(At(end).ToString(), 16);
            end++;
        }
        if (end == digits || value > 0x10FFFF || (isBraced ? At(end) != '}' : end != digits + 4)) return 0;
        if (!(isFirst ? CharacterClasses.IsNameStart(value) : CharacterClasses.IsNamePart(value))) return 0;
        HasEscape = true;
        return (isBraced ? end + 1 : end) - offset;
    }

    private void ScanHash()
    {
        var length = LengthOfNameCharacter(Start + 1, isFirst: true);
        if (length == 0)
        {
            Take(TokenKind.Hash, 1);
            return;
        }
        var offset = Start + 1 + length;
        while ((length = LengthOfNameCharacter(offset, isFirst: false)) > 0) offset += length;
        Take(TokenKind.PrivateName, offset - Start);
    }

    private void ScanNameOrUnknown()
    {
        if (LengthOfNameCharacter(Start, isFirst: true) > 0)
        {
            ScanRestOfName(Start);
            return;
        }
        Take(TokenKind.Unknown, CodePointAt(Start) > 0xFFFF ? 2 : 1);
    }
}
