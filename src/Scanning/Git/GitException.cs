namespace Merlon.Scanning.Git;

/// <summary>Git could not do what was asked. The message is one line: where, what, what to do; it holds no credentials.</summary>
public sealed class GitException(string line, bool isUsage = false) : Exception(line)
{
    /// <summary>The request is wrong (a branch that does not exist), as opposed to something that failed.</summary>
    public bool IsUsage { get; } = isUsage;
}
