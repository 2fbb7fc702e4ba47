using System.Text;

namespace Merlon.Scanning.Git;

/// <summary>Turns what git writes to its error stream into one line for people.</summary>
internal static class GitErrors
{
    private const int MaxLength = 300;

    /// <summary>Words of git, ssh and curl; what they mean; what to do. The first that fits is taken.</summary>
    private static readonly (string Words, string What, string Todo)[] Known =
    [
        ("detected dubious ownership", "the repository belongs to another user, so git does not read it", "Run: git config --global --add safe.directory FOLDER"),
        ("Host key verification failed", "the server's ssh key is not known", "Add it to known_hosts (ssh-keyscan) after checking it."),
        ("Permission denied (publickey", "the server refused the ssh key", "Load a key with access into the ssh agent, or use https with a token."),
        ("Authentication failed", "the server refused the credentials", "Check the token (GITHUB_TOKEN, or --token-env NAME) and its rights."),
        ("could not read Username", "the repository is private or does not exist", "Check the address; for a private one set GITHUB_TOKEN, or name a variable with --token-env."),
        ("could not read Password", "the server wants a password", "Name a variable that holds a token with --token-env."),
        ("terminal prompts disabled", "the server wants credentials", "Name a variable that holds a token with --token-env."),
        ("returned error: 401", "the server refused the credentials", "Check the token (GITHUB_TOKEN, or --token-env NAME) and its rights."),
        ("returned error: 403", "the server refused access", "Check the token (GITHUB_TOKEN, or --token-env NAME) and its rights."),
        ("returned error: 30", "the server sends on to another address, to which credentials are not taken along", "Give the new address."),
        ("unable to update url base from redirection", "the server sends on to another address", "Give the new address."),
        ("Could not resolve host", "the host is not known", "Check the address and the network."),
        ("Could not resolve hostname", "the host is not known", "Check the address and the network."),
        ("Failed to connect", "the server cannot be reached", "Check the address, the network and the proxy settings."),
        ("Could not connect", "the server cannot be reached", "Check the address, the network and the proxy settings."),
        ("Connection refused", "the server cannot be reached", "Check the address, the network and the proxy settings."),
        ("Connection timed out", "the server does not answer", "Check the address, the network and the proxy settings."),
        ("SSL certificate problem", "the server's certificate is not trusted", "Add its authority with GIT_SSL_CAINFO or SSL_CERT_FILE."),
        ("server certificate verification failed", "the server's certificate is not trusted", "Add its authority with GIT_SSL_CAINFO or SSL_CERT_FILE."),
        ("does not appear to be a git repository", "there is no Git repository", "Check the address."),
        ("not found", "there is no such repository, or it is private", "Check the address; for a private one set GITHUB_TOKEN, or name a variable with --token-env."),
        ("does not exist", "there is no Git repository", "Check the address."),
        ("not a git repository", "is not a Git repository, or a damaged one", "Check it with git fsck."),
        ("not valid: is this a git repository", "the server does not speak Git there", "Check the address."),
        ("not allowed", "git refuses the protocol", "Use https, ssh or a path."),
        ("No space left on device", "the disk is full", "Make room, or set TEMP_REPO_DIR to another disk."),
    ];

    private static readonly string[] Refused = ["Authentication failed", "could not read Username", "could not read Password", "terminal prompts disabled", "returned error: 401", "returned error: 403"];

    /// <summary>The failure of a command about a location.</summary>
    /// <param name="location">Where, as people gave it, without credentials.</param>
    /// <param name="errors">What git wrote, already without secrets.</param>
    /// <param name="credential">What was sent along; a server that asks again has refused it.</param>
    public static GitException Explain(string location, string errors, GitCredential? credential = null)
    {
        if (credential is not null && Refused.Any(w => errors.Contains(w, StringComparison.OrdinalIgnoreCase)))
            return new GitException($"{location}: the server refused the credentials from {credential.Source}. Check that they are valid and may read the repository.");
        var known = Known.FirstOrDefault(k => errors.Contains(k.Words, StringComparison.OrdinalIgnoreCase));
        return known.Words is null
            ? new GitException($"{location}: git failed ({Telling(errors)}). Try the same with git itself to see more.")
            : new GitException($"{location}: {known.What}. {known.Todo}");
    }

    /// <summary>Text from git or a server made fit for one line: secrets, credentials in addresses and control characters gone.</summary>
    public static string Clean(string text, GitCredential? credential)
    {
        foreach (var secret in credential?.Secrets ?? []) text = text.Replace(secret, "***", StringComparison.Ordinal);
        var clean = new StringBuilder(text.Length);
        foreach (var c in GitAddress.WithoutUser(text)) clean.Append(c == '\n' ? c : char.IsControl(c) ? ' ' : c);
        return clean.ToString();
    }

    /// <summary>The first line that says what was fatal: later ones tell what failed because of it.</summary>
    public static string Telling(string errors)
    {
        var lines = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var line = lines.FirstOrDefault(l => l.StartsWith("fatal:", StringComparison.Ordinal)) ?? lines.LastOrDefault() ?? "it gave no reason";
        line = line.StartsWith("fatal:", StringComparison.Ordinal) ? line["fatal:".Length..].Trim() : line;
        return line.Length <= MaxLength ? line.TrimEnd('.') : string.Concat(line.AsSpan(0, MaxLength), "…");
    }
}
