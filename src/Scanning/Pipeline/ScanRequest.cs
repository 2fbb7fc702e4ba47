using Merlon.Model;
using Merlon.Scanning.Git;

namespace Merlon.Scanning.Pipeline;

/// <summary>Everything a scan is asked for. The command line, a job and a flow task each make one.</summary>
public sealed record ScanRequest
{
    /// <summary>Folder, file, or Git URL, as the user gave it.</summary>
    public required string Target { get; init; }

    public string? Branch { get; init; }
    public string? Tag { get; init; }
    public string? Commit { get; init; }
    public bool History { get; init; }

    /// <summary>Commit or ISO date that limits the history.</summary>
    public string? Since { get; init; }

    public bool Submodules { get; init; }
    public IReadOnlyList<string> Include { get; init; } = [];
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Names of scanners to run; empty: all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    public IReadOnlyList<string> Skip { get; init; } = [];

    /// <summary>Rule files and folders that replace the built-in rules; "default" names the built-in ones.</summary>
    public IReadOnlyList<string> Configs { get; init; } = [];

    /// <summary>Whether built-in rules of low confidence run as well.</summary>
    public bool Strict { get; init; }

    /// <summary>File of an earlier JSON report, or null.</summary>
    public string? Baseline { get; init; }

    public Gate Gate { get; init; } = new();
    public ScanLimits Limits { get; init; } = new();

    /// <summary>Folder with the built-in rules (it holds <c>secrets/</c>).</summary>
    public required string RulesFolder { get; init; }

    /// <summary>Folder for clones.</summary>
    public required string TempRoot { get; init; }

    /// <summary>Where results are kept for the next scan of the same target; null for nowhere.</summary>
    public string? CacheFolder { get; init; }

    public required GitEnvironment Git { get; init; }
    public required FingerprintKey Key { get; init; }

    /// <summary>Version of the program, for the report.</summary>
    public required string ToolVersion { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;
    public IProgress<ScanProgress>? Progress { get; init; }
}
