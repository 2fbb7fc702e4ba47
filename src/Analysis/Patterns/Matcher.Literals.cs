using System.Text.RegularExpressions;
using Merlon.Analysis.Tree;

namespace Merlon.Analysis.Patterns;

public sealed partial class Matcher
{
    /// <summary>A literal of the pattern and an expression that always has its value.</summary>
    private bool ByConstant(Node p, Node t, Goal? next, MatchState state)
    {
        if (!options.ConstantPropagation || t.Constant is not { } value || t.Kind.IsLiteral() || !p.Kind.IsLiteral()) return false;
        return p.Kind switch
        {
            NodeKind.String => value.Kind == ValueKind.String && StringText(p.Text, t, value.Text, next, state),
            NodeKind.Number => value.Kind == ValueKind.Number && value.Text == p.Text && Run(next, state),
            NodeKind.Boolean => value.Kind == ValueKind.Boolean && value.Text == p.Text && Run(next, state),
            NodeKind.Regex => value is { Kind: ValueKind.Regex, Text: { } regex } && RegexText(p, new Node(NodeKind.Regex, t.Start, t.End, regex, []), next, state),
            _ => value.Kind == ValueKind.Null && Run(next, state),
        };
    }

    /// <summary><c>"..."</c> is any string, <c>"=~/re/"</c> one that the expression finds, <c>"$X"</c> binds the text.</summary>
    /// <param name="text">The value; null when only its being a string is known.</param>
    private bool StringText(string pattern, Node t, string? text, Goal? next, MatchState state)
    {
        if (pattern == "...") return Run(next, state);
        if (text is null) return false;
        if (Metavariables.IsName(pattern)) return Bind(pattern, OfText(t, text), next, state);
        if (StringExpression.Of(pattern) is { } expression) return expression.IsFound(text) && Run(next, state);
        return pattern == text && Run(next, state);
    }

    /// <summary>The text between the quotes, where the literal is written out.</summary>
    private MetaValue OfText(Node t, string text)
    {
        var at = t.Kind is NodeKind.String or NodeKind.Regex ? tree.Text.AsSpan(t.Start, t.End - t.Start).IndexOf(text) : -1;
        return at < 0 ? MetaValue.Of(text, t.Start, t.End) : MetaValue.Of(text, t.Start + at, t.Start + at + text.Length);
    }

    private bool RegexText(Node p, Node t, Goal? next, MatchState state)
    {
        var (body, flags) = SplitRegex(p.Text);
        var (otherBody, otherFlags) = SplitRegex(t.Text);
        if (flags.Length > 0 && !Metavariables.IsName(flags) && flags != otherFlags) return false;
        return StringText(body, t, otherBody, next, state);
    }

    private static (string Body, string Flags) SplitRegex(string text)
    {
        var slash = text.LastIndexOf('/');
        return slash < 0 ? (text, "") : (text[..slash], text[(slash + 1)..]);
    }

    private bool TemplateParts(Node p, Node t, Goal? next, MatchState state)
    {
        if (IsOnlyEllipsis(p)) return Run(next, state);
        return List(p, t, next, state);
    }
}

/// <summary>The expression of a pattern's string <c>"=~/re/flags"</c>.</summary>
internal sealed class StringExpression(Regex regex)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(200);

    public static StringExpression? Of(string pattern)
    {
        if (!pattern.StartsWith("=~/", StringComparison.Ordinal)) return null;
        var end = pattern.LastIndexOf('/');
        if (end < 3) return null;
        var flags = pattern[(end + 1)..];
        var options = RegexOptions.CultureInvariant
            | (flags.Contains('i') ? RegexOptions.IgnoreCase : RegexOptions.None)
            | (flags.Contains('m') ? RegexOptions.Multiline : RegexOptions.None)
            | (flags.Contains('s') ? RegexOptions.Singleline : RegexOptions.None);
        try { return new StringExpression(new Regex(pattern[3..end], options, Limit)); }
        catch (ArgumentException) { return null; }
    }

    public bool IsFound(string text)
    {
        try { return regex.IsMatch(text); }
        catch (RegexMatchTimeoutException) { return false; }
    }
}
