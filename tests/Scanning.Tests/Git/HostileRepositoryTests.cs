using System.Collections.Concurrent;
using Merlon.Model;
using Merlon.Scanning.Git;
using Merlon.Scanning.Pipeline;
using Merlon.Scanning.Tests.SampleRepository;

namespace Merlon.Scanning.Tests.Git;

/// <summary>What a repository and a server must not get us to do.</summary>
public sealed class HostileRepositoryTests : IDisposable
{
    private const string Token = "ghx_TokenThatMustNotBeSeen";

    private readonly TemporaryTree _temp = new();

    public void Dispose() => _temp.Dispose();

    private string Canary => Path.Combine(_temp.Path, "canary");

    private ScanRequest Request(string target, GitEnvironment? git = null) => new()
    {
        Target = target,
        History = true,
        RulesFolder = "",
        TempRoot = Path.Combine(_temp.Path, "clones"),
        Git = git ?? GitEnvironment.From(Environment.GetEnvironmentVariable) with { Token = null },
        Key = new FingerprintKey(new byte[32]),
        ToolVersion = "1",
    };

    /// <summary>The environment with a token for any host.</summary>
    private static GitEnvironment WithToken() =>
        GitEnvironment.From(n => n == "MY_TOKEN" ? Token : Environment.GetEnvironmentVariable(n), "MY_TOKEN");

