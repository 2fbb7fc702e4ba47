using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Merlon.Scanning.Git;

/// <summary>One call of git.</summary>
internal sealed record GitCall(string Location, IReadOnlyList<string> Arguments)
{
    /// <summary>Folder that git runs in; it looks for a repository there and not above.</summary>
    public required string Folder { get; init; }

    /// <summary>Protocols git may speak. None for reading: a partial clone would else fetch what it lacks from wherever its settings say.</summary>
    public string Protocols { get; init; } = "none";

    public GitCredential? Credential { get; init; }

    /// <summary>Longest time without <see cref="GitProcess.StillWanted"/>; null: the environment's idle time.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>Whether the caller writes to the process.</summary>
    public bool Input { get; init; }
}

/// <summary>
/// A git process on a repository that may be hostile. Nothing a repository's settings or files say makes git run another
/// program; the user's own settings (credential helpers, proxies, safe.directory) hold, since the user wrote them.
/// Ends with the object: disposing, cancellation and the time limit kill the process and its children.
/// </summary>
internal sealed class GitProcess : IDisposable
{
    private const int MaxErrors = 8 * 1024;
    private static readonly TimeSpan LongestWaitForErrors = TimeSpan.FromSeconds(2);

    /// <summary>Given on the command line, these win over every settings file.</summary>
    private static readonly string[] Settings =
    [
        "core.hooksPath=/dev/null", "core.fsmonitor=false", "core.symlinks=false", "core.attributesFile=/dev/null", "core.alternateRefsCommand=", "core.bigFileThreshold=32m",
        "log.showSignature=false", "diff.external=", "submodule.recurse=false", "fetch.recurseSubmodules=false", "gc.auto=0", "maintenance.auto=false",
        "filter.lfs.process=", "filter.lfs.smudge=", "filter.lfs.clean=", "filter.lfs.required=false", "advice.detachedHead=false",
    ];

    private static readonly (string Name, string Value)[] Hardening =
    [
        ("LC_ALL", "C"), ("GIT_TERMINAL_PROMPT", "0"),
        // Empty but set, it ends git's search for a program that asks for passwords.
        ("GIT_ASKPASS", ""), ("SSH_ASKPASS_REQUIRE", "never"), ("GCM_INTERACTIVE", "never"),
        ("GIT_LFS_SKIP_SMUDGE", "1"), ("GIT_NO_LAZY_FETCH", "1"), ("GIT_OPTIONAL_LOCKS", "0"), ("GIT_PAGER", "cat"), ("GIT_EDITOR", ":"),
        // Replacements and grafts are local notes that show another history than the one that was pushed.
        ("GIT_NO_REPLACE_OBJECTS", "1"), ("GIT_GRAFT_FILE", OperatingSystem.IsWindows() ? "nul" : "/dev/null"),
    ];

    private readonly GitCall _call;
    private readonly Process _process;
    private readonly StringBuilder _errors = new();
    private readonly Task _readingErrors;
    private readonly TimeSpan _time;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenSource _deadline;
    private readonly CancellationTokenRegistration _onDeadline;

    private GitProcess(GitCall call, Process process, TimeSpan time, CancellationToken cancellation)
    {
        (_call, _process, _time, _cancellation) = (call, process, time, cancellation);
        _readingErrors = Task.Run(() => ReadErrors(process.StandardError), CancellationToken.None);
        if (!call.Input) process.StandardInput.Close();
        _deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _onDeadline = _deadline.Token.Register(Kill);
        _deadline.CancelAfter(time);
    }

    public Stream Output => _process.StandardOutput.BaseStream;
    public Stream Input => _process.StandardInput.BaseStream;

    public static GitProcess Start(GitEnvironment environment, GitCall call, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var start = Describe(environment, call);
        try
        {
            var process = Process.Start(start) ?? throw new Win32Exception();
            return new GitProcess(call, process, call.Time ?? environment.IdleTime, cancellation);
        }
        catch (Win32Exception e)
        {
            throw new GitException($"{call.Location}: git cannot be started ({e.Message}). Check that git is installed and the folder can be entered.");
        }
    }

