using System.Diagnostics;

namespace Merlon.Scanning.Git;

/// <summary>What a clone is to hold.</summary>
internal sealed record CloneRequest
{
    public string? Branch { get; init; }
    public string? Tag { get; init; }
    public string? Commit { get; init; }

    /// <summary>All branches and tags with all their commits, instead of the one commit that is scanned.</summary>
    public bool History { get; init; }

    public bool Submodules { get; init; }
    public required string TempRoot { get; init; }
    public required TimeSpan Time { get; init; }
    public required long Bytes { get; init; }

    /// <summary>Told the bytes on disk, now and then.</summary>
    public Action<long>? Growing { get; init; }
}

/// <summary>
/// A commit of a repository, checked out into a temporary folder as the bytes it was committed with: no filters, no line
/// end conversion, no symbolic links. Goes with the object.
/// </summary>
internal sealed class RepositoryClone : IDisposable
{
    /// <summary>
    /// Settings of the user may define filters (LFS, encryption) that the repository's .gitattributes could then have
    /// run; this file wins over those attributes.
    /// </summary>
    private const string NoAttributes = "* -text -eol -filter -ident -working-tree-encoding -diff -merge\n";

    private const int FirstLook = 100, LooksApart = 4;
    private const string Remote = "refs/remotes/origin/";

    private readonly GitEnvironment _environment;
    private readonly GitAddress _address;
    private readonly CloneRequest _request;
    private readonly TemporaryFolder _folder;
    private readonly CancellationToken _cancellation;
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    private RepositoryClone(GitEnvironment environment, GitAddress address, CloneRequest request, TemporaryFolder folder, CancellationToken cancellation) =>
        (_environment, _address, _request, _folder, _cancellation) = (environment, address, request, folder, cancellation);

    /// <summary>The work tree.</summary>
    public string Tree => Path.Combine(_folder.Path, "tree");

    /// <summary>The commit that is checked out, null when the repository has none.</summary>
    public string? Commit { get; private set; }

    /// <summary>The branch or tag it belongs to.</summary>
    public string? Reference { get; private set; }

    /// <summary>Why submodules could not all be fetched, null when they could or were not asked for.</summary>
    public string? SubmoduleFailure { get; private set; }

    /// <summary>Files of the commit whose content is not there: git leaves them out of the tree and calls that a success.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    /// <summary>Fetches from a server or another place. Throws <see cref="GitException"/>; then nothing is left behind.</summary>
    public static RepositoryClone Fetch(GitEnvironment environment, GitAddress address, CloneRequest request, CancellationToken cancellation) =>
        Make(environment, address, request, clone => clone.FetchAll(), cancellation);

    /// <summary>Checks a commit of a repository on this machine out; objects stay where they are.</summary>
    public static RepositoryClone CheckOut(GitRepository source, string commit, string? reference, CloneRequest request, CancellationToken cancellation)
    {
        var address = new GitAddress { Location = source.Folder, Protocol = "file" };
        return Make(source.Environment, address, request, clone =>
        {
            clone.Initialise(commit.Length == 64);
            File.WriteAllText(Path.Combine(clone.Tree, ".git", "objects", "info", "alternates"), clone.ObjectsOf(source) + "\n");
            clone.CheckOut(commit, reference);
        }, cancellation);
    }

    private static RepositoryClone Make(GitEnvironment environment, GitAddress address, CloneRequest request, Action<RepositoryClone> fill, CancellationToken cancellation)
    {
        var clone = new RepositoryClone(environment, address, request, TemporaryFolder.Create(request.TempRoot), cancellation);
        try
        {
            fill(clone);
            return clone;
        }
        catch
        {
            clone.Dispose();
            throw;
        }
    }

    private string ObjectsOf(GitRepository source)
    {
        var result = source.Run(_cancellation, "rev-parse", "--git-path", "objects");
        return result.Succeeded ? Path.GetFullPath(Path.Combine(source.Folder, result.Output.TrimEnd('\n'))) : throw GitErrors.Explain(source.Folder, result.Errors);
    }

    private void FetchAll()
    {
        var named = _request.Branch is { } b ? "refs/heads/" + b : _request.Tag is { } t ? "refs/tags/" + t : null;
        var listed = RemoteReferences.List(_environment, Call(_folder.Path), _cancellation, named is null ? ["HEAD"] : ["HEAD", named]);
        if (named is not null && !listed.Ids.ContainsKey(named)) throw NoSuchReference();
        Initialise(listed.UsesSha256);
        if (_request.Commit is { } commit) CheckOut(FetchCommit(commit), null);
        else if (named is not null) CheckOut(FetchReference(named), _request.Branch ?? _request.Tag);
        else if (listed.DefaultBranch is { } branch && listed.Head is not null) CheckOut(FetchReference("refs/heads/" + branch), branch);
        else if (listed.Head is not null) CheckOut(FetchReference("HEAD"), null);
        else if (_request.History) FetchEverything();
    }

