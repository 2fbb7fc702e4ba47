using Merlon.Model;
using Merlon.Scanning.Workspaces;

namespace Merlon.Scanning.Pipeline;

/// <summary>Finds allow comments that allow nothing: left-overs, or ids that are misspelt.</summary>
internal static class UnusedComments
{
    /// <summary>One line each, "path:line: marker id", at most <paramref name="most"/>.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<(string Path, AllowComment Comment)> comments, IReadOnlyList<Issue> issues, int most = 1000)
    {
        var allowed = issues.SelectMany(i => i.Occurrences)
            .Where(o => o.InTree && o.Decision?.Kind == DecisionKind.InlineComment)
            .ToLookup(o => o.Path, StringComparer.Ordinal);
        return
        [
            .. comments
                .Where(c => !allowed[c.Path].Any(o => IsUsedBy(c.Comment, o)))
                .OrderBy(c => c.Path, StringComparer.Ordinal)
                .ThenBy(c => c.Comment.Line)
                .Take(most)
                .Select(c => $"{c.Path}:{c.Comment.Line}: {Name(c.Comment)}"),
        ];
    }

    private static bool IsUsedBy(AllowComment comment, Occurrence place) =>
        comment.Line <= place.Span.EndLine && comment.LastLine >= place.Span.StartLine && (comment.RuleId is null || comment.RuleId == place.RuleId);

    /// <summary>Without the reason: what stands behind a marker that allows nothing may be anything, also a secret.</summary>
    private static string Name(AllowComment comment) => comment.RuleId is null ? comment.Source : $"{comment.Source} {comment.RuleId}";
}
