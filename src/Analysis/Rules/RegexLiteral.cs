using System.Text;

namespace Merlon.Analysis.Rules;

/// <summary>Finds a piece of text that every match of a regular expression holds, so that most files need no search.</summary>
internal static class RegexLiteral
{
    private const int LeastLength = 3;

    /// <summary>The longest such text and whether its case counts; null when the expression is too free to have one.</summary>
    public static (string Text, bool IgnoresCase)? Of(string pattern)
    {
        if (HasSpelledCharacters(pattern)) return null;
        var ignoresCase = pattern.Contains("(?i", StringComparison.Ordinal);
        var best = "";
        var run = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '|') return null;
            var literal = Literal(pattern, ref i);
            if (literal is null)
            {
                if (c is '(' or '[') i = SkipGroup(pattern, i);
                else if (c == '{') i = SkipBounds(pattern, i);
                Keep(run, ref best);
                continue;
            }
            run.Append(literal);
            if (i + 1 >= pattern.Length || pattern[i + 1] is not ('*' or '?' or '{')) continue;
            run.Length--;
            Keep(run, ref best);
        }
        Keep(run, ref best);
        return best.Length >= LeastLength ? (best, ignoresCase) : null;
    }

    /// <summary>Characters by number, classes by name, references and free spacing: what follows the letter is no text.</summary>
    private static bool HasSpelledCharacters(string pattern)
    {
        if (pattern.Contains("(?x", StringComparison.Ordinal)) return true;
        for (var i = 0; i + 1 < pattern.Length; i++)
        {
            if (pattern[i] != '\\') continue;
            i++;
            if ("xupPkcQ0123456789".Contains(pattern[i], StringComparison.Ordinal)) return true;
        }
        return false;
    }

    private static void Keep(StringBuilder run, ref string best)
    {
        if (run.Length > best.Length) best = run.ToString();
        run.Clear();
    }

    /// <summary>The character that stands for itself at a place; null for one with a meaning.</summary>
    private static char? Literal(string pattern, ref int i)
    {
        var c = pattern[i];
        if (c != '\\') return ".^$*+?()[]{}|".Contains(c, StringComparison.Ordinal) ? null : c;
        if (i + 1 >= pattern.Length) return null;
        var escaped = pattern[i + 1];
        i++;
        return char.IsAsciiLetterOrDigit(escaped) ? null : escaped;
    }

    /// <summary>The end of the bounds <c>{2,5}</c>; a brace that opens none stands alone.</summary>
    private static int SkipBounds(string pattern, int i)
    {
        var end = i + 1;
        while (end < pattern.Length && (char.IsAsciiDigit(pattern[end]) || pattern[end] == ',')) end++;
        return end < pattern.Length && pattern[end] == '}' ? end : i;
    }

    /// <summary>The end of a group or class, which may hold anything.</summary>
    private static int SkipGroup(string pattern, int i)
    {
        var depth = 0;
        var inClass = false;
        for (; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\') i++;
            else if (inClass) inClass = c != ']';
            else if (c == '[')
            {
                inClass = true;
                if (i + 1 < pattern.Length && pattern[i + 1] == '^') i++;
                if (i + 1 < pattern.Length && pattern[i + 1] == ']') i++;
            }
            else if (c == '(') depth++;
            else if (c == ')') depth--;
            if (depth == 0 && !inClass) return i;
        }
        return i;
    }
}
