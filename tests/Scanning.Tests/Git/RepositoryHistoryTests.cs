using System.Collections.Concurrent;
using System.Text;
using Merlon.Model;
using Merlon.Scanning.Git;
using Merlon.Scanning.Tests.SampleRepository;
using Merlon.Scanning.Workspaces;

namespace Merlon.Scanning.Tests.Git;

public sealed class RepositoryHistoryTests(SampleFixture shared) : IClassFixture<SampleFixture>
{
    private static readonly GitEnvironment Git = GitEnvironment.From(Environment.GetEnvironmentVariable);

    private sealed record Read(RepositoryHistory History, IReadOnlyList<(string Path, string BlobId, string Text, int Order)> Blobs, IReadOnlyList<Problem> Problems)
    {
        public bool Holds(string text) => Blobs.Any(b => b.Text.Contains(text, StringComparison.Ordinal));

        public string BlobWith(string text) => Blobs.Single(b => b.Text.Contains(text, StringComparison.Ordinal)).BlobId;

        public BlobOrigin Origin(string blobId) => History.Attribute(new HashSet<string> { blobId }, default)[blobId];
    }

    private static Read ReadAll(string repository, string? since = null, GitEnvironment? git = null)
    {
        var problems = new ConcurrentQueue<Problem>();
        var blobs = new ConcurrentBag<(string, string, string, int)>();
        var history = RepositoryHistory.Open(git ?? Git, repository, new HistoryOptions { Since = since }, problems, TestContext.Current.CancellationToken);
        history.ForEachBlob((f, order) => blobs.Add((f.Path, f.BlobId!, Encoding.UTF8.GetString(f.Bytes.Span), order)), 2, null, TestContext.Current.CancellationToken);
        return new Read(history, [.. blobs], [.. problems]);
    }

    [Fact]
    public void Every_blob_that_a_reference_reaches_is_read_once()
    {
        var sample = shared.Sample;
        var read = ReadAll(sample.Path);
        var expected = sample.Git("rev-list", "--objects", "--all", "--filter=object:type=blob", "--filter-provided-objects").Split('\n').Select(l => l[..40]).Order().ToList();
        read.Blobs.Select(b => b.BlobId).Order().ShouldBe(expected);
        read.Problems.ShouldBeEmpty();
        var coverage = read.History.Coverage;
        coverage.ShouldBe(new HistoryCoverage(10, expected.Count, expected.Count - 3, read.Blobs.Sum(b => (long)b.Text.Length), 0, coverage.Skipped));
    }

    public static TheoryData<string, string, string, bool> Secrets => new()
    {
        { SampleSecrets.Current, "config/settings.ini", "Begin", true },
        { SampleSecrets.Deleted, "config/old.env", "Add old settings", false },
        { SampleSecrets.OnBranch, "feature.env", "Work on a feature", false },
        { SampleSecrets.OnTag, "release.env", "Prepare the release", false },
        { SampleSecrets.InStash, "stashed.env", "WIP on main", false },
        { SampleSecrets.InMerge, "merged.env", "Merge topic", true },
        { SampleSecrets.OddName, "new\nline.env", "Add odd files", true },
    };

    [Theory, MemberData(nameof(Secrets))]
    public void A_secret_is_attributed_to_the_commit_that_brought_it(string secret, string path, string subject, bool atHead)
    {
        var sample = shared.Sample;
        var read = ReadAll(sample.Path);
        var place = read.Origin(read.BlobWith(secret)).Places.ShouldHaveSingleItem();
        place.Path.ShouldBe(path);
        place.AtHead.ShouldBe(atHead);
        place.Introduced!.Subject.ShouldBe(subject);
        place.Introduced.Id.ShouldBe(sample.CommitOf(subject));
        place.Introduced.Author.ShouldBe("Ada Example");
        place.Introduced.AuthorEmail.ShouldBe("ada@example.org");
        place.Introduced.Date.ToString("s").ShouldBe(sample.Git("show", "-s", "--format=%as", place.Introduced.Id) + "T00:00:00");
    }

    [Fact]
    public void A_moved_file_has_two_places_and_only_the_new_one_is_at_HEAD()
    {
        var sample = shared.Sample;
        var read = ReadAll(sample.Path);
        read.Origin(read.BlobWith(SampleSecrets.Moved)).Places
            .Select(p => (p.Path, p.Introduced!.Subject, p.AtHead))
            .ShouldBe([("src/app.py", "Begin", false), ("src/main.py", "Move the program", true)]);
    }

    [Fact]
    public void Blobs_come_oldest_first()
    {
        var sample = shared.Sample;
        var read = ReadAll(sample.Path);
        string[] order = [SampleSecrets.Current, SampleSecrets.Deleted, SampleSecrets.OnBranch, SampleSecrets.InMerge];
        order.Select(s => read.Blobs.Single(b => b.Text.Contains(s, StringComparison.Ordinal)).Order).ShouldBeInOrder();
    }