    private GitException NoSuchReference()
    {
        var (kind, name, prefix) = _request.Branch is { } b ? ("branch", b, "refs/heads/") : ("tag", _request.Tag!, "refs/tags/");
        var all = RemoteReferences.List(_environment, Call(_folder.Path), _cancellation, prefix + "*");
        var names = all.Ids.Keys.Where(n => n.StartsWith(prefix, StringComparison.Ordinal) && !n.EndsWith("^{}", StringComparison.Ordinal)).Select(n => n[prefix.Length..]);
        return new GitException($"{_address.Location}: has no {kind} '{name}'. {NearestNames.Suggest(name, names)}", isUsage: true);
    }

    private void Initialise(bool sha256)
    {
        var template = Path.Combine(_folder.Path, "template", "info");
        Directory.CreateDirectory(template);
        Directory.CreateDirectory(Tree);
        File.WriteAllText(Path.Combine(template, "attributes"), NoAttributes);
        Run("init", "-q", "--template=" + Path.GetDirectoryName(template), "--initial-branch=merlon", sha256 ? "--object-format=sha256" : "--object-format=sha1");
    }

    /// <returns>The commit to check out.</returns>
    private string FetchReference(string reference)
    {
        if (_request.History)
        {
            FetchEverything();
            if (reference != "HEAD") return Resolve(reference.Replace("refs/heads/", Remote, StringComparison.Ordinal));
        }
        Run("fetch", "-q", "--no-tags", _request.History ? "--no-recurse-submodules" : "--depth=1", "--end-of-options", _address.Location, $"+{reference}:refs/merlon/target");
        return Resolve("refs/merlon/target");
    }

    private void FetchEverything() =>
        Run("fetch", "-q", "--no-tags", "--end-of-options", _address.Location, $"+refs/heads/*:{Remote}*", "+refs/tags/*:refs/tags/*");

    /// <summary>A server that gives single commits saves us the rest; not every one does, and none for a shortened id.</summary>
    private string FetchCommit(string commit)
    {
        if (!_request.History && ObjectId.IsFull(commit)
            && TryRun("fetch", "-q", "--no-tags", "--depth=1", "--end-of-options", _address.Location, commit.ToLowerInvariant()).Succeeded) return Resolve(commit);
        FetchEverything();
        return Repository.Resolve(commit, _cancellation)
            ?? throw new GitException($"{_address.Location}: no branch or tag holds the commit '{commit}'. Check its id.", isUsage: true);
    }

    private GitRepository Repository => new(_environment, Tree);

    private string Resolve(string name) =>
        Repository.Resolve(name, _cancellation) ?? throw new GitException($"{_address.Location}: '{name}' does not name a commit. Choose a branch, tag or commit.", isUsage: true);

    private void CheckOut(string commit, string? reference)
    {
        (Commit, Reference) = (commit, reference);
        Run("checkout", "-q", "--detach", commit, "--");
        Missing = Repository.Absent(_cancellation);
        if (_request.Submodules) FetchSubmodules();
    }

    /// <summary>A submodule that is gone, private or hostile is no reason not to scan the rest.</summary>
    private void FetchSubmodules()
    {
        var result = TryRun("-c", "init.templateDir=" + Path.Combine(_folder.Path, "template"), "submodule", "--quiet", "update", "--init", "--recursive", "--depth=1");
        if (!result.Succeeded) SubmoduleFailure = GitErrors.Telling(result.Errors);
    }

    private void Run(params string[] arguments)
    {
        var result = TryRun(arguments);
        if (!result.Succeeded) throw GitErrors.Explain(_address.Location, result.Errors, _address.Credential);
    }

    private GitResult TryRun(params string[] arguments)
    {
        using var git = GitProcess.Start(_environment, Call(Tree) with { Arguments = arguments }, _cancellation);
        var code = git.Finish(Watch);
        Watch();
        return new GitResult(code, "", git.Errors);
    }

    private GitCall Call(string folder)
    {
        var left = _request.Time - _clock.Elapsed;
        return new GitCall(_address.Location, [])
        {
            Folder = folder,
            Protocols = string.Join(':', new[] { "https", "ssh", _address.Protocol }.Distinct()),
            Credential = _address.Credential,
            Time = left > TimeSpan.Zero ? left : throw TooSlow(),
        };
    }

    /// <summary>Counting a large folder takes time of its own: the looks are kept a small part of the whole.</summary>
    private int Watch()
    {
        var before = _clock.ElapsedMilliseconds;
        if (before > _request.Time.TotalMilliseconds) throw TooSlow();
        var size = _folder.Size(_cancellation);
        if (size > _request.Bytes) throw TooLarge();
        _request.Growing?.Invoke(size);
        return (int)Math.Max(FirstLook, (_clock.ElapsedMilliseconds - before) * LooksApart);
    }

    private GitException TooSlow() => new($"{_address.Location}: cloning took longer than {_request.Time.TotalSeconds:0.#} s and was stopped. Try a single branch without --history, or raise the limit.");

    private GitException TooLarge() => new($"{_address.Location}: the clone grew beyond {_request.Bytes >> 20} MB and was stopped. Try a single branch without --history, or raise the limit.");

    public void Dispose() => _folder.Dispose();
}
