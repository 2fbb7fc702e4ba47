namespace Merlon.Model;

/// <summary>What one scanner says about one place, before correlation. Holds no secret value, only masked text.</summary>
public sealed record Finding
{
    /// <summary>Name of the scanner: secrets, code, dependencies, configuration, or a tool's name.</summary>
    public required string Scanner { get; init; }

    public required string RuleId { get; init; }

    /// <summary>Rules of one family report the same thing (a rule and its renamed successor); equals the rule id by default.</summary>
    public required string RuleFamily { get; init; }

    public required IssueType Type { get; init; }
    public required Severity Severity { get; init; }
    public Confidence Confidence { get; init; } = Confidence.High;

    /// <summary>One line, for lists: "GitHub personal access token".</summary>
    public required string Title { get; init; }

    /// <summary>What is wrong and why it matters, plain text.</summary>
    public required string Description { get; init; }

    public required string Remediation { get; init; }

    /// <summary>"CWE-798".</summary>
    public IReadOnlyList<string> Cwe { get; init; } = [];

    /// <summary>"A07:2021" and "A07:2025".</summary>
    public IReadOnlyList<string> Owasp { get; init; } = [];

    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Relative to the repository's root, separated by '/'.</summary>
    public required string Path { get; init; }

    public required SourceSpan Span { get; init; }
    public CodeExcerpt? Excerpt { get; init; }

    /// <summary>Masked value of a secret (at most its first four characters), null for other findings.</summary>
    public string? MaskedSecret { get; init; }

    /// <summary>What the finding is, narrowest first.</summary>
    public required IReadOnlyList<Fingerprint> Fingerprints { get; init; }

    /// <summary>The fingerprint that two findings of one issue share; the last one unless a scanner says otherwise.</summary>
    public Fingerprint Identity { get => field ?? Fingerprints[^1]; init; }

    /// <summary>What the rule proposes to change in the finding's file; null when it proposes nothing.</summary>
    public TextEdit? Fix { get; init; }

    /// <summary>How the data got here, source first; empty for findings that follow no data.</summary>
    public IReadOnlyList<TraceStep> Trace { get; init; } = [];

    /// <summary>
    /// What GitHub keeps as primaryLocationLineHash, "hash:ordinal" of the first line; for secrets over the masked line, led
    /// by a part of the fingerprint. Null when there is no text.
    /// </summary>
    public string? LineHash { get; init; }

    /// <summary>Object id of the blob, for findings of the history; null in the working tree.</summary>
    public string? BlobId { get; init; }

    /// <summary>The commit that brought it in; known for findings of the history.</summary>
    public CommitInfo? Introduced { get; init; }

    /// <summary>False for what only the history holds.</summary>
    public bool InTree { get; init; } = true;

    /// <summary>Set when a comment in the file allows this finding: the comment's reason.</summary>
    public string? InlineAllow { get; init; }
}
