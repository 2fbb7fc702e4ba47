namespace Merlon.Cli.Tests;

/// <summary>What scripts rely on: the exit code, and one clear line for each thing that is wrong.</summary>
public sealed class ExitCodeTests
{
    [Theory]
    [InlineData(0, "--version")]
    [InlineData(0, "--help")]
    [InlineData(0, "scan", "--help")]
    [InlineData(0, "rules", "list")]
    [InlineData(0, "completion", "bash")]
    [InlineData(2)]
    [InlineData(2, "nosuch")]
    [InlineData(2, "rules", "explain", "no-such-rule")]
    [InlineData(2, "completion", "tcsh")]
    public async Task Commands_without_a_target(int expected, params string[] args)
    {
        using var run = new TestRun();
        (await run.RunAsync(args)).ShouldBe(expected, run.Error);
    }

    [Theory]
    [InlineData("Unrecognized command or argument '--hystory'", "--hystory")]
    [InlineData("--branch, --tag: only one of them names what is scanned", "--branch", "a", "--tag", "b")]
    [InlineData("--since: limits the history", "--since", "2026-01-01")]
    [InlineData("--new-only compares with an earlier report", "--new-only")]
    [InlineData("--min-score takes a number from 0 to 100", "--min-score", "101")]
    [InlineData("--max-file-size takes a size such as", "--max-file-size", "big")]
    [InlineData("--jobs takes a number", "--jobs", "0")]
    [InlineData("--fail-on: Argument 'worst' not recognized", "--fail-on", "worst")]
    [InlineData("'spelling' not recognized", "--only", "spelling")]
    [InlineData("leave no scanner to run", "--skip", "secrets", "--skip", "code")]
    [InlineData("its name tells no format", "-o", "report.unknown")]
    [InlineData("its folder does not exist", "-o", "no/such/folder/report.json")]
    [InlineData("the variable is not set", "--token-env", "NO_SUCH_VARIABLE")]
    [InlineData("no such rule file or folder", "--config", "no-such-rules.yaml")]
    [InlineData("the baseline cannot be read", "--baseline", "no-such-report.json")]
    public async Task A_wrong_option_is_one_line_and_exit_code_2(string says, params string[] args)
    {
        using var run = new TestRun();
        var target = Path.GetDirectoryName(run.Write("repo/a.txt", "nothing\n"))!;
        (await run.RunAsync(["scan", target, .. args])).ShouldBe(ExitCode.Usage, run.Error);
        run.ErrorLines[0].ShouldContain(says);
        run.ErrorLines[0].ShouldStartWith("merlon: ");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unknown_command_is_named()
    {
        using var run = new TestRun();
        await run.RunAsync("nosuch");
        run.ErrorLines.ShouldBe(["merlon: Unrecognized command or argument 'nosuch'.", "merlon: 'merlon --help' shows the options and examples."]);
    }

    [Theory]
    [InlineData]
    [InlineData("scan")]
    [InlineData("rules")]
    [InlineData("rules", "list")]
    [InlineData("rules", "explain")]
    [InlineData("completion")]
    public async Task Help_ends_with_examples(params string[] command)
    {
        using var run = new TestRun();
        (await run.RunAsync([.. command, "--help"])).ShouldBe(ExitCode.Clean);
        run.Output.ShouldContain("Examples:\n  # ");
    }

    [Fact]
    public async Task A_misspelt_option_is_not_taken_for_the_target()
    {
        using var run = new TestRun();
        (await run.RunAsync("scan", "--hystory")).ShouldBe(ExitCode.Usage);
        run.ErrorLines[0].ShouldContain("'--hystory' is not an option of scan.");
    }

    [Fact]
    public async Task A_missing_target_is_named()
    {
        using var run = new TestRun();
        (await run.RunAsync("scan", Path.Combine(run.Folder, "nowhere"))).ShouldBe(ExitCode.Usage);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("nowhere");
    }

    [Fact]
    public async Task History_needs_a_repository()
    {
        using var run = new TestRun();
        var target = Path.GetDirectoryName(run.Write("plain/a.txt", "nothing\n"))!;
        (await run.RunAsync("scan", target, "--history")).ShouldBe(ExitCode.Usage);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("plain");
    }

    [Fact]
    public async Task Every_bad_key_of_a_rule_file_is_named_with_its_line()
    {
        using var run = new TestRun();
        var rules = run.Write("rules.yaml", "provider: Acme\nrules:\n  - id: acme\n    titel: Acme\n    pattern: '['\n    keywords: [acme]\n    severity: terrible\n");
        (await run.RunAsync("scan", run.Folder, "--config", rules)).ShouldBe(ExitCode.Usage);
        run.Error.ShouldContain("rules.yaml:4: 'titel' is not a key here");
        run.Error.ShouldContain("rules.yaml:5: 'pattern' is not a valid regular expression");
        run.Error.ShouldContain("rules.yaml:7: 'severity' takes");
    }

    [Theory]
    [InlineData("ignore:\n  - rule: x\n    reason: y\n    expires: 31.12.2026\n", ".merlon.yaml:4")]
    [InlineData("ignore:\n  - rule: x\n", ".merlon.yaml:2: 'reason' is missing")]
    [InlineData("ignore: [\n", ".merlon.yaml:")]
    public async Task A_broken_ignore_file_stops_the_scan(string text, string says)
    {
        using var run = new TestRun();
        run.Write("repo/.merlon.yaml", text);
        (await run.RunAsync("scan", Path.Combine(run.Folder, "repo"))).ShouldBe(ExitCode.Usage);
        run.ErrorLines[0].ShouldContain(says);
    }

    [Theory]
    [InlineData(1, "--fail-on", "high")]
    [InlineData(1, "--fail-on", "low")]
    [InlineData(0, "--fail-on", "none")]
    [InlineData(1, "--fail-on", "none", "--min-score", "90")]
    public async Task The_gate_decides_over_a_leak(int expected, params string[] args)
    {
        using var run = new TestRun();
        run.Write("repo/src/app.py", $"TOKEN = '{LeakedToken.GitHub}'\n");
        (await run.RunAsync(["scan", Path.Combine(run.Folder, "repo"), .. args])).ShouldBe(expected, run.Error);
        run.Output.ShouldContain("src/app.py:1");
        run.Output.ShouldNotContain(LeakedToken.GitHub[..12]);
    }

    [Fact]
    public async Task A_clean_folder_passes()
    {
        using var run = new TestRun();
        run.Write("repo/src/app.py", "print('hello')\n");
        (await run.RunAsync("scan", Path.Combine(run.Folder, "repo"))).ShouldBe(ExitCode.Clean, run.Error);
        run.Error.ShouldBeEmpty();
    }
}
