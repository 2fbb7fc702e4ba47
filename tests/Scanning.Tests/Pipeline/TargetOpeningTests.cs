using System.Collections.Concurrent;
using Merlon.Model;
using Merlon.Scanning.Git;
using Merlon.Scanning.Pipeline;
using Merlon.Scanning.Tests.SampleRepository;

namespace Merlon.Scanning.Tests.Pipeline;

public sealed class TargetOpeningTests(SampleFixture shared) : IClassFixture<SampleFixture>, IDisposable
{
    private readonly TemporaryTree _temp = new();
    private readonly ConcurrentQueue<Problem> _problems = new();

    public void Dispose() => _temp.Dispose();

    private string Clones => Path.Combine(_temp.Path, "clones");

    private ScanRequest Request(string target) => new()
    {
        Target = target,
        RulesFolder = "",
        TempRoot = Clones,
        Git = GitEnvironment.From(Environment.GetEnvironmentVariable) with { Token = null },
        Key = new FingerprintKey(new byte[32]),
        ToolVersion = "1",
    };

    private OpenedTarget Open(ScanRequest request) => TargetOpening.Open(request, _problems, TestContext.Current.CancellationToken);

    private ScanStoppedException Stopped(ScanRequest request)
    {
        var stopped = Should.Throw<ScanStoppedException>(() => Open(request));
        stopped.Lines.ShouldHaveSingleItem().ShouldNotContain("\n");
        Left().ShouldBeEmpty();
        return stopped;
    }

    private string[] Left() => Directory.Exists(Clones) ? Directory.GetFileSystemEntries(Clones) : [];

