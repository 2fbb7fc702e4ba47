using Merlon.Model;

namespace Merlon.Scanning.Pipeline;

/// <summary>A target that lies ready on this machine; a clone goes with the object.</summary>
public sealed class OpenedTarget : IDisposable
{
    private readonly Task<IReadOnlySet<string>> _tracked;
    private readonly IDisposable? _clone;

    internal OpenedTarget(Task<IReadOnlySet<string>>? tracked = null, IDisposable? clone = null)
    {
        _tracked = tracked ?? Task.FromResult<IReadOnlySet<string>>(new HashSet<string>());
        _clone = clone;
    }

    public required ScanTarget Description { get; init; }

    /// <summary>Absolute path of the folder or file to list.</summary>
    public required string Root { get; init; }

    /// <summary>Path of the scanned folder (or the file's folder) within its repository: "" or "a/b/".</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The repository for the history, null when there is none.</summary>
    public string? Repository { get; init; }

    /// <summary>Files that git tracks although an ignore file names them, relative to the root. Asked for while other things go on; waits for the answer.</summary>
    public IReadOnlySet<string> Tracked => _tracked.GetAwaiter().GetResult();

    public void Dispose()
    {
        // The question is about files that are removed next.
        Task.WhenAny(_tracked).Wait();
        _clone?.Dispose();
    }
}
