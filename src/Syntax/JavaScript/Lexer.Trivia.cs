using System.Buffers;

namespace Merlon.Syntax.JavaScript;

internal partial struct Lexer
{
    private static readonly SearchValues<char> s_lineBreaks = SearchValues.Create("\n\r\u2028\u2029");

    private void SkipTrivia()
    {
        var offset = End;
        while (true)
        {
            var c = At(offset);
            switch (c)
            {
                case ' ' or '\t':
                    offset++;
                    continue;
                case '\n' or '\r':
                    IsFirstOnLine = true;
                    offset++;
                    continue;
                case '/' when At(offset + 1) == '/':
                    offset = SkipLineComment(offset);
                    continue;
                case '/' when At(offset + 1) == '*':
                    offset = SkipBlockComment(offset);
                    continue;
                case '<' or '-' when HasHtmlComments && IsHtmlComment(offset, c):
                    offset = SkipLineComment(offset);
                    continue;
                case '\v' or '\f' or >= '\u0080' when IsBlank(c):
                    IsFirstOnLine |= c is '\u2028' or '\u2029';
                    offset++;
                    continue;
                default:
                    End = offset;
                    return;
            }
        }
    }

    private static bool IsBlank(char c) =>
        c is '\v' or '\f' or '\u0085' or '\u00A0' or '\uFEFF' or '\u2028' or '\u2029' or '\u1680' or '\u202F' or '\u205F' or '\u3000' or (>= '\u2000' and <= '\u200B');

    /// <summary><c>&lt;!--</c> anywhere, <c>--&gt;</c> where only white space and comments precede it on its line.</summary>
    private readonly bool IsHtmlComment(int offset, char c) => c == '<'
        ? At(offset + 1) == '!' && At(offset + 2) == '-' && At(offset + 3) == '-'
        : IsFirstOnLine && At(offset + 1) == '-' && At(offset + 2) == '>';

    /// <summary>Returns the offset of the line break.</summary>
    private int SkipLineComment(int offset)
    {
        var length = _text.AsSpan(offset, _limit - offset).IndexOfAny(s_lineBreaks);
        End = length < 0 ? _limit : offset + length;
        _comments.Add(new Comment(offset, End));
        return End;
    }

    private int SkipBlockComment(int offset)
    {
        var length = _text.AsSpan(offset + 2, _limit - offset - 2).IndexOf("*/");
        var end = length < 0 ? _limit : offset + length + 4;
        if (length < 0) Fail(offset, offset + 2, "This comment is not closed: expected */.");
        if (!IsFirstOnLine) IsFirstOnLine = _text.AsSpan(offset, end - offset).IndexOfAny(s_lineBreaks) >= 0;
        _comments.Add(new Comment(offset, end));
        return end;
    }
}
