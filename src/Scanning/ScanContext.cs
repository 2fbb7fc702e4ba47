using System.Collections.Concurrent;
using Merlon.Model;
using Merlon.Scanning.Git;
using Merlon.Scanning.Workspaces;

namespace Merlon.Scanning;

/// <summary>Everything a scanner may use: what to look at, where to put results, and limits. Safe for concurrent use.</summary>
public sealed class ScanContext
{
    public required Workspace Workspace { get; init; }

    /// <summary>The commits to look at as well; null when the history was not asked for.</summary>
    public RepositoryHistory? History { get; init; }

    public required FingerprintKey Key { get; init; }
    public TimeProvider Time { get; init; } = TimeProvider.System;
    public ScanLimits Limits { get; init; } = new();
    public IProgress<ScanProgress>? Progress { get; init; }

    /// <summary>Where results may be kept for the next scan; null for nowhere.</summary>
    public CacheFolder? Cache { get; init; }

    /// <summary>What is scanned, as the user named it, in full: what is kept of one target is no use to another.</summary>
    public string TargetName { get; init; } = "";

    public ConcurrentQueue<Finding> Findings { get; } = new();
    public ConcurrentQueue<Problem> Problems { get; init; } = new();

    /// <summary>The same with places of its own for what is found in one file.</summary>
    public ScanContext ForFile() => new()
    {
        Workspace = Workspace,
        History = History,
        Key = Key,
        Time = Time,
        Limits = Limits,
        Progress = Progress,
    };
}

/// <summary>Bounds that hold for every scan; hostile input may cost this much and no more.</summary>
public sealed record ScanLimits
{
    /// <summary>Bytes above which a file or blob is not read.</summary>
    public long MaxFileBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>Longest time one rule may spend in one file.</summary>
    public TimeSpan RuleTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest time that all rules together may spend in one file.</summary>
    public TimeSpan FileTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Findings kept per file; more become a problem.</summary>
    public int MaxFindingsPerFile { get; init; } = 1000;

    /// <summary>Longest time a clone may take.</summary>
    public TimeSpan CloneTime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Bytes a clone may take on disk.</summary>
    public long CloneBytes { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>Threads that scan files.</summary>
    public int Parallelism { get; init; } = 1;
}

/// <summary>How far a stage is; <c>Total</c> is 0 when it is not known. Units: files or blobs, or what the stage names.</summary>
public readonly record struct ScanProgress(string Stage, long Done, long Total);
