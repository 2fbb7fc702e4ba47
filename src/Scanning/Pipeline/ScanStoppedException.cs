namespace Merlon.Scanning.Pipeline;

/// <summary>Why a scan could not begin or go on.</summary>
public enum StopReason
{
    /// <summary>The request, a rule file or an ignore file is wrong: exit code 2.</summary>
    Usage,

    /// <summary>The target could not be had or the scan could not be completed: exit code 3.</summary>
    Failed,
}

/// <summary>Ends a scan before it has a report. Every line says where, what and what to do.</summary>
public sealed class ScanStoppedException(StopReason reason, IReadOnlyList<string> lines) : Exception(string.Join('\n', lines))
{
    public ScanStoppedException(StopReason reason, string line) : this(reason, [line]) { }

    public StopReason Reason { get; } = reason;
    public IReadOnlyList<string> Lines { get; } = lines;
}