    [Fact]
    public void Content_that_is_not_read_is_counted_by_reason_and_handed_over_by_path()
    {
        var sample = shared.Sample;
        var read = ReadAll(sample.Path);
        read.History.Coverage.Skipped.ShouldBe(new Dictionary<string, int> { ["binary file"] = 2, ["larger than 5 MB"] = 1 }, ignoreOrder: true);
        read.Blobs.Where(b => b.Text.Length == 0).Select(b => b.Path).ShouldBe(["image.bin", "large.txt", "logo.png"], ignoreOrder: true);
    }

    [Fact]
    public void Excluded_paths_and_folders_of_dependencies_are_not_read()
    {
        using var sample = SampleHistory.From(new ImportStream().Commit("refs/heads/main", "Begin", [new("a/node_modules/b/c.js", "vendored"), new("docs/x.md", "docs"), new("y.md", "read")]));
        var seen = new ConcurrentBag<string>();
        var history = RepositoryHistory.Open(Git, sample.Path, new HistoryOptions { Exclude = ["docs/"] }, new(), TestContext.Current.CancellationToken);
        history.ForEachBlob((f, _) => seen.Add(f.Path), 1, null, TestContext.Current.CancellationToken);
        seen.ShouldBe(["y.md"]);
        history.Coverage.Skipped.ShouldBe(new Dictionary<string, int> { ["vendored dependencies"] = 1, ["excluded by --exclude"] = 1 }, ignoreOrder: true);
    }

    public static TheoryData<string, bool, bool> Limits => new()
    {
        { "Remove old settings", false, true },
        { "2026-01-04", false, true },
        { "2026-01-04T00:00:00Z", false, true },
        { "2025-01-01", true, true },
        { "2027-01-01", false, false },
    };

    [Theory, MemberData(nameof(Limits))]
    public void Since_leaves_out_what_older_commits_brought(string since, bool old, bool recent)
    {
        var sample = shared.Sample;
        var read = ReadAll(sample.Path, char.IsLetter(since[0]) ? sample.CommitOf(since) : since);
        read.Holds(SampleSecrets.Current).ShouldBe(old);
        read.Holds(SampleSecrets.Deleted).ShouldBe(old);
        read.Holds(SampleSecrets.OnBranch).ShouldBe(recent);
        read.Holds(SampleSecrets.InMerge).ShouldBe(recent);
        if (recent) read.Origin(read.BlobWith(SampleSecrets.InMerge)).Places.Single().Introduced!.Subject.ShouldBe("Merge topic");
    }

    [Theory]
    [InlineData("2026-13-01", "is no date")]
    [InlineData("2026-02-30", "is no date")]
    [InlineData("01/02/2026", "is no date")]
    [InlineData("yesterday", "neither a commit")]
    [InlineData("deadbeefdeadbeefdeadbeefdeadbeefdeadbeef", "neither a commit")]
    [InlineData("--output=x", "neither a commit")]
    [InlineData("", "neither a commit")]
    public void A_limit_that_is_none_is_a_usage_error(string since, string why)
    {
        var sample = shared.Sample;
        var error = Should.Throw<GitException>(() => ReadAll(sample.Path, since));
        error.IsUsage.ShouldBeTrue();
        error.Message.ShouldStartWith($"--since {since}: ");
        error.Message.ShouldContain(why);
    }