    private static void ScanAll(ScanRequest request)
    {
        using var target = TargetOpening.Open(request, new ConcurrentQueue<Problem>(), TestContext.Current.CancellationToken);
        _ = target.Tracked.Count;
        var history = TargetOpening.OpenHistory(target, request, new(), TestContext.Current.CancellationToken)!;
        var ids = new ConcurrentBag<string>();
        history.ForEachBlob((f, _) => ids.Add(f.BlobId!), 2, null, TestContext.Current.CancellationToken);
        ids.ShouldNotBeEmpty();
        history.Attribute(ids.ToHashSet(), TestContext.Current.CancellationToken).Count.ShouldBe(ids.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("v1.0")]
    public void Programs_named_in_its_settings_and_hooks_are_not_run(string tag)
    {
        using var sample = SampleHistory.Create();
        var run = _temp.WriteScript("run", $"echo \"$0 $*\" >> {Canary}\ncat\n");
        string[] settings =
        [
            "core.fsmonitor", "core.sshCommand", "core.gitProxy", "core.editor", "core.pager", "core.askPass", "core.alternateRefsCommand", "diff.external", "diff.evil.textconv", "diff.evil.command",
            "filter.evil.clean", "filter.evil.smudge", "filter.evil.process", "merge.evil.driver", "gpg.program", "credential.helper", "uploadpack.packObjectsHook", "alias.rev-list", "alias.log", "pager.log", "pager.ls-tree",
        ];
        foreach (var setting in settings) sample.Git("config", setting, setting.StartsWith("alias", StringComparison.Ordinal) ? "!" + run : run);
        sample.Git("config", "log.showSignature", "true");
        File.WriteAllText(Path.Combine(sample.Path, ".git", "info", "attributes"), "* filter=evil diff=evil merge=evil\n");
        foreach (var hook in new[] { "post-checkout", "post-index-change", "reference-transaction", "pre-auto-gc", "post-merge", "fsmonitor-watchman" })
            File.Copy(run, Path.Combine(sample.Path, ".git", "hooks", hook));
        ScanAll(Request(sample.Path) with { Tag = tag.Length == 0 ? null : tag });
        ScanAll(Request("file://" + sample.Path) with { Tag = tag.Length == 0 ? null : tag });
        File.Exists(Canary).ShouldBeFalse();
    }

    [Fact]
    public void Filters_of_the_user_are_not_run_for_its_attributes()
    {
        var filter = _temp.WriteScript("filter", $"touch {Canary}\ncat\n");
        var settings = _temp.Write("user.gitconfig", $"[filter \"crypt\"]\n\tsmudge = {filter}\n\tclean = {filter}\n\trequired = true\n[core]\n\thooksPath = {_temp.Path}/hooks\n");
        _temp.WriteScript("hooks/post-checkout", $"touch {Canary}\n");
        using var sample = SampleHistory.From(new ImportStream().Commit("refs/heads/main", "Begin", [
            new(".gitattributes", "*.txt filter=crypt text eol=crlf ident\n*.bin filter=lfs\n"), new("a.txt", "$Id$\na\n"), new("b.bin", "version https://git-lfs.github.com/spec/v1\n")]));
        var git = GitEnvironment.From(n => n == "GIT_CONFIG_GLOBAL" ? settings : Environment.GetEnvironmentVariable(n)) with { Token = null };
        foreach (var form in new[] { sample.Bare(), "file://" + sample.Path })
        {
            using var target = TargetOpening.Open(Request(form, git), new(), TestContext.Current.CancellationToken);
            File.ReadAllText(Path.Combine(target.Root, "a.txt")).ShouldBe("$Id$\na\n");
        }
        File.Exists(Canary).ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Submodules_are_fetched_only_when_asked_for_and_by_the_allowed_protocols(bool asked)
    {
        using var inner = SampleHistory.From(new ImportStream().Commit("refs/heads/main", "Begin", [new("inner.txt", "inner"), new(".gitattributes", "* filter=crypt\n")]));
        using var sample = SampleHistory.From(new ImportStream().Commit("refs/heads/main", "Begin", [
            new(".gitmodules", $"[submodule \"lib\"]\n\tpath = lib\n\turl = {inner.Path}\n"),
            new("lib", inner.IdOf("main"), SampleFile.Submodule)]));
        sample.Git("config", "core.bare", "false");
        using var target = TargetOpening.Open(Request("file://" + sample.Path) with { Submodules = asked }, new(), TestContext.Current.CancellationToken);
        File.Exists(Path.Combine(target.Root, "lib", "inner.txt")).ShouldBe(asked);
        File.Exists(Canary).ShouldBeFalse();
    }

    [Theory]
    [InlineData("url = ext::touch CANARY", "transport 'ext' not allowed")]
    [InlineData("url = /nowhere\n\tupdate = !touch CANARY", "submodule.lib.update")]
    [InlineData("url = --upload-pack=touch CANARY", "lib")]
    public void A_submodule_that_would_run_a_program_is_left_out(string settings, string said)
    {
        using var sample = SampleHistory.From(new ImportStream().Commit("refs/heads/main", "Begin", [
            new(".gitmodules", $"[submodule \"lib\"]\n\tpath = lib\n\t{settings.Replace("CANARY", Canary, StringComparison.Ordinal)}\n"),
            new("lib", "1234567890123456789012345678901234567890", SampleFile.Submodule)]));
        var problems = new ConcurrentQueue<Problem>();
        using var target = TargetOpening.Open(Request("file://" + sample.Path) with { Submodules = true }, problems, TestContext.Current.CancellationToken);
        problems.ShouldHaveSingleItem().Message.ShouldContain(said);
        File.Exists(Canary).ShouldBeFalse();
    }

    [Fact]
    public void The_token_is_in_no_argument_and_in_no_text_and_other_secrets_do_not_reach_git()
    {
        var log = Path.Combine(_temp.Path, "log");
        var git = _temp.WriteScript("bin/git", $"""
            case "$*" in *version*) echo git version 2.39.5; exit;; esac
            tr '\0' '\n' < /proc/$$/cmdline >> {log}.arguments
            tr '\0' '\n' < /proc/$$/environ >> {log}.environment
            env | grep ^GIT_CONFIG_VALUE >&2
            echo 'fatal: {Token} refused' >&2
            exit 128
            """);
        var environment = GitEnvironment.From(n => n switch { "MY_TOKEN" => Token, "AWS_SECRET_ACCESS_KEY" => "other-secret", _ => Environment.GetEnvironmentVariable(n) }, "MY_TOKEN") with { Program = git };
        var stopped = Should.Throw<ScanStoppedException>(() => TargetOpening.Open(Request("https://host.example/a", environment), new(), TestContext.Current.CancellationToken));
        var encoded = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("x-access-token:" + Token));
        stopped.Message.ShouldNotContain(Token);
        stopped.Message.ShouldNotContain(encoded);
        var arguments = File.ReadAllText(log + ".arguments");
        arguments.ShouldContain("https://host.example/a");
        arguments.ShouldNotContain(Token);
        arguments.ShouldNotContain(encoded);
        var variables = File.ReadAllLines(log + ".environment");
        variables.ShouldContain($"GIT_CONFIG_VALUE_0=Authorization: Basic {encoded}");
        variables.ShouldContain("GIT_CONFIG_KEY_0=http.https://host.example/.extraHeader");
        variables.ShouldNotContain(v => v.Contains("other-secret") || v.StartsWith("MY_TOKEN=") || v.StartsWith("GIT_ASKPASS=/"));
    }

    [Fact]
    public void A_clone_over_http_sends_the_token_and_leaves_it_nowhere()
    {
        using var sample = SampleHistory.Create();
        using var server = new GitHttpServer(Path.GetDirectoryName(sample.Bare())!) { Password = Token };
        using (var target = TargetOpening.Open(Request(server.Address + "bare.git", WithToken()), new(), TestContext.Current.CancellationToken))
        {
            target.Description.Commit.ShouldBe(sample.IdOf("main"));
            Directory.GetFiles(Path.Combine(target.Root, ".git"), "*", SearchOption.AllDirectories)
                .ShouldAllBe(f => !File.ReadAllText(f).Contains(Token) && !File.ReadAllText(f).Contains("Authorization"));
        }
        server.Authorizations.ShouldAllBe(a => a.StartsWith("Basic "));
    }

    [Fact]
    public void A_user_and_password_in_the_address_are_sent_and_not_shown()
    {
        using var sample = SampleHistory.Create();
        using var server = new GitHttpServer(Path.GetDirectoryName(sample.Bare())!) { Password = "p@ss" };
        using var target = TargetOpening.Open(Request($"http://me:p%40ss@127.0.0.1:{server.Port}/bare.git"), new(), TestContext.Current.CancellationToken);
        target.Description.Location.ShouldBe(server.Address + "bare.git");
        server.Authorizations.ShouldContain("Basic " + Convert.ToBase64String("me:p@ss"u8));
    }

    [Theory]
    [InlineData(null, "wants credentials|private or does not exist")]
    [InlineData("wrong", "refused the credentials")]
    public void A_server_that_refuses_is_said_to(string? token, string says)
    {
        using var sample = SampleHistory.Create();
        using var server = new GitHttpServer(Path.GetDirectoryName(sample.Bare())!) { Password = Token };
        var git = GitEnvironment.From(n => n == "MY_TOKEN" ? token : Environment.GetEnvironmentVariable(n), token is null ? null : "MY_TOKEN");
        var stopped = Should.Throw<ScanStoppedException>(() => TargetOpening.Open(Request(server.Address + "bare.git", git), new(), TestContext.Current.CancellationToken));
        stopped.Reason.ShouldBe(StopReason.Failed);
        says.Split('|').ShouldContain(s => stopped.Message.Contains(s));
    }

    [Fact]
    public void The_token_does_not_follow_to_another_host()
    {
        using var sample = SampleHistory.Create();
        using var other = new GitHttpServer(Path.GetDirectoryName(sample.Bare())!);
        using var server = new GitHttpServer(_temp.Path) { SendsOnTo = other.Address };
        Should.Throw<ScanStoppedException>(() => TargetOpening.Open(Request(server.Address + "bare.git", WithToken()), new(), TestContext.Current.CancellationToken))
            .Message.ShouldContain("sends on to another address");
        other.Authorizations.ShouldBeEmpty();
        using var target = TargetOpening.Open(Request(server.Address + "bare.git"), new(), TestContext.Current.CancellationToken);
        target.Description.Commit.ShouldBe(sample.IdOf("main"));
    }

    [Fact]
    public void Names_that_are_no_UTF8_do_not_keep_a_clone_from_being_removed()
    {
        using var sample = SampleHistory.Create();
        TargetOpening.Open(Request("file://" + sample.Path), new(), TestContext.Current.CancellationToken).Dispose();
        Directory.GetFileSystemEntries(Path.Combine(_temp.Path, "clones")).ShouldBeEmpty();
    }

    [Fact]
    public void A_hundred_thousand_references_are_no_burden()
    {
        using var sample = SampleHistory.From(new ImportStream().Commit("refs/heads/main", "Begin", [new("a.txt", "a")]));
        var id = sample.IdOf("main");
        File.WriteAllLines(Path.Combine(sample.Path, ".git", "packed-refs"), Enumerable.Range(0, 100_000).Select(i => $"{id} refs/heads/b{i:D6}").Prepend("# pack-refs with: peeled fully-peeled sorted "));
        ScanAll(Request(sample.Path));
        Should.Throw<ScanStoppedException>(() => TargetOpening.Open(Request(sample.Path) with { Branch = "b00001" }, new(), TestContext.Current.CancellationToken))
            .Message.ShouldContain("Did you mean b000001");
    }
}
