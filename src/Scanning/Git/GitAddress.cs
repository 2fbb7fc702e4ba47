using System.Text.RegularExpressions;

namespace Merlon.Scanning.Git;

/// <summary>The address of a repository that git fetches from, without the credentials that the user wrote into it.</summary>
internal sealed partial record GitAddress
{
    private static readonly string[] Known = ["https", "http", "ssh", "file"];

    /// <summary>What git is given: a URL or user@host:path, never with a password.</summary>
    public required string Location { get; init; }

    /// <summary>https, http, ssh or file.</summary>
    public required string Protocol { get; init; }

    /// <summary>Sent as a header to the address's own origin; null for none.</summary>
    public GitCredential? Credential { get; init; }

    public bool IsHttp => Protocol is "https" or "http";

    /// <summary>Whether a target can only be an address; a path that exists wins over what merely looks like one.</summary>
    public static bool IsAddress(string target) => HasScheme().IsMatch(target) || (!Path.Exists(target) && Scp().IsMatch(target));

    /// <summary>Reads an address. Throws <see cref="GitException"/> for one that is malformed or of a protocol that is not allowed.</summary>
    public static GitAddress Parse(string target, GitToken? token)
    {
        if (target.Any(char.IsControl)) throw Wrong("the address", "holds control characters", "Check how it is quoted.");
        if (target.StartsWith('-')) throw Wrong(target, "an address cannot begin with '-'", "Check the order of the options.");
        if (Scp().IsMatch(target) && !HasScheme().IsMatch(target)) return new GitAddress { Location = target, Protocol = "ssh" };
        var shown = WithoutUser(target);
        var protocol = HasScheme().Match(target).Groups["scheme"].Value.ToLowerInvariant();
        if (!Known.Contains(protocol)) throw Wrong(Broken(protocol, target), $"the protocol '{protocol}' is not allowed", "Use https, ssh or a path.");
        if (!Uri.TryCreate(target, UriKind.Absolute, out var uri)) throw Wrong(Broken(protocol, target), "is no valid address", "Check its spelling.");
        return protocol == "file" ? new GitAddress { Location = target, Protocol = protocol } : OnServer(uri, protocol, shown, token);
    }

    private static GitAddress OnServer(Uri uri, string protocol, string shown, GitToken? token)
    {
        if (uri.Host.Length == 0 || uri.Host.StartsWith('-')) throw Wrong(shown, "names no valid host", "Check its spelling.");
        if (protocol == "ssh") return new GitAddress { Location = WithUser(uri), Protocol = protocol };
        // Over plain http everybody on the way reads along.
        var mayAuthenticate = protocol == "https" || uri.IsLoopback;
        var credential = OwnCredential(uri) ?? (mayAuthenticate ? token?.For(uri) : null);
        return new GitAddress { Location = shown, Protocol = protocol, Credential = credential };
    }

    private static GitCredential? OwnCredential(Uri uri)
    {
        if (uri.UserInfo.Length == 0) return null;
        var parts = uri.UserInfo.Split(':', 2);
        return new GitCredential(uri, Uri.UnescapeDataString(parts[0]), parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : "", "the address");
    }

    /// <summary>ssh needs the user's name; a password in the address it would not use anyway.</summary>
    private static string WithUser(Uri uri)
    {
        var user = uri.UserInfo.Split(':')[0];
        if (user.StartsWith('-')) throw Wrong(WithoutUser(uri.OriginalString), "a user name cannot begin with '-'", "Check its spelling.");
        return user.Length == 0 ? uri.OriginalString : WithoutUser(uri.OriginalString).Insert("ssh://".Length, user + "@");
    }

    /// <summary>Where an address ends and a password begins is not certain in a broken one.</summary>
    private static string Broken(string protocol, string target) => target.LastIndexOf('@') is > 0 and var at ? $"{protocol}://…{target[at..]}" : target;

    /// <summary>The address as texts may show it.</summary>
    public static string WithoutUser(string target) => UserInfo().Replace(target, "$1");

    private static GitException Wrong(string where, string what, string todo) => new($"{where}: {what}. {todo}", isUsage: true);

    [GeneratedRegex(@"^(?<scheme>[A-Za-z][A-Za-z0-9+.-]*):(?://|:)", RegexOptions.CultureInvariant)]
    private static partial Regex HasScheme();

    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9._~-]*@[A-Za-z0-9][A-Za-z0-9.-]*:[^:]", RegexOptions.CultureInvariant)]
    private static partial Regex Scp();

    /// <summary>Up to the last '@' before the path, since people forget to encode one in their password.</summary>
    [GeneratedRegex(@"([A-Za-z][A-Za-z0-9+.-]*://)[^/\s?#]*@", RegexOptions.CultureInvariant)]
    private static partial Regex UserInfo();
}
