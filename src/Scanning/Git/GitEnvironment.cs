using System.Text;

namespace Merlon.Scanning.Git;

/// <summary>The git program, what it gets of our environment, and the token for the target's server.</summary>
public sealed record GitEnvironment
{
    /// <summary>
    /// What a child gets: what finds programs, settings, keys, proxies and certificates, and nothing else. A token of
    /// another service that lies in our environment is none of git's business.
    /// </summary>
    private static readonly string[] Passed =
    [
        "HOME", "USER", "LOGNAME", "XDG_CONFIG_HOME", "TMPDIR", "SSH_AUTH_SOCK", "GIT_SSH_COMMAND", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM",
        "http_proxy", "https_proxy", "all_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY",
        "SSL_CERT_FILE", "SSL_CERT_DIR", "GIT_SSL_CAINFO", "GIT_SSL_CAPATH", "GIT_SSL_CERT", "GIT_SSL_KEY", "GIT_SSL_NO_VERIFY",
        "SystemRoot", "USERPROFILE", "HOMEDRIVE", "HOMEPATH", "APPDATA", "LOCALAPPDATA", "ProgramData", "ProgramFiles", "PATHEXT", "TEMP", "TMP",
    ];

    /// <summary>Absolute path of the git program, null when there is none.</summary>
    public string? Program { get; init; }

    /// <summary>The whole environment of the child, before what hardening adds.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <summary>The token for the target's server, null when there is none.</summary>
    public GitToken? Token { get; init; }

    /// <summary>Longest silence of a git process that reads a repository on this machine.</summary>
    public TimeSpan IdleTime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Takes what git needs from the given variables.</summary>
    /// <param name="variable">The program's environment.</param>
    /// <param name="tokenVariable">Name of the variable that holds the token for the target, whatever its host; null: GITHUB_TOKEN, for GitHub alone.</param>
    public static GitEnvironment From(Func<string, string?> variable, string? tokenVariable = null)
    {
        var folders = AbsoluteFolders(variable("PATH"));
        var passed = Passed.Select(name => (name, value: variable(name))).Where(v => !string.IsNullOrEmpty(v.value));
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = string.Join(Path.PathSeparator, folders) };
        foreach (var (name, value) in passed) variables.TryAdd(name, value!);
        return new GitEnvironment
        {
            Program = folders.Select(f => Path.Combine(f, OperatingSystem.IsWindows() ? "git.exe" : "git")).FirstOrDefault(File.Exists),
            Variables = variables,
            Token = GitToken.From(variable, tokenVariable),
        };
    }

    /// <summary>
    /// A relative folder would be looked for in the scanned repository, and the runtime looks for a program without a
    /// folder in the current one before any other: both would run a "git" that the repository brings along.
    /// </summary>
    private static List<string> AbsoluteFolders(string? path) =>
        [.. (path ?? "").Split(Path.PathSeparator).Where(Path.IsPathFullyQualified)];
}

/// <summary>A token and the hosts it is meant for. Never part of a text.</summary>
public sealed class GitToken
{
    private const string GitHub = "github.com";

    private readonly string _value;
    private readonly IReadOnlyList<string>? _hosts;

    private GitToken(string variable, string value, IReadOnlyList<string>? hosts) => (Variable, _value, _hosts) = (variable, value, hosts);

    /// <summary>Name of the variable that held it.</summary>
    public string Variable { get; }

    /// <summary>The user named a variable that holds nothing.</summary>
    public bool IsMissing => _value.Length == 0;

    internal static GitToken? From(Func<string, string?> variable, string? named)
    {
        if (named is not null) return new GitToken(named, variable(named)?.Trim() ?? "", null);
        var value = variable("GITHUB_TOKEN")?.Trim();
        if (string.IsNullOrEmpty(value)) return null;
        var hosts = Uri.TryCreate(variable("GITHUB_SERVER_URL"), UriKind.Absolute, out var server) ? [GitHub, server.Host] : new[] { GitHub };
        return new GitToken("GITHUB_TOKEN", value, hosts);
    }

    /// <summary>The credential for a host, null when the token is not meant for it.</summary>
    internal GitCredential? For(Uri origin)
    {
        if (IsMissing || _hosts?.Contains(origin.Host, StringComparer.OrdinalIgnoreCase) == false) return null;
        return new GitCredential(origin, UserName(origin.Host), _value, Variable);
    }

    /// <summary>With a token in place of the password, servers ignore the name or want one of these.</summary>
    private static string UserName(string host) => host switch
    {
        "bitbucket.org" => "x-token-auth",
        _ when host.Contains("gitlab", StringComparison.OrdinalIgnoreCase) => "oauth2",
        _ => "x-access-token",
    };

    public override string ToString() => $"token from {Variable}";
}

/// <summary>User name and password for one origin (scheme, host, port), sent as a header that only git itself gets to know.</summary>
internal sealed class GitCredential(Uri origin, string user, string password, string source)
{
    /// <summary>Where it came from, in words.</summary>
    public string Source { get; } = source;

    /// <summary>The setting that holds the header: git sends it to this origin alone.</summary>
    public string Setting { get; } = $"http.{origin.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)}/.extraHeader";

    public string Header => $"Authorization: Basic {Encoded}";

    private string Encoded => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));

    /// <summary>What must never appear in a text.</summary>
    public IEnumerable<string> Secrets => new[] { password, Uri.EscapeDataString(password), Encoded }.Where(s => s.Length > 0);

    public override string ToString() => $"credential from {Source}";
}