    [Fact]
    public void An_empty_repository_has_an_empty_history()
    {
        using var sample = SampleHistory.Empty();
        var read = ReadAll(sample.Path);
        read.Blobs.ShouldBeEmpty();
        read.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_shallow_clone_is_said_to_be_one()
    {
        using var sample = SampleHistory.Create();
        var read = ReadAll(sample.Shallow());
        read.Holds(SampleSecrets.Deleted).ShouldBeFalse();
        read.Holds(SampleSecrets.Current).ShouldBeTrue();
        read.Problems.ShouldHaveSingleItem().Message.ShouldContain("shallow clone");
    }

    [Theory]
    [InlineData("blob:none", 10)]
    [InlineData("tree:0", 5)]
    public void Missing_objects_of_a_partial_clone_are_counted_and_never_fetched(string filter, int least)
    {
        using var sample = SampleHistory.Create();
        var partial = sample.Partial(filter);
        using var outside = new TemporaryTree();
        var canary = Path.Combine(outside.Path, "fetched");
        TestGit.Run(partial, "config", "remote.origin.uploadpack", outside.WriteScript("upload", $"touch {canary}\nexec git-upload-pack \"$@\"\n"));
        var read = ReadAll(partial);
        read.History.Attribute(new HashSet<string> { new('1', 40) }, TestContext.Current.CancellationToken).ShouldBeEmpty();
        File.Exists(canary).ShouldBeFalse();
        read.Blobs.ShouldBeEmpty();
        read.History.Coverage.MissingObjects.ShouldBeGreaterThan(least);
        var problem = read.Problems.ShouldHaveSingleItem();
        problem.Message.ShouldContain($"{read.History.Coverage.MissingObjects} objects");
        problem.Partial.ShouldBeTrue();
    }

    [Theory]
    [InlineData("main:config/settings.ini", false, "is damaged")]
    [InlineData("main:config/settings.ini", true, "missing")]
    [InlineData("main:config", false, "is damaged")]
    [InlineData("main:config", true, "missing")]
    [InlineData("main~1", false, "is damaged")]
    [InlineData("main~1", true, "is damaged")]
    [InlineData("main", true, "is damaged")]
    [InlineData("v1.0", false, "is damaged")]
    public void A_damaged_repository_is_scanned_as_far_as_it_goes(string revision, bool remove, string said)
    {
        using var sample = SampleHistory.Create();
        var id = sample.IdOf(revision);
        if (remove) sample.Remove(id);
        else sample.Damage(id);
        var read = ReadAll(sample.Path);
        read.Holds(SampleSecrets.Deleted).ShouldBeTrue();
        read.Holds(SampleSecrets.OnBranch).ShouldBeTrue();
        read.Holds(SampleSecrets.InMerge).ShouldBeTrue();
        read.Blobs.Select(b => b.BlobId).ShouldBeUnique();
        read.Problems.ShouldContain(p => p.Message.Contains(said, StringComparison.Ordinal) && p.Partial);
        read.History.Attribute(read.Blobs.Select(b => b.BlobId).ToHashSet(), TestContext.Current.CancellationToken).ShouldNotBeNull();
    }

    [Fact]
    public void Huge_messages_and_names_are_cut_and_escape_sequences_kept_for_the_report_to_clean()
    {
        using var sample = SampleHistory.From(new ImportStream().Commit("refs/heads/main", new string('m', 3_000_000), [new("a.txt", "a")], author: $"\u001b[31m{new string('n', 100_000)} <{new string('e', 100_000)}>"));
        var read = ReadAll(sample.Path);
        var commit = read.Origin(read.Blobs.Single().BlobId).Places.Single().Introduced!;
        commit.Subject.Length.ShouldBe(4096);
        commit.Author.Length.ShouldBe(4096);
        commit.AuthorEmail.Length.ShouldBe(4096);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Replacements_and_grafts_hide_nothing(bool replacement)
    {
        var stream = new ImportStream().Commit("refs/heads/main", "Begin", [new("a.txt", "hidden")]).Commit("refs/heads/main", "End", [SampleFile.Deleted("a.txt"), new("b.txt", "shown")]);
        using var sample = SampleHistory.From(stream);
        if (replacement) sample.Git("replace", sample.IdOf("main"), TestGit.Run(sample.Path, "commit-tree", "-m", "x", "main^{tree}"));
        else File.WriteAllText(Path.Combine(sample.Path, ".git", "info", "grafts"), sample.IdOf("main") + "\n");
        sample.Git("log", "--format=%s").ShouldNotContain("Begin");
        ReadAll(sample.Path).Holds("hidden").ShouldBeTrue();
    }

    [Fact]
    public void A_git_that_hangs_is_stopped_with_its_children()
    {
        var sample = shared.Sample;
        using var outside = new TemporaryTree();
        var script = outside.WriteScript("git", $"sleep 1000 & echo $! > {outside.Path}/pid; wait\n");
        var hanging = Git with { Program = script, IdleTime = TimeSpan.FromSeconds(1) };
        Should.Throw<GitException>(() => ReadAll(sample.Path, git: hanging)).Message.ShouldContain("did not finish within 1 s");
        var child = File.ReadAllText(Path.Combine(outside.Path, "pid")).Trim();
        SpinWait.SpinUntil(() => !IsRunning(child), TimeSpan.FromSeconds(10)).ShouldBeTrue();
    }

    /// <summary>A process that nobody has reaped yet runs no more.</summary>
    private static bool IsRunning(string pid)
    {
        var status = $"/proc/{pid}/stat";
        return File.Exists(status) && !File.ReadAllText(status).Contains(") Z ", StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_of_the_scan_ends_the_run_and_is_thrown()
    {
        var sample = shared.Sample;
        var history = RepositoryHistory.Open(Git, sample.Path, new HistoryOptions(), new(), TestContext.Current.CancellationToken);
        Should.Throw<InvalidDataException>(() => history.ForEachBlob((_, _) => throw new InvalidDataException(), 2, null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Cancellation_ends_the_run()
    {
        var sample = shared.Sample;
        using var stop = new CancellationTokenSource();
        var history = RepositoryHistory.Open(Git, sample.Path, new HistoryOptions(), new(), TestContext.Current.CancellationToken);
        Should.Throw<OperationCanceledException>(() => history.ForEachBlob((_, _) => stop.Cancel(), 2, null, stop.Token));
    }
}
