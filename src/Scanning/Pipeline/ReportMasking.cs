using Merlon.Model;
using Merlon.Scanning.Secrets;

namespace Merlon.Scanning.Pipeline;

/// <summary>
/// Masks secrets in what a report says in the target's own words: names of files, subjects and authors of commits, reasons
/// of decisions, addresses, code that other scanners quote. Excerpts of secrets are masked where they are made.
/// </summary>
internal sealed class ReportMasking(Func<string, string> mask)
{
    /// <summary>The same paths and commits come back in many places.</summary>
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    public ScanReport Apply(ScanReport report) => report with
    {
        Target = report.Target with { Location = Mask(report.Target.Location), Reference = MaskOrNull(report.Target.Reference) },
        Issues = [.. report.Issues.Select(Apply)],
        Problems = [.. report.Problems.Select(p => p with { Message = Mask(p.Message), Path = MaskOrNull(p.Path) })],
        Decisions = report.Decisions with { Unused = [.. report.Decisions.Unused.Select(Mask)], Expired = [.. report.Decisions.Expired.Select(Mask)] },
    };

    private Issue Apply(Issue issue)
    {
        var places = issue.Occurrences.Select(Apply).ToList();
        if (issue.Scanner == SecretScanner.ScannerName) return issue with { Occurrences = places };
        // Other scanners quote code as it stands, and a key may stand on the line that they quote.
        return issue with
        {
            Title = Mask(issue.Title),
            Description = Mask(issue.Description),
            Remediation = Mask(issue.Remediation),
            Occurrences = places.ConvertAll(ApplyToCode),
        };
    }

    private Occurrence ApplyToCode(Occurrence place)
    {
        var excerpt = place.Excerpt is { } e ? e with { Lines = Mask(e.Lines) } : null;
        return place with
        {
            Excerpt = excerpt,
            // The hash of a line that holds a secret would let it be guessed.
            LineHash = excerpt is null || LineOf(excerpt, place.Span) == LineOf(place.Excerpt!, place.Span) ? place.LineHash : null,
            // A masked fix would write stars into the file.
            Fix = place.Fix is { } fix && Mask(fix.Text) == fix.Text ? fix : null,
            Trace = [.. place.Trace.Select(t => t with { Path = Mask(t.Path), Text = Mask(t.Text) })],
        };
    }

    private static string? LineOf(CodeExcerpt excerpt, SourceSpan span) => excerpt.Lines.ElementAtOrDefault(span.StartLine - excerpt.FirstLine);

    /// <summary>Lines that stand one below the other: what one of them shows to be a secret is one in all of them.</summary>
    private IReadOnlyList<string> Mask(IReadOnlyList<string> lines) => Mask(string.Join('\n', lines)).Split('\n') is { } masked && masked.Length == lines.Count ? masked : [.. lines.Select(Mask)];

    private Occurrence Apply(Occurrence place) => place with
    {
        Path = Mask(place.Path),
        Introduced = place.Introduced is { } c ? c with { Author = Mask(c.Author), AuthorEmail = Mask(c.AuthorEmail), Subject = Mask(c.Subject) } : null,
        Decision = place.Decision is { } d ? d with { Reason = Mask(d.Reason), Source = MaskOrNull(d.Source) } : null,
    };

    private string? MaskOrNull(string? text) => text is null ? null : Mask(text);

    private string Mask(string text)
    {
        if (!_known.TryGetValue(text, out var masked)) _known.Add(text, masked = mask(text));
        return masked;
    }
}
