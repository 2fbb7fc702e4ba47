using Merlon.Model;

namespace Merlon.Scanning;

/// <summary>One kind of search over a target. A scanner gets files and blobs opened and limited; it opens nothing itself.</summary>
public interface IScanner
{
    /// <summary>The name for --only and --skip: "secrets".</summary>
    string Name { get; }

    /// <summary>The rules it runs, for reports.</summary>
    IReadOnlyList<RuleDescription> Rules { get; }

    /// <summary>First 12 hex digits of the SHA-256 over all rule files read.</summary>
    string RulesVersion { get; }

    /// <summary>
    /// Looks at the target and adds findings and problems to the context. An exception other than cancellation
    /// fails this scanner alone.
    /// </summary>
    Task ScanAsync(ScanContext context, CancellationToken cancellation);
}
