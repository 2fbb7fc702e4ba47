namespace Merlon.Scanning.Git;

/// <summary>What a server says it has, for as much as was asked.</summary>
internal sealed record RemoteReferences(string? DefaultBranch, string? Head, IReadOnlyDictionary<string, string> Ids)
{
    private const int MaxBytes = 8 * 1024 * 1024;
    private const string SymbolicHead = "ref: refs/heads/";

    public bool UsesSha256 => (Head ?? Ids.Values.FirstOrDefault())?.Length == 64;

    /// <summary>Asks for HEAD and the references that fit patterns; this is also where it shows whether the server can be reached.</summary>
    public static RemoteReferences List(GitEnvironment environment, GitCall call, CancellationToken cancellation, params string[] patterns)
    {
        var ask = call with { Arguments = ["ls-remote", "--symref", "--end-of-options", call.Location, .. patterns] };
        var result = GitProcess.Run(environment, ask, cancellation, MaxBytes);
        return result.Succeeded ? Read(result.Output) : throw GitErrors.Explain(call.Location, result.Errors, call.Credential);
    }

    private static RemoteReferences Read(string output)
    {
        string? branch = null, head = null;
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in output.Split('\n'))
        {
            if (line.Split('\t') is not [var id, var name]) continue;
            if (name == "HEAD" && id.StartsWith(SymbolicHead, StringComparison.Ordinal)) branch = id[SymbolicHead.Length..];
            else if (name == "HEAD") head = id;
            else if (ObjectId.IsFull(id)) ids[name] = id;
        }
        return new RemoteReferences(branch, head, ids);
    }
}
