using System.Globalization;
using System.Text;

namespace Merlon.Syntax.Python;

/// <summary>
/// The value of string literals, by the rules of Python's lexical analysis (escape sequences). Bytes become one character
/// each. The name of a <c>\N{name}</c> is not looked up: it stands for U+FFFD.
/// </summary>
public static class StringValue
{
    public static string Of(string source, StringLiteral literal) =>
        Decode(literal.Content.In(source), literal.Forms);

    /// <summary>The value of the text between placeholders.</summary>
    public static string Of(string source, StringText text)
    {
        var written = source.AsSpan(text.Start, text.Length);
        return Decode(written, text.Forms);
    }

    /// <summary>What makes the literal invalid, or null.</summary>
    internal static string? FindError(string source, StringLiteral literal)
    {
        var content = literal.Content.In(source);
        if (literal.IsBytes && !Ascii.IsValid(content)) return "bytes hold ASCII characters only: write others as \\x and two digits";
        if ((literal.Forms & StringForms.Raw) != 0) return null;
        for (var at = content.IndexOf('\\'); at >= 0 && at + 1 < content.Length;)
        {
            if (Digits(content[at + 1], literal.IsBytes) is var digits and > 0 && !TryReadHex(content[(at + 2)..], digits, out _))
            {
                return "an escape sequence is cut short";
            }
            at += 2;
            var next = content[at..].IndexOf('\\');
            at = next < 0 ? -1 : at + next;
        }
        return null;
    }

    /// <summary>How many hexadecimal digits an escape takes; 0 for other escapes.</summary>
    private static int Digits(char kind, bool isBytes) => kind switch
    {
        'x' => 2,
        'u' when !isBytes => 4,
        'U' when !isBytes => 8,
        _ => 0,
    };

    private static bool TryReadHex(ReadOnlySpan<char> text, int digits, out int value)
    {
        value = 0;
        return text.Length >= digits && int.TryParse(text[..digits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value)
            && value is >= 0 and <= 0x10FFFF;
    }

    private static string Decode(ReadOnlySpan<char> text, StringForms forms)
    {
        var isRaw = (forms & StringForms.Raw) != 0;
        var doubles = (forms & StringForms.Formatted) != 0;
        if (!(isRaw ? text.Contains('\r') : text.ContainsAny('\\', '\r')) && !(doubles && text.ContainsAny('{', '}'))) return text.ToString();
        var value = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (c == '\\' && !isRaw)
            {
                at += DecodeEscape(text[at..], (forms & StringForms.Bytes) != 0, value);
                continue;
            }
            value.Append(c == '\r' ? '\n' : c);
            at++;
            if (at < text.Length && ((c == '\r' && text[at] == '\n') || (doubles && c is '{' or '}' && text[at] == c))) at++;
        }
        return value.ToString();
    }

    /// <summary>Appends what an escape stands for and says how long it is.</summary>
    private static int DecodeEscape(ReadOnlySpan<char> text, bool isBytes, StringBuilder value)
    {
        if (text.Length < 2) return AppendAs(text[0], 1, value);
        var kind = text[1];
        if (Simple(kind) is var simple and not '\0') return AppendAs(simple, 2, value);
        switch (kind)
        {
            case '\n':
                return 2;
            case '\r':
                return text.Length > 2 && text[2] == '\n' ? 3 : 2;
            case >= '0' and <= '7':
                return DecodeOctal(text, isBytes, value);
            case 'N' when !isBytes && text.Length > 2 && text[2] == '{' && text.IndexOf('}') is var close and > 0:
                return AppendAs('\uFFFD', close + 1, value);
        }
        if (Digits(kind, isBytes) is var digits and > 0 && TryReadHex(text[2..], digits, out var code))
        {
            if (code < 0x10000) return AppendAs((char)code, 2 + digits, value);
            value.Append(char.ConvertFromUtf32(code));
            return 2 + digits;
        }
        return AppendAs('\\', 1, value);
    }

    private static int AppendAs(char c, int length, StringBuilder value)
    {
        value.Append(c);
        return length;
    }

    private static char Simple(char kind) => kind switch
    {
        '\\' => '\\',
        '\'' => '\'',
        '"' => '"',
        'a' => '\a',
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        _ => '\0',
    };

    private static int DecodeOctal(ReadOnlySpan<char> text, bool isBytes, StringBuilder value)
    {
        var length = 1;
        var code = 0;
        while (length < text.Length && length <= 3 && text[length] is >= '0' and <= '7') code = (code * 8) + (text[length++] - '0');
        return AppendAs((char)(isBytes ? code & 0xFF : code), length, value);
    }
}
