namespace Merlon.Model;

/// <summary>What a scan concluded; every format, page, gate and notification reads only this.</summary>
public sealed record ScanReport
{
    /// <summary>Version of the report's JSON shape: "major.minor"; a new major may break readers.</summary>
    public const string CurrentSchema = "1.0";

    public string Schema { get; init; } = CurrentSchema;
    public required ToolDescription Tool { get; init; }
    public required ScanTarget Target { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required TimeSpan Duration { get; init; }

    /// <summary>In the order in which the stages ran.</summary>
    public required IReadOnlyList<StageTime> Stages { get; init; }

    public required IReadOnlyList<ScannerRun> Scanners { get; init; }

    /// <summary>Every issue, also ignored and baseline ones; worst first, then by path and line.</summary>
    public required IReadOnlyList<Issue> Issues { get; init; }

    public required IReadOnlyList<Problem> Problems { get; init; }
    public required Coverage Coverage { get; init; }
    public required DecisionSummary Decisions { get; init; }
    public required SecurityScore Score { get; init; }
    public required GateResult Gate { get; init; }

    /// <summary>Short public id of the key that made the secret fingerprints; reports with different ids cannot be compared.</summary>
    public required string FingerprintKeyId { get; init; }

    /// <summary>Issues that count: not hidden by a comment or the ignore file (baseline ones count).</summary>
    public IEnumerable<Issue> Open => Issues.Where(i => !i.IsIgnored);
}

/// <summary>The program and its rules. <c>RulesVersion</c> is the first 12 hex digits of the SHA-256 over all rule files read.</summary>
public sealed record ToolDescription(string Name, string Version, string RulesVersion, IReadOnlyList<RuleDescription> Rules);

/// <summary>A rule as reports describe it.</summary>
public sealed record RuleDescription
{
    public required string Id { get; init; }
    public required string Scanner { get; init; }
    public required string Title { get; init; }
    public required string Description { get; init; }
    public required string Remediation { get; init; }
    public required Severity Severity { get; init; }
    public required Confidence Confidence { get; init; }
    public required IssueType Type { get; init; }
    public IReadOnlyList<string> Cwe { get; init; } = [];
    public IReadOnlyList<string> Owasp { get; init; } = [];
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Code as it should not be, and the same mended; null without.</summary>
    public RuleExample? Example { get; init; }
}

/// <summary>Two pieces of code of one language: what a rule reports, and the same as it should be.</summary>
public sealed record RuleExample(string Before, string After);

public enum TargetKind { Folder, File, Repository }

/// <summary>What was scanned. <c>Location</c> is what the user gave, without credentials; for "." the name of the folder.</summary>
public sealed record ScanTarget
{
    public required TargetKind Kind { get; init; }
    public required string Location { get; init; }

    /// <summary>Commit of the scanned tree; null outside Git or before the first commit.</summary>
    public string? Commit { get; init; }

    /// <summary>Branch or tag that was asked for or is checked out.</summary>
    public string? Reference { get; init; }

    public bool History { get; init; }

    /// <summary>Limit of the history scan as given (commit or date), null for all of it.</summary>
    public string? Since { get; init; }
}

public sealed record StageTime(string Stage, TimeSpan Duration);

public enum ScannerStatus { Completed, Partial, Failed }

/// <summary>One scanner in one scan: how it ended, how long it took, how much it looked at.</summary>
public sealed record ScannerRun(string Name, ScannerStatus Status, TimeSpan Duration, int Rules, int Findings);

/// <summary>
/// Something that could not be scanned, and why. <c>Message</c> is one line: where, what, what to do.
/// <c>Partial</c> tells that part of the target was not looked at, which withholds the grade.
/// </summary>
public sealed record Problem(string Stage, string Message, string? Path = null, int? Line = null, bool Partial = true);

/// <summary>What was looked at and what was not, counted by reason. Bytes are of scanned files.</summary>
public sealed record Coverage
{
    public required int FilesListed { get; init; }
    public required int FilesScanned { get; init; }
    public required long BytesScanned { get; init; }

    /// <summary>Of the scanned files, those that a tool shortened or wrote: what is found there has to be changed elsewhere.</summary>
    public int MinifiedFiles { get; init; }
    public int GeneratedFiles { get; init; }

    /// <summary>Reason in words ("ignored by .gitignore", "larger than 5 MB") to number of files (folders count as one).</summary>
    public required IReadOnlyDictionary<string, int> Skipped { get; init; }

    public HistoryCoverage? History { get; init; }

    /// <summary>False when any problem left part of the target unscanned.</summary>
    public required bool Complete { get; init; }
}

/// <summary>Numbers of the history scan; bytes are of scanned blobs, <c>Skipped</c> is reason in words to number of blobs.</summary>
public sealed record HistoryCoverage(int Commits, int Blobs, int BlobsScanned, long BytesScanned, int MissingObjects, IReadOnlyDictionary<string, int> Skipped);

/// <summary>What people's decisions did in this scan, and which of them did nothing.</summary>
public sealed record DecisionSummary
{
    public int IgnoredInline { get; init; }
    public int IgnoredByFile { get; init; }
    public int InBaseline { get; init; }
    public int BaselineGone { get; init; }

    /// <summary>One line each: where the ignore is written and what it was for.</summary>
    public IReadOnlyList<string> Unused { get; init; } = [];
    public IReadOnlyList<string> Expired { get; init; } = [];
}
