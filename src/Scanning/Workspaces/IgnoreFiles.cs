using System.Text;

namespace Merlon.Scanning.Workspaces;

/// <summary>Reads ignore files and finds those of the folders above the scanned one.</summary>
internal sealed class IgnoreFiles(MatchBudget budget, WorkspaceProblems problems)
{
    public const string Git = ".gitignore";
    public const string Merlon = ".merlonignore";

    /// <summary>Ignore files of people have kilobytes.</summary>
    private const int MaxBytes = 1024 * 1024;

    /// <summary>What holds at the scanned folder before its own ignore files are read.</summary>
    /// <param name="Scope">The scanned folder relative to the repository it lies in, "pkg/app/"; paths are matched with it in front.</param>
    public readonly record struct Outside(string Scope, IgnoreChain? Git, IgnoreChain? Merlon);

    /// <summary>
    /// Rules of the repository that holds the scanned folder: its .git/info/exclude and the ignore files above the folder.
    /// Where they ignore the scanned folder itself they do not count, since it was asked for.
    /// </summary>
    public Outside Above(string root)
    {
        var folders = new Stack<string>();
        var repository = root;
        while (repository is not null && !Path.Exists(Path.Combine(repository, ".git")))
        {
            folders.Push(Path.GetFileName(repository));
            repository = Path.GetDirectoryName(repository);
        }
        if (repository is null) return new Outside("", null, null);
        var (git, merlon, scope) = (Chain(null, Path.Combine(repository, ".git", "info", "exclude"), ".git/info/exclude", 0), (IgnoreChain?)null, "");
        var above = repository;
        foreach (var folder in folders)
        {
            git = Chain(git, Path.Combine(above, Git), scope + Git, scope.Length);
            merlon = Chain(merlon, Path.Combine(above, Merlon), scope + Merlon, scope.Length);
            above = Path.Combine(above, folder);
            if (Ignores(git, scope + folder) || Ignores(merlon, scope + folder)) return new Outside("", null, null);
            scope += folder + "/";
        }
        return new Outside(scope, git, merlon);
    }

    private bool Ignores(IgnoreChain? chain, string folder) => IgnoreChain.Match(chain, folder, isFolder: true, budget) == IgnoreVerdict.Ignored;

    /// <summary>The chain with the rules of one more file in front; the same chain when the file is missing or says nothing.</summary>
    /// <param name="outer">The chain so far.</param>
    /// <param name="file">Full path.</param>
    /// <param name="shown">Path for messages.</param>
    /// <param name="baseLength">As for <see cref="IgnoreRules.Parse(string, int)"/>.</param>
    public IgnoreChain? Chain(IgnoreChain? outer, string file, string shown, int baseLength)
    {
        if (EntryStatus.KindOf(file) != EntryKind.File || ReadText(file, shown) is not { } text) return outer;
        var rules = IgnoreRules.Parse(text, baseLength);
        if (rules.Refused > 0)
            problems.Add($"{shown}: {rules.Refused} patterns are not used (at most {IgnoreRules.MaxGlobs} with wildcards of 1024 characters). Shorten the file.", shown, partial: false);
        if (shown.EndsWith(Merlon, StringComparison.Ordinal))
        {
            foreach (var (line, pattern) in rules.Malformed)
                problems.Add($"{shown}:{line}: the pattern '{pattern}' is malformed and matches nothing. Close the bracket, or write a backslash before it.", shown, partial: false);
        }
        return rules.IsEmpty ? outer : new IgnoreChain(rules, outer);
    }

    private string? ReadText(string file, string shown)
    {
        try
        {
            if (new FileReader(MaxBytes).Read(file, 4096) is { } bytes) return Encoding.UTF8.GetString(bytes.Span);
            problems.Add($"{shown}: larger than 1 MB and not used. Shorten the file.", shown, partial: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.AddUnreadable(shown, e);
        }
        return null;
    }
}
