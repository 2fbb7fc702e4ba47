using System.Text.RegularExpressions;

namespace Merlon.Scanning.Git;

/// <summary>Which git is there.</summary>
internal static partial class GitVersion
{
    /// <summary>The first that takes settings from variables, which is how it gets the token.</summary>
    private static readonly Version Oldest = new(2, 31);

    /// <summary>Throws <see cref="GitException"/> when git is missing or too old.</summary>
    public static void Check(GitEnvironment environment, string location, CancellationToken cancellation)
    {
        var call = new GitCall(location, ["version"]) { Folder = AppContext.BaseDirectory };
        var result = GitProcess.Run(environment, call, cancellation);
        if (Number().Match(result.Output) is not { Success: true } number || !Version.TryParse(number.Value, out var version))
            throw new GitException($"{location}: '{environment.Program}' does not say its version. Check that it is Git.");
        if (version < Oldest) throw new GitException($"{location}: git {version} is too old. Install git {Oldest} or newer.");
    }

    [GeneratedRegex(@"(?<=^git version )\d{1,4}\.\d{1,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
