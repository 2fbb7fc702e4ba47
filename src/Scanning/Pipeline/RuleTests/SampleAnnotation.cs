using System.Text.RegularExpressions;

namespace Merlon.Scanning.Pipeline.RuleTests;

/// <summary>What an annotation says of the line below it.</summary>
public enum AnnotationKind
{
    /// <summary><c>ruleid</c>: the rule reports it.</summary>
    Hit,

    /// <summary><c>ok</c>: the rule does not report it.</summary>
    Clean,

    /// <summary><c>todoruleid</c>, and what other engines find (<c>proruleid</c>, <c>deepruleid</c>): the rule should report it and need not.</summary>
    HitLater,

    /// <summary><c>todook</c>, <c>deepok</c>: the rule should not report it and may.</summary>
    CleanLater,
}

/// <summary>One rule id of a comment such as <c># ruleid: a, b</c>. An empty id speaks of the only rule of the file.</summary>
/// <param name="Line">The 1-based line spoken of: the one below the comment.</param>
internal readonly partial record struct SampleAnnotation(AnnotationKind Kind, string RuleId, int Line)
{
    private static readonly (string Start, string End)[] Comments = [("#", ""), ("//", ""), ("--", ""), ("<!--", "-->"), ("(*", "*)"), ("/*", "*/"), ("{/*", "*/}")];

    /// <summary>All annotations of a sample; a line holds nothing but the comment.</summary>
    public static IReadOnlyList<SampleAnnotation> FindAll(IReadOnlyList<string> lines)
    {
        var found = new List<SampleAnnotation>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Contains(':', StringComparison.Ordinal) && Comment(lines[i].Trim()) is { } comment) found.AddRange(Parse(comment, i + 2));
        }
        return found;
    }

    private static string? Comment(string line)
    {
        foreach (var (start, end) in Comments)
        {
            if (!line.StartsWith(start, StringComparison.Ordinal)) continue;
            var text = line[start.Length..];
            return (end.Length > 0 && text.EndsWith(end, StringComparison.Ordinal) ? text[..^end.Length] : text).Trim();
        }
        return null;
    }

    /// <summary>What follows a first word may be for another engine: <c>ruleid: deepok: id</c> expects a report of this one, and no less of it.</summary>
    private static IEnumerable<SampleAnnotation> Parse(string comment, int line)
    {
        var match = Word().Match(comment);
        if (!match.Success) return [];
        var kind = KindOf(match);
        var rest = match.Groups["rest"].Value.Trim();
        while (Word().Match(rest) is { Success: true } other)
        {
            if (kind == AnnotationKind.Hit && other.Groups["word"].Value == "ok") kind = AnnotationKind.CleanLater;
            else if (kind == AnnotationKind.Clean && other.Groups["word"].Value == "ruleid") kind = AnnotationKind.HitLater;
            rest = other.Groups["rest"].Value.Trim();
        }
        return rest.Split(',', StringSplitOptions.TrimEntries).Where(id => Id().IsMatch(id)).Select(id => new SampleAnnotation(kind, id, line));
    }

    private static AnnotationKind KindOf(Match match)
    {
        var isLater = match.Groups["later"].Success || match.Groups["engine"].Success;
        return match.Groups["word"].Value == "ok" ? isLater ? AnnotationKind.CleanLater : AnnotationKind.Clean : isLater ? AnnotationKind.HitLater : AnnotationKind.Hit;
    }

    [GeneratedRegex(@"\A(?<engine>pro|deep)?(?<later>todo)?(?<word>ruleid|ok):(?<rest>.*)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Word();

    [GeneratedRegex(@"\A[A-Za-z0-9._-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
