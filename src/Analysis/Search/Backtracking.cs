namespace Merlon.Analysis.Search;

/// <summary>Whether a regular expression repeats something that itself repeats, which is how matching becomes exponential.</summary>
internal static class Backtracking
{
    public static bool IsLikely(string expression)
    {
        var open = new Stack<(int Start, bool Repeats)>();
        var inClass = false;
        for (var i = 0; i < expression.Length; i++)
        {
            var c = expression[i];
            if (c == '\\') i++;
            else if (inClass) inClass = c != ']';
            else if (c == '[') inClass = true;
            else if (c == '(') open.Push((i, false));
            else if (c == ')' && open.TryPop(out var group))
            {
                var isRepeated = IsUnbounded(expression, i + 1);
                if (isRepeated && (group.Repeats || HasOverlap(expression[(group.Start + 1)..i]))) return true;
                if ((isRepeated || group.Repeats) && open.TryPop(out var outer)) open.Push(outer with { Repeats = true });
            }
            else if (c is '*' or '+' or '{' && IsUnbounded(expression, i) && open.TryPop(out var current)) open.Push(current with { Repeats = true });
        }
        return false;
    }

    private static bool IsUnbounded(string expression, int at)
    {
        if (at >= expression.Length) return false;
        if (expression[at] is '*' or '+') return at + 1 >= expression.Length || expression[at + 1] != '+';
        if (expression[at] != '{') return false;
        var end = expression.IndexOf('}', at);
        return end > at && expression[end - 1] == ',';
    }

    /// <summary>Alternatives of which one begins like another: (a|aa)*.</summary>
    private static bool HasOverlap(string body)
    {
        if (body.Contains('(', StringComparison.Ordinal)) return false;
        var alternatives = body.TrimStart('?', ':').Split('|');
        for (var i = 0; i < alternatives.Length; i++)
        {
            for (var j = 0; j < alternatives.Length; j++)
            {
                if (i != j && alternatives[i].Length > 0 && alternatives[j].StartsWith(alternatives[i], StringComparison.Ordinal)) return true;
            }
        }
        return false;
    }
}
