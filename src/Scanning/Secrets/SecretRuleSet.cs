using Merlon.Model;

namespace Merlon.Scanning.Secrets;

/// <summary>The secret rules of one scan with the allow lists that hold for all of them.</summary>
/// <param name="Rules">Unique ids.</param>
/// <param name="AllowLists">Exceptions for every rule, or for those an entry names.</param>
/// <param name="Version">First 12 hex digits of the SHA-256 over all rule files read.</param>
public sealed record SecretRuleSet(IReadOnlyList<SecretRule> Rules, IReadOnlyList<SecretAllowList> AllowLists, string Version)
{
    /// <summary>What the files say and the rules do not do; part of every report that the rules make.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}

/// <summary>Everything wrong with rule files: one line each, "file:line: what. What to do."</summary>
public sealed class RuleFileException(IReadOnlyList<string> errors) : Exception(string.Join('\n', errors))
{
    public IReadOnlyList<string> Errors { get; } = errors;
}
