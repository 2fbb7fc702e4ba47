using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Merlon.Analysis.Rules;

/// <summary>
/// Regular expressions of rules are written for PCRE; this rewrites what .NET spells differently: <c>(?P&lt;n&gt;)</c>,
/// possessive quantifiers, <c>\h</c>, <c>\z</c>, POSIX classes.
/// </summary>
public static class RegexText
{
    /// <summary>Longest time one search may take.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private static readonly Dictionary<string, string> Posix = new(StringComparer.Ordinal)
    {
        ["alpha"] = "a-zA-Z", ["digit"] = "0-9", ["alnum"] = "a-zA-Z0-9", ["upper"] = "A-Z", ["lower"] = "a-z", ["space"] = @"\s",
        ["punct"] = @"!-/:-@\[-`{-~", ["xdigit"] = "0-9a-fA-F", ["word"] = @"\w", ["blank"] = @" \t",
    };

    /// <summary>The expression, or what is wrong with it.</summary>
    public static (Regex? Expression, string? Error) Compile(string pattern, bool isAnchored = false)
    {
        try
        {
            var text = Rewrite(pattern);
            return (new Regex(isAnchored ? @"\A(?:" + text + ")" : text, RegexOptions.Multiline | RegexOptions.CultureInvariant, Limit), null);
        }
        catch (ArgumentException e)
        {
            return (null, e.Message.Split('\n')[0].TrimEnd('.'));
        }
    }

    private static string Rewrite(string pattern)
    {
        var text = new StringBuilder(pattern.Length + 8);
        var groups = new Stack<int>();
        var (atomStart, inClass) = (0, false);
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                if (!inClass) atomStart = text.Length;
                text.Append(Escape(pattern, ref i, inClass));
            }
            else if (inClass)
            {
                inClass = !(c == ']');
                text.Append(ClassPart(pattern, ref i));
            }
            else if (c == '[')
            {
                (atomStart, inClass) = (text.Length, true);
                text.Append(c);
                if (i + 1 < pattern.Length && pattern[i + 1] == '^') text.Append(pattern[++i]);
                if (i + 1 < pattern.Length && pattern[i + 1] == ']') text.Append('\\').Append(pattern[++i]);
            }
            else if (c == '(')
            {
                groups.Push(text.Length);
                text.Append(Group(pattern, ref i));
            }
            else if (c == ')')
            {
                atomStart = groups.Count > 0 ? groups.Pop() : text.Length;
                text.Append(c);
            }
            else if (c == '+' && IsQuantified(text, atomStart, pattern, i))
            {
                text.Insert(atomStart, "(?>").Append(')');
            }
            else
            {
                if (c is not ('*' or '+' or '?' or '{' or '}' or ',') && !(char.IsAsciiDigit(c) && InQuantifier(text))) atomStart = text.Length;
                text.Append(c);
            }
        }
        return text.ToString();
    }

    private static bool IsQuantified(StringBuilder text, int atomStart, string pattern, int at) =>
        at > 0 && pattern[at - 1] is '*' or '+' or '?' or '}' && text.Length > atomStart + 1 && (at < 2 || pattern[at - 2] != '\\');

    private static bool InQuantifier(StringBuilder text)
    {
        for (var i = text.Length - 1; i >= 0 && i > text.Length - 12; i--)
        {
            if (text[i] == '{') return i == 0 || text[i - 1] != '\\';
            if (!char.IsAsciiDigit(text[i]) && text[i] != ',') return false;
        }
        return false;
    }

    private static string Escape(string pattern, ref int i, bool inClass)
    {
        var c = pattern[++i];
        return c switch
        {
            'h' => inClass ? @" \t" : @"[ \t]",
            'R' when !inClass => @"(?:\r\n|\n|\r)",
            'Q' when pattern.IndexOf(@"\E", i, StringComparison.Ordinal) is > 0 and var end => Quoted(pattern, ref i, end),
            // .NET refuses escapes that mean nothing.
            '_' => "_",
            _ when char.IsAsciiLetter(c) && !"aAbBdDeEfGkKnNpPrsStuUvVwWxXzZc".Contains(c, StringComparison.Ordinal) => c.ToString(),
            _ => "\\" + c.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static string Quoted(string pattern, ref int i, int end)
    {
        var quoted = Regex.Escape(pattern[(i + 1)..end]);
        i = end + 1;
        return quoted;
    }

    private static string ClassPart(string pattern, ref int i)
    {
        if (pattern[i] != '[') return pattern[i].ToString();
        if (i + 1 < pattern.Length && pattern[i + 1] == ':' && pattern.IndexOf(":]", i, StringComparison.Ordinal) is > 0 and var end
            && Posix.TryGetValue(pattern[(i + 2)..end], out var characters))
        {
            i = end + 1;
            return characters;
        }
        return @"\[";
    }

    private static string Group(string pattern, ref int i)
    {
        var rest = pattern.AsSpan(i);
        if (rest.StartsWith("(?P<"))
        {
            i += 3;
            return "(?<";
        }
        if (rest.StartsWith("(?P=") && rest.IndexOf(')') is > 0 and var end)
        {
            var name = rest[4..end].ToString();
            i += end;
            return @"(?:\k<" + name + ">)";
        }
        if (rest.StartsWith("(?U)") || rest.StartsWith("(?u)"))
        {
            i += 3;
            return "(?:)";
        }
        return "(";
    }
}
