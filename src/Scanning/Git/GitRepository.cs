namespace Merlon.Scanning.Git;

/// <summary>What is checked out: commit (null before the first one), branch (null when none is), and whether older commits are cut off.</summary>
internal sealed record GitHead(string? Commit, string? Branch, bool IsShallow);

/// <summary>A repository on this machine: a work tree or a bare one. Reads only; never runs what its settings name.</summary>
internal sealed class GitRepository(GitEnvironment environment, string folder)
{
    private const string BranchPrefix = "refs/heads/";

    /// <summary>Root of the work tree, or the bare repository. Absolute.</summary>
    public string Folder { get; } = folder;

    public GitEnvironment Environment { get; } = environment;

    /// <summary>Root of the work tree that holds an absolute path, null when none does.</summary>
    public static string? RootOf(string path)
    {
        for (var at = path; at is not null; at = Path.GetDirectoryName(at))
        {
            if (Path.Exists(Path.Combine(at, ".git"))) return at;
        }
        return null;
    }

    /// <summary>Whether a folder is laid out as a repository without a work tree (or the .git folder of one).</summary>
    public static bool IsBare(string folder) =>
        File.Exists(Path.Combine(folder, "HEAD")) && Directory.Exists(Path.Combine(folder, "objects")) && Directory.Exists(Path.Combine(folder, "refs"));

    public GitCall Call(params IReadOnlyList<string> arguments) => new(Folder, arguments) { Folder = Folder };

    public GitResult Run(CancellationToken cancellation, params IReadOnlyList<string> arguments) => GitProcess.Run(Environment, Call(arguments), cancellation);

    /// <summary>Throws <see cref="GitException"/> when git cannot read the repository.</summary>
    public GitHead Head(CancellationToken cancellation)
    {
        var result = Run(cancellation, "rev-parse", "--is-shallow-repository", "HEAD", "--symbolic-full-name", "HEAD");
        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var isShallow = lines.FirstOrDefault() == "true";
        if (result.Succeeded && lines.Length >= 2) return new GitHead(lines[1], lines.Length > 2 ? Short(lines[2]) : null, isShallow);
        // Before the first commit HEAD names a branch that does not exist yet.
        var branch = Run(cancellation, "symbolic-ref", "-q", "HEAD");
        return branch.Succeeded ? new GitHead(null, Short(branch.Output.Trim()), isShallow) : throw GitErrors.Explain(Folder, result.Errors + branch.Errors);
    }

    private static string? Short(string reference) =>
        reference.StartsWith(BranchPrefix, StringComparison.Ordinal) ? reference[BranchPrefix.Length..] : null;

    /// <summary>Full id of the commit that a name stands for, null when it names none.</summary>
    public string? Resolve(string name, CancellationToken cancellation)
    {
        var result = Run(cancellation, "rev-parse", "-q", "--verify", "--end-of-options", name + "^{commit}");
        return result.Succeeded && ObjectId.IsFull(result.Output.Trim()) ? result.Output.Trim() : null;
    }

    /// <summary>Names of branches ("main", also those of remotes) or tags, without what stands before them.</summary>
    public IReadOnlyList<string> Names(bool tags, CancellationToken cancellation)
    {
        string[] arguments = tags
            ? ["for-each-ref", "--count=20000", "--format=%(refname:lstrip=2)", "refs/tags"]
            : ["for-each-ref", "--count=20000", "--format=%(refname:lstrip=2)", "refs/heads", "refs/remotes"];
        return Run(cancellation, arguments).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Tracked files that the work tree lacks.</summary>
    public IReadOnlyList<string> Absent(CancellationToken cancellation) =>
        Run(cancellation, "ls-files", "--deleted", "-z").Output.Split('\0', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Files that git tracks although an ignore file names them; paths relative to the folder <paramref name="below"/> ("" or "a/b/").</summary>
    public IReadOnlySet<string> TrackedThoughIgnored(string below, CancellationToken cancellation)
    {
        // What fits no UTF-8 cannot be opened by that name anyway.
        var result = below.Length == 0
            ? Run(cancellation, "ls-files", "-ci", "--exclude-standard", "-z")
            : Run(cancellation, "ls-files", "-ci", "--exclude-standard", "-z", "--", $":(top,literal){below}");
        return result.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(p => p.StartsWith(below, StringComparison.Ordinal))
            .Select(p => p[below.Length..])
            .ToHashSet(StringComparer.Ordinal);
    }
}

/// <summary>Names of objects as git writes them: SHA-1 or SHA-256 in lower-case hexadecimal digits.</summary>
internal static class ObjectId
{
    public static bool IsFull(ReadOnlySpan<char> text) => text.Length is 40 or 64 && IsHex(text);

    /// <summary>Whether text can be a commit's id, whole or shortened.</summary>
    public static bool CanBe(ReadOnlySpan<char> text) => text.Length is >= 4 and <= 64 && IsHex(text);

    private static bool IsHex(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(System.Buffers.SearchValues.Create("0123456789abcdefABCDEF")) < 0;
}
