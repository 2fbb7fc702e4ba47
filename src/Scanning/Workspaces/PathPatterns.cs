namespace Merlon.Scanning.Workspaces;

/// <summary>
/// A list of patterns in .gitignore syntax, for paths that are given rather than walked: a pattern that fits a folder
/// covers everything below it, a later "!pattern" takes out again.
/// </summary>
public sealed class PathPatterns(IReadOnlyList<string> patterns)
{
    /// <summary>Far above what an honest list costs for one path.</summary>
    private const long StepsPerPath = 20_000_000;

    private readonly IgnoreRules _rules = IgnoreRules.Parse(patterns);

    /// <summary>Whether the patterns cover a file; path relative to the root, separated by '/'.</summary>
    public bool Matches(string path)
    {
        var budget = new MatchBudget(StepsPerPath);
        var covered = false;
        for (var end = path.IndexOf('/'); end >= 0; end = path.IndexOf('/', end + 1))
        {
            covered = Apply(covered, path.AsSpan(0, end), isFolder: true, budget);
        }
        return Apply(covered, path, isFolder: false, budget);
    }

    private bool Apply(bool covered, ReadOnlySpan<char> path, bool isFolder, MatchBudget budget) =>
        _rules.Match(path, isFolder, budget) switch
        {
            IgnoreVerdict.Ignored => true,
            IgnoreVerdict.Included => false,
            _ => covered,
        };
}
