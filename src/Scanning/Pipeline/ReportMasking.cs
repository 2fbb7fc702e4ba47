using Merlon.Model;

namespace Merlon.Scanning.Pipeline;

/// <summary>
/// Masks secrets in what a report says in the target's own words: names of files, subjects and authors of commits, reasons
/// of decisions, addresses. Excerpts are masked where they are made.
/// </summary>
internal sealed class ReportMasking(Func<string, string> mask)
{
    /// <summary>The same paths and commits come back in many places.</summary>
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    public ScanReport Apply(ScanReport report) => report with
    {
        Target = report.Target with { Location = Mask(report.Target.Location), Reference = MaskOrNull(report.Target.Reference) },
        Issues = [.. report.Issues.Select(i => i with { Occurrences = [.. i.Occurrences.Select(Apply)] })],
        Problems = [.. report.Problems.Select(p => p with { Message = Mask(p.Message), Path = MaskOrNull(p.Path) })],
        Decisions = report.Decisions with { Unused = [.. report.Decisions.Unused.Select(Mask)], Expired = [.. report.Decisions.Expired.Select(Mask)] },
    };

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