    [Fact]
    public void A_work_tree_is_scanned_where_it_lies()
    {
        var sample = shared.Sample;
        using var target = Open(Request(sample.Path));
        target.Root.ShouldBe(sample.Path);
        target.Prefix.ShouldBe("");
        target.Repository.ShouldBe(sample.Path);
        target.Tracked.ShouldBe(["kept.log"]);
        target.Description.ShouldBe(new ScanTarget { Kind = TargetKind.Folder, Location = sample.Path, Commit = sample.IdOf("main"), Reference = "main" });
        _problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_and_a_file_of_a_work_tree_know_where_they_lie()
    {
        using var sample = SampleHistory.From(new ImportStream().Commit("refs/heads/main", "Begin", [new("a/b/.gitignore", "x"), new("a/b/x", "x"), new("a/bc/x", "x")]));
        using var folder = Open(Request(Path.Combine(sample.Path, "a", "b") + "/"));
        folder.Prefix.ShouldBe("a/b/");
        folder.Tracked.ShouldBe(["x"]);
        folder.Description.Kind.ShouldBe(TargetKind.Folder);
        using var file = Open(Request(Path.Combine(sample.Path, "a", "b", "x")));
        file.Prefix.ShouldBe("a/b/");
        file.Root.ShouldBe(Path.Combine(sample.Path, "a", "b", "x"));
        file.Description.Kind.ShouldBe(TargetKind.File);
        file.Repository.ShouldBe(sample.Path);
    }

    [Fact]
    public void A_plain_folder_needs_no_git()
    {
        var path = _temp.Write("plain/a.txt", "a");
        using var target = Open(Request(path) with { Git = new GitEnvironment { Variables = new Dictionary<string, string>() } });
        target.Repository.ShouldBeNull();
        target.Description.Commit.ShouldBeNull();
    }

    [Fact]
    public void A_repository_without_commits_is_scanned()
    {
        using var sample = SampleHistory.Empty();
        using var folder = Open(Request(sample.Path) with { History = true });
        (folder.Description.Commit, folder.Description.Reference).ShouldBe((null, "main"));
        using var bare = Open(Request(sample.Bare()));
        Directory.GetFileSystemEntries(bare.Root).ShouldBeEmpty();
        using var remote = Open(Request("file://" + sample.Path) with { History = true });
        remote.Description.Commit.ShouldBeNull();
        Directory.GetFileSystemEntries(remote.Root).ShouldAllBe(e => Path.GetFileName(e) == ".git");
    }

    public static TheoryData<string, string?, string?, string?, string> Clonable => new()
    {
        { "bare", null, null, null, "topic.txt" },
        { ".git", null, null, null, "topic.txt" },
        { "bare", "feature/login", null, null, "feature.env" },
        { "bare", null, "v1.0", null, "release.env" },
        { "path", "feature/login", null, null, "feature.env" },
        { "path", null, "v1.0", null, "release.env" },
        { "path", null, null, "Add old settings", "config/old.env" },
        { "url", null, null, null, "topic.txt" },
        { "url", "feature/login", null, null, "feature.env" },
        { "url", null, "v1.0", null, "release.env" },
        { "url", null, null, "Add old settings", "config/old.env" },
        { "short", null, null, "Add old settings", "config/old.env" },
    };

    [Theory, MemberData(nameof(Clonable))]
    public void A_commit_is_checked_out_into_a_folder_that_goes_again(string form, string? branch, string? tag, string? subject, string holds)
    {
        var sample = shared.Sample;
        var commit = subject is null ? null : sample.CommitOf(subject);
        var given = form switch { "bare" => shared.Bare, "path" => sample.Path, ".git" => Path.Combine(sample.Path, ".git"), _ => "file://" + sample.Path };
        using (var target = Open(Request(given) with { Branch = branch, Tag = tag, Commit = form == "short" ? commit![..9] : commit }))
        {
            target.Root.ShouldStartWith(Clones);
            File.Exists(Path.Combine(target.Root, holds)).ShouldBeTrue();
            target.Description.Commit.ShouldBe(commit ?? sample.IdOf((branch ?? tag ?? "main") + "^{commit}"));
            target.Description.Reference.ShouldBe(branch ?? tag ?? (commit is null ? "main" : null));
            target.Description.Location.ShouldBe(given);
            target.Tracked.ShouldBe(["kept.log"]);
            if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(Left().Single()).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        Left().ShouldBeEmpty();
    }

    [Fact]
    public void A_clone_holds_links_as_text_and_the_bytes_that_were_committed()
    {
        var sample = shared.Sample;
        using var target = Open(Request("file://" + sample.Path));
        new FileInfo(Path.Combine(target.Root, "outside")).LinkTarget.ShouldBeNull();
        File.ReadAllText(Path.Combine(target.Root, "outside")).ShouldBe("/etc/passwd");
        File.Exists(Path.Combine(target.Root, "new\nline.env")).ShouldBeTrue();
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 9)]
    public void A_clone_is_shallow_unless_the_history_is_asked_for(bool history, int commits)
    {
        var sample = shared.Sample;
        var request = Request("file://" + sample.Path) with { History = history };
        using var target = Open(request);
        TestGit.Run(target.Root, "rev-list", "--all", "--count").ShouldBe(commits.ToString());
        (TargetOpening.OpenHistory(target, request, _problems, TestContext.Current.CancellationToken) is not null).ShouldBe(history);
    }

    [Fact]
    public void A_folder_of_another_commit_is_scanned_as_that_commit_had_it()
    {
        var sample = shared.Sample;
        using var target = Open(Request(Path.Combine(sample.Path, "config")) with { Commit = sample.CommitOf("Add old settings") });
        target.Prefix.ShouldBe("config/");
        Directory.GetFiles(target.Root).Select(Path.GetFileName).ShouldBe(["old.env", "settings.ini"], ignoreOrder: true);
    }

    [Fact]
    public void A_folder_of_a_work_tree_that_looks_like_a_repository_is_scanned_as_a_folder()
    {
        using var sample = SampleHistory.From(new ImportStream().Commit("refs/heads/main", "Begin", [new("a/HEAD", "x"), new("a/objects/x", "x"), new("a/refs/x", "x")]));
        using var target = Open(Request(Path.Combine(sample.Path, "a")));
        (target.Root, target.Prefix).ShouldBe((Path.Combine(sample.Path, "a"), "a/"));
    }

    public static TheoryData<string, string, StopReason, string> Bad => new()
    {
        { "missing", "", StopReason.Usage, "no such file or folder. Check the path." },
        { "owner/name", "", StopReason.Usage, "https://github.com/owner/name" },
        { "PLAIN", "history", StopReason.Usage, "is not in a Git repository, which --history needs" },
        { "PLAIN", "branch=main", StopReason.Usage, "is not in a Git repository, which --branch needs" },
        { "SAMPLE", "branch=featur/login", StopReason.Usage, "has no branch 'featur/login'. There are: feature/login, main, topic." },
        { "SAMPLE", "tag=v9", StopReason.Usage, "has no tag 'v9'. There are: release, v1.0." },
        { "SAMPLE", "commit=abcdef12", StopReason.Usage, "has no commit 'abcdef12'" },
        { "file://SAMPLE", "branch=mian", StopReason.Usage, "has no branch 'mian'. There are: feature/login, main, topic." },
        { "file://SAMPLE", "tag=v9", StopReason.Usage, "has no tag 'v9'. There are: release, v1.0." },
        { "file://SAMPLE", "commit=abcdef12", StopReason.Usage, "holds the commit 'abcdef12'" },
        { "file://SAMPLE", "commit=1234567890123456789012345678901234567890", StopReason.Usage, "holds the commit" },
        { "SAMPLE", "commit=main", StopReason.Usage, "is no commit id" },
        { "SAMPLE", "branch=--upload-pack=x", StopReason.Usage, "is no name that Git allows" },
        { "SAMPLE", "branch=a..b", StopReason.Usage, "is no name that Git allows" },
        { "SAMPLE", "branch=main,tag=v1.0", StopReason.Usage, "only one of them" },
        { "SAMPLE/config/settings.ini", "commit=ROOTLESS", StopReason.Usage, "has no commit" },
        { "SAMPLE", "since", StopReason.Usage, "Add --history" },
        { "ext::touch /tmp/never", "", StopReason.Usage, "the protocol 'ext' is not allowed" },
        { "file:///nowhere/at/all.git", "", StopReason.Failed, "there is no Git repository" },
        { "https://127.0.0.1:1/a", "", StopReason.Failed, "the server cannot be reached" },
        { "https://u:hidden@127.0.0.1:1/a", "", StopReason.Failed, "https://127.0.0.1:1/a: the server cannot be reached" },
        { "https://no-such-host.invalid/a", "", StopReason.Failed, "the host is not known" },
        { "https://127.0.0.1:1/a", "token", StopReason.Usage, "--token-env NONE: the variable is not set" },
    };

    [Theory, MemberData(nameof(Bad))]
    public void A_bad_target_gives_one_line_that_says_what_to_do(string target, string options, StopReason reason, string says)
    {
        var sample = shared.Sample;
        _temp.Write("plain/a.txt", "a");
        var request = Request(target.Replace("SAMPLE", sample.Path, StringComparison.Ordinal).Replace("PLAIN", Path.Combine(_temp.Path, "plain"), StringComparison.Ordinal));
        foreach (var option in options.Split(',')) request = With(request, option.Replace("ROOTLESS", "0123456", StringComparison.Ordinal));
        var stopped = Stopped(request);
        stopped.Message.ShouldContain(says);
        stopped.Message.ShouldNotContain("hidden");
        stopped.Reason.ShouldBe(reason);
    }

    private static ScanRequest With(ScanRequest request, string option) => option.Split('=', 2) switch
    {
        ["history"] => request with { History = true },
        ["since"] => request with { Since = "2026-01-01" },
        ["token"] => request with { Git = GitEnvironment.From(n => n == "PATH" ? "/usr/bin" : null, "NONE") },
        ["branch", var name] => request with { Branch = name },
        ["tag", var name] => request with { Tag = name },
        ["commit", var name] => request with { Commit = name },
        _ => request,
    };

    [Fact]
    public void A_folder_is_scanned_although_git_cannot_read_its_repository()
    {
        using var sample = SampleHistory.Create();
        File.WriteAllText(Path.Combine(sample.Path, ".git", "HEAD"), "broken");
        using var target = Open(Request(sample.Path));
        target.Repository.ShouldBeNull();
        var problem = _problems.ShouldHaveSingleItem();
        problem.Message.ShouldContain("is not a Git repository, or a damaged one");
        problem.Partial.ShouldBeFalse();
        Stopped(Request(sample.Path) with { History = true }).Reason.ShouldBe(StopReason.Failed);
    }

    [Theory]
    [InlineData("echo git version 2.20.1", "git 2.20 is too old. Install git 2.31 or newer.")]
    [InlineData("echo hello", "does not say its version")]
    [InlineData("exit 3", "does not say its version")]
    public void A_git_that_will_not_do_is_said_so(string script, string says)
    {
        var git = _temp.WriteScript("bin/git", script + "\n");
        var request = Request("https://127.0.0.1:1/a");
        Stopped(request with { Git = request.Git with { Program = git } }).Message.ShouldContain(says);
        Stopped(request with { Git = request.Git with { Program = null } }).Message.ShouldContain("the git program was not found");
    }

    [Fact]
    public void A_repository_of_another_user_is_named_with_the_way_out()
    {
        var sample = shared.Sample;
        var git = _temp.WriteScript("bin/git", "case \"$*\" in *version*) echo git version 2.39.5;; *) echo \"fatal: detected dubious ownership in repository at 'x'\" >&2; exit 128;; esac\n");
        var request = Request(sample.Path) with { History = true };
        Stopped(request with { Git = request.Git with { Program = git } }).Message.ShouldContain("git config --global --add safe.directory");
    }

    [Fact]
    public void A_clone_that_grows_too_large_is_stopped_and_removed()
    {
        var sample = shared.Sample;
        Stopped(Request("file://" + sample.Path) with { Limits = new ScanLimits { CloneBytes = 1024 * 1024 } }).Message.ShouldContain("the clone grew beyond 1 MB");
    }

    [Fact]
    public void A_clone_that_takes_too_long_is_stopped_and_removed()
    {
        var git = _temp.WriteScript("bin/git", "case \"$*\" in *version*) echo git version 2.39.5;; *) sleep 1000;; esac\n");
        var request = Request("https://127.0.0.1:1/a") with { Limits = new ScanLimits { CloneTime = TimeSpan.FromMilliseconds(300) } };
        Stopped(request with { Git = request.Git with { Program = git } }).Message.ShouldContain("0.3 s and was stopped");
    }

    [Fact]
    public void A_cancelled_clone_leaves_nothing_behind()
    {
        using var stop = new CancellationTokenSource();
        var started = Path.Combine(_temp.Path, "started");
        var git = _temp.WriteScript("bin/git", $$"""
            case "$*" in
            *version*) echo git version 2.39.5;;
            *ls-remote*) printf '1234567890123456789012345678901234567890\tHEAD\n';;
            *fetch*) echo x > leftover; touch {{started}}; sleep 1000;;
            *) exec git "$@";;
            esac
            """);
        var request = Request("https://127.0.0.1:1/a");
        using var watch = new FileSystemWatcher(_temp.Path, "started");
        watch.Created += (_, _) => stop.Cancel();
        watch.EnableRaisingEvents = true;
        Should.Throw<OperationCanceledException>(() => TargetOpening.Open(request with { Git = request.Git with { Program = git } }, _problems, stop.Token));
        Left().ShouldBeEmpty();
    }
}
