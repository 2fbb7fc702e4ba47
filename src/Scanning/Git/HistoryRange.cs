using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Merlon.Scanning.Git;

/// <summary>Which commits a history scan looks at: all that any reference reaches, without those that older ones reach.</summary>
internal sealed partial class HistoryRange
{
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK"];

    private HistoryRange(bool isEmpty, IReadOnlyCollection<string> without) => (IsEmpty, Without) = (isEmpty, without);

    /// <summary>No commit is new enough.</summary>
    public bool IsEmpty { get; }

    /// <summary>Commits that are left out with all that they reach.</summary>
    public IReadOnlyCollection<string> Without { get; }

    /// <summary>Reads --since. Throws <see cref="GitException"/> for a date that is none and a commit that is not there.</summary>
    public static HistoryRange Since(GitRepository repository, string? since, CancellationToken cancellation)
    {
        if (since is null) return new HistoryRange(false, []);
        if (LooksLikeDate().IsMatch(since)) return After(repository, Date(since), cancellation);
        var commit = since.StartsWith('-') ? null : repository.Resolve(since, cancellation);
        return commit is not null
            ? new HistoryRange(false, [commit])
            : throw new GitException($"--since {since}: is neither a commit of the repository nor a date. Give a commit, or a date such as 2026-01-31.", isUsage: true);
    }

    private static DateTimeOffset Date(string text) =>
        DateTimeOffset.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date
            : throw new GitException($"--since {text}: is no date. Write it as 2026-01-31 or 2026-01-31T18:00:00Z.", isUsage: true);

    /// <summary>
    /// Git itself would list all files of the commits after a date, also those that are older. So the commits just before
    /// them are left out by name.
    /// </summary>
    private static HistoryRange After(GitRepository repository, DateTimeOffset date, CancellationToken cancellation)
    {
        var call = repository.Call("rev-list", "--all", "--parents", "--ignore-missing", $"--since={date.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}");
        using var git = GitProcess.Start(repository.Environment, call, cancellation);
        using var output = new StreamReader(git.Output, Encoding.ASCII);
        var (commits, parents) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        while (output.ReadLine() is { } line)
        {
            git.StillWanted();
            var ids = line.Split(' ');
            commits.Add(ids[0]);
            parents.UnionWith(ids.Skip(1));
        }
        git.Finish();
        parents.ExceptWith(commits);
        return new HistoryRange(commits.Count == 0, parents);
    }

    /// <summary>Hands the commits to leave out to a command that was started with --stdin, and closes its input.</summary>
    public void WriteTo(GitProcess git)
    {
        using var input = new StreamWriter(git.Input, Encoding.ASCII) { NewLine = "\n" };
        foreach (var commit in Without) input.WriteLine("^" + commit);
    }

    [GeneratedRegex(@"^\d{1,4}[-/.]\d", RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeDate();
}