    private static ProcessStartInfo Describe(GitEnvironment environment, GitCall call)
    {
        var program = environment.Program ?? throw new GitException($"{call.Location}: the git program was not found. Install git and put it on the PATH.");
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = call.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var setting in Settings)
        {
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(setting);
        }
        foreach (var argument in call.Arguments) start.ArgumentList.Add(argument);
        start.Environment.Clear();
        foreach (var (name, value) in environment.Variables.Concat(ForCall(environment, call))) start.Environment[name] = value;
        return start;
    }

    private static IEnumerable<KeyValuePair<string, string>> ForCall(GitEnvironment environment, GitCall call)
    {
        foreach (var (name, value) in Hardening) yield return new(name, value);
        yield return new("GIT_ALLOW_PROTOCOL", call.Protocols);
        yield return new("GIT_CEILING_DIRECTORIES", Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(call.Folder)) ?? "");
        yield return new("GIT_SSH_COMMAND", $"{environment.Variables.GetValueOrDefault("GIT_SSH_COMMAND", "ssh")} -oBatchMode=yes");
        if (call.Credential is not { } credential) yield break;
        yield return new("GIT_CONFIG_COUNT", "2");
        yield return new("GIT_CONFIG_KEY_0", credential.Setting);
        yield return new("GIT_CONFIG_VALUE_0", credential.Header);
        // Once sent on, git would present the header to the new host as well.
        yield return new("GIT_CONFIG_KEY_1", "http.followRedirects");
        yield return new("GIT_CONFIG_VALUE_1", "false");
    }

    /// <summary>Runs a call whose output is small and gives the output; more than <paramref name="maxOutput"/> bytes are cut off.</summary>
    public static GitResult Run(GitEnvironment environment, GitCall call, CancellationToken cancellation, int maxOutput = 4 * 1024 * 1024)
    {
        using var git = Start(environment, call, cancellation);
        var output = ReadUpTo(git.Output, maxOutput);
        var code = git.Finish();
        return new GitResult(code, Encoding.UTF8.GetString(output), git.Errors);
    }

    private static ReadOnlySpan<byte> ReadUpTo(Stream stream, int most)
    {
        var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (stream.Read(buffer) is > 0 and var read) kept.Write(buffer, 0, (int)Math.Min(read, most - kept.Length));
        return kept.GetBuffer().AsSpan(0, (int)kept.Length);
    }

    /// <summary>Begins the time limit anew: the caller took or waits for output.</summary>
    public void StillWanted()
    {
        if (!_deadline.IsCancellationRequested) _deadline.CancelAfter(_time);
    }

    /// <summary>Waits for the end and gives the exit code. Throws when it was cancelled or took too long.</summary>
    /// <param name="watch">Looked at now and then while the process runs; what it throws ends the process. Gives the milliseconds until the next look.</param>
    public int Finish(Func<int>? watch = null)
    {
        while (!_process.WaitForExit(watch?.Invoke() ?? Timeout.Infinite)) { }
        ThrowIfStopped();
        return _process.ExitCode;
    }

    /// <summary>Whether the limit or the caller ended it; then its output is cut short.</summary>
    public void ThrowIfStopped()
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_deadline.IsCancellationRequested)
            throw new GitException($"{_call.Location}: git did not finish within {_time.TotalSeconds:0.#} s and was stopped. Try again, or check the repository with git itself.");
    }

    /// <summary>What git wrote to its error stream, without secrets; complete once the process ended.</summary>
    public string Errors
    {
        get
        {
            // A connection that ssh keeps open in the background may hold the stream open for hours.
            Task.WhenAny(_readingErrors).Wait(LongestWaitForErrors);
            lock (_errors) return GitErrors.Clean(_errors.ToString(), _call.Credential);
        }
    }

    /// <summary>The cause stands at the start, what followed from it at the end; what lies between is dropped.</summary>
    private void ReadErrors(StreamReader errors)
    {
        var buffer = new char[2048];
        while (errors.Read(buffer) is > 0 and var read)
        {
            lock (_errors)
            {
                _errors.Append(buffer, 0, read);
                if (_errors.Length > 2 * MaxErrors) _errors.Remove(MaxErrors, _errors.Length - (2 * MaxErrors));
            }
        }
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It or one of its children ended by itself in the meantime, which is what was wanted.
            return;
        }
    }

    public void Dispose()
    {
        _onDeadline.Dispose();
        if (!_process.HasExited) Kill();
        _process.WaitForExit();
        _deadline.Dispose();
        _process.Dispose();
    }
}

/// <summary>How a call ended. <c>Errors</c> holds no secrets.</summary>
internal readonly record struct GitResult(int Code, string Output, string Errors)
{
    public bool Succeeded => Code == 0;
}
