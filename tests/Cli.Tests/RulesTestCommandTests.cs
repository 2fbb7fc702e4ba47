using System.Text.Json;

namespace Merlon.Cli.Tests;

public sealed class RulesTestCommandTests
{
    private const string Rule = "rules: [{id: exec-call, message: m, severity: LOW, languages: [python], pattern: exec($X), fix: run($X)}]";

    [Theory]
    [InlineData(Rule, "# ruleid: exec-call\nexec(a)\n", ExitCode.Clean, "1 of 1 rules pass")]
    [InlineData(Rule, "# ruleid: exec-call\nrun(a)\n", ExitCode.GateViolated, "missing    exec.py:2  run(a)")]
    [InlineData(Rule, "# ok: exec-call\nexec(a)\n", ExitCode.GateViolated, "not ok     exec.py:2  exec(a)")]
    [InlineData(Rule, "exec('\u001b[2J')\n", ExitCode.GateViolated, @"unexpected exec.py:1  exec('\u{1B}[2J')")]
    [InlineData("rules: [{id: exec-call, languages: [python], pattern: exec($X)}]", "", ExitCode.Usage, "exec.yaml:1: 'message' is missing")]
    public async Task The_exit_code_says_how_it_went_and_the_text_why(string rule, string sample, int code, string says)
    {
        using var run = new TestRun();
        run.Write("rules/exec.yaml", rule);
        run.Write("rules/exec.py", sample);
        (await run.RunAsync("rules", "test", Path.Combine(run.Folder, "rules"))).ShouldBe(code, run.Error);
        run.Output.ShouldContain(says);
        run.Output.Split('\n').Where(l => !l.StartsWith("ERROR", StringComparison.Ordinal)).Max(l => l.Length).ShouldBeLessThanOrEqualTo(80);
    }

    [Fact]
    public async Task A_fixed_file_that_differs_is_shown_with_both_sides()
    {
        using var run = new TestRun();
        run.Write("rules/exec.yaml", Rule);
        run.Write("rules/exec.py", "a = 1\n# ruleid: exec-call\nexec(a)\n");
        run.Write("rules/exec.fixed.py", "a = 1\n# ruleid: exec-call\nsafe(a)\n");
        (await run.RunAsync("rules", "test", Path.Combine(run.Folder, "rules"))).ShouldBe(ExitCode.GateViolated);
        run.Output.ShouldContain("      - safe(a)\n      + run(a)\n");
        run.Output.ShouldContain("0 of 1 fixed files as expected");
    }

    [Fact]
    public async Task Json_holds_every_line()
    {
        using var run = new TestRun();
        run.Write("rules/exec.yaml", Rule);
        run.Write("rules/exec.py", "# ruleid: exec-call\nexec(a)\n# ruleid: exec-call\nrun(a)\nexec(b)\n");
        (await run.RunAsync("rules", "test", Path.Combine(run.Folder, "rules"), "--json")).ShouldBe(ExitCode.GateViolated);
        using var json = JsonDocument.Parse(run.Output);
        var rule = json.RootElement.GetProperty("files")[0].GetProperty("rules")[0];
        rule.GetProperty("passed").GetBoolean().ShouldBeFalse();
        new[] { "hit", "missing", "unexpected", "ahead" }.Select(k => string.Join(",", rule.GetProperty(k).EnumerateArray().Select(l => l.GetProperty("line").GetInt32()))).ShouldBe(["2", "4", "5", ""]);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told()
    {
        using var run = new TestRun();
        (await run.RunAsync("rules", "test", Path.Combine(run.Folder, "none"))).ShouldBe(ExitCode.Usage);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("no such rule file or folder");
    }
}
