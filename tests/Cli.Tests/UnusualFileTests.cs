using System.Diagnostics;

namespace Merlon.Cli.Tests;

/// <summary>What a scan does to what is not a file, and when its output has no room.</summary>
public sealed class UnusualFileTests
{
    [Theory]
    [InlineData(".merlon.yaml", ExitCode.Usage)]
    [InlineData(".gitleaks.toml", ExitCode.Clean)]
    public async Task A_pipe_in_place_of_a_settings_file_is_not_opened(string name, int code)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no named pipes in folders");
        using var run = new TestRun();
        run.Write("repo/a.txt", "nothing");
        MakePipe(Path.Combine(run.Folder, "repo", name));
        (await run.RunAsync("scan", Path.Combine(run.Folder, "repo"))).ShouldBe(code, run.Error);
        (run.Error + run.Output).ShouldContain("is a pipe or device");
    }

    [Fact]
    public async Task A_device_named_for_a_rule_file_is_read_no_further_than_a_rule_file_may_be()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no such device");
        using var run = new TestRun();
        (await run.RunAsync("scan", run.TempFolder, "--config", "/dev/zero")).ShouldBe(ExitCode.Usage);
        run.Error.ShouldContain("/dev/zero: larger than 5 MB");
    }

    [Fact]
    public async Task A_report_is_written_into_a_pipe_and_the_pipe_stays()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no named pipes in folders");
        using var run = new TestRun();
        var pipe = Path.Combine(run.Folder, "pipe");
        MakePipe(pipe);
        using var reader = Process.Start(new ProcessStartInfo("cat", [pipe]) { RedirectStandardOutput = true })!;
        var read = reader.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        (await run.RunAsync("scan", run.TempFolder, "-q", "--format", "json", "-o", pipe)).ShouldBe(ExitCode.Clean, run.Error);
        if (new FileInfo(pipe).Length > 0) reader.Kill(); // replaced by a file: nobody will ever write to the pipe
        (await read).ShouldStartWith("{");
    }

    [Fact]
    public async Task A_report_written_through_a_link_leaves_nothing_of_what_was_there()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        using var run = new TestRun();
        var target = run.Write("old.json", new string('x', 1_000_000));
        File.CreateSymbolicLink(Path.Combine(run.Folder, "r.json"), target);
        (await run.RunAsync("scan", run.TempFolder, "-q", "-o", Path.Combine(run.Folder, "r.json"))).ShouldBe(ExitCode.Clean, run.Error);
        File.ReadAllText(target).ShouldEndWith("}\n");
    }

    [Fact]
    public async Task A_full_standard_output_fails_the_scan_in_one_line()
    {
        using var run = new TestRun();
        (await run.RunAsync(new FullStream(), "scan", run.TempFolder)).ShouldBe(ExitCode.Failed);
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("merlon: standard output: the report cannot be written");
    }

    [Fact]
    public async Task One_NUL_does_not_hide_a_file()
    {
        using var run = new TestRun();
        (await run.RunAsync("scan", run.Write("repo/a.env", $"TOKEN={LeakedToken.GitHub}\n\0\n"))).ShouldBe(ExitCode.GateViolated, run.Output);
    }

    [Fact]
    public async Task A_repository_that_ignores_everything_gets_no_grade()
    {
        using var run = new TestRun();
        run.Write("repo/a.env", $"TOKEN={LeakedToken.GitHub}\n");
        run.Write("repo/.merlonignore", "*\n");
        await run.RunAsync("scan", Path.Combine(run.Folder, "repo"));
        run.Output.ShouldContain("no file was read: 2 ignored by .merlonignore");
        run.Output.ShouldContain("no grade");
    }

    private static void MakePipe(string path)
    {
        using var make = Process.Start("mkfifo", [path]);
        make.WaitForExit();
        make.ExitCode.ShouldBe(0);
    }

    private sealed class FullStream : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left on device");
    }
}
