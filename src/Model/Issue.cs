namespace Merlon.Model;

/// <summary>An issue at one place: a file and lines, in the working tree or in a commit of the history.</summary>
public sealed record Occurrence
{
    public required string Path { get; init; }
    public required SourceSpan Span { get; init; }
    public CodeExcerpt? Excerpt { get; init; }
    public string? LineHash { get; init; }

    /// <summary>The rule that reported this place (an issue may be seen by several rules of its family).</summary>
    public required string RuleId { get; init; }

    /// <summary>How the data got here, source first; empty where no data was followed.</summary>
    public IReadOnlyList<TraceStep> Trace { get; init; } = [];

    /// <summary>What the rule proposes to change here; null when it proposes nothing.</summary>
    public TextEdit? Fix { get; init; }

    /// <summary>Blob in which it was found, history only.</summary>
    public string? BlobId { get; init; }

    /// <summary>The commit that brought it in, history only.</summary>
    public CommitInfo? Introduced { get; init; }

    /// <summary>True when the place exists in the scanned tree (working tree or HEAD), false when only history holds it.</summary>
    public bool InTree { get; init; } = true;

    /// <summary>Whether a person's decision hides this place, and which.</summary>
    public Decision? Decision { get; init; }
}

/// <summary>How a finding was decided outside the scan.</summary>
public enum DecisionKind { InlineComment, IgnoreFile, Baseline }

/// <summary>A decision that hides an occurrence: kind, reason as given, where it is written, until when it holds.</summary>
public sealed record Decision(DecisionKind Kind, string Reason, string? Source = null, DateOnly? Expires = null);

/// <summary>One problem of the repository as one scan sees it, with every place it occurs in.</summary>
public sealed record Issue
{
    /// <summary>Short stable key of the issue for people and links: the first 16 characters of its first fingerprint.</summary>
    public required string Key { get; init; }

    public required string Scanner { get; init; }
    public required string RuleId { get; init; }
    public required string RuleFamily { get; init; }
    public required IssueType Type { get; init; }
    public required Severity Severity { get; init; }
    public required Confidence Confidence { get; init; }
    public required string Title { get; init; }
    public required string Description { get; init; }
    public required string Remediation { get; init; }
    public IReadOnlyList<string> Cwe { get; init; } = [];
    public IReadOnlyList<string> Owasp { get; init; } = [];
    public IReadOnlyList<string> References { get; init; } = [];
    public string? MaskedSecret { get; init; }
    public required IReadOnlyList<Fingerprint> Fingerprints { get; init; }

    /// <summary>Never empty; in the tree first, then by path and line.</summary>
    public required IReadOnlyList<Occurrence> Occurrences { get; init; }

    /// <summary>True when at least one occurrence is not in the baseline (always true without a baseline).</summary>
    public bool IsNew { get; init; } = true;

    /// <summary>Points that the score would gain if this issue alone were gone; 0 for ignored ones.</summary>
    public double Points { get; init; }

    /// <summary>The place that stands for the issue in lists: the first one no decision hides, else the first.</summary>
    public Occurrence Primary => Occurrences.FirstOrDefault(o => o.Decision is null) ?? Occurrences[0];

    /// <summary>True when a decision hides every occurrence by comment or ignore file: not counted, not gated.</summary>
    public bool IsIgnored => Occurrences.All(o => o.Decision is { Kind: not DecisionKind.Baseline });

    /// <summary>True when the issue is still in the scanned tree; a secret that only history holds is not.</summary>
    public bool InTree => Occurrences.Any(o => o.InTree);
}
