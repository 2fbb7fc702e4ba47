using System.Text.Json;

namespace Merlon.Cli.Tests;

public sealed class RulesBenchCommandTests
{
    private const string Rules = """
        rules:
        - {id: exec-call, message: m, severity: LOW, languages: [python], pattern: exec($X), paths: {include: [src/]}}
        - {id: a-rule-with-a-name-that-is-far-too-long-for-a-table-of-eighty-columns, message: m, severity: LOW, languages: [python], pattern: f()}
        """;

    [Fact]
    public async Task Each_rule_has_a_line_and_no_line_is_too_wide()
    {
        using var run = new TestRun();
        run.Write("rules/exec.yaml", Rules);
        run.Write("rules/exec.py", "exec(a)\nf()\n");
        (await run.RunAsync("rules", "bench", Path.Combine(run.Folder, "rules"))).ShouldBe(ExitCode.Clean, run.Error);
        var lines = run.Output.Split('\n');
        lines.ShouldContain(l => l.StartsWith("exec-call ", StringComparison.Ordinal) && l.EndsWith("       1       1", StringComparison.Ordinal));
        lines.ShouldAllBe(l => l.Length <= 80);
    }

    [Theory]
    [InlineData("src/a.py", 1)]
    [InlineData("lib/a.py", 0)]
    public async Task A_target_is_looked_at_where_the_rules_look(string path, int findings)
    {
        using var run = new TestRun();
        var rules = run.Write("exec.yaml", Rules);
        run.Write("target/" + path, "exec(a)\n");
        await run.RunAsync("rules", "bench", rules, Path.Combine(run.Folder, "target"), "--json");
        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("rules").EnumerateArray().Single(r => r.GetProperty("id").GetString() == "exec-call").GetProperty("findings").GetInt32().ShouldBe(findings);
    }

    [Fact]
    public async Task Rules_that_follow_data_are_listed_with_what_they_find()
    {
        using var run = new TestRun();
        var rules = run.Write("flow.yaml", """
            rules:
            - id: to-exec
              message: m
              severity: LOW
              languages: [python]
              mode: taint
              pattern-sources: [{pattern: ask()}]
              pattern-sinks: [{pattern: exec(...)}]
            """);
        run.Write("target/a.py", "exec(ask())\n");
        (await run.RunAsync("rules", "bench", rules, Path.Combine(run.Folder, "target"), "--flows", "--json")).ShouldBe(ExitCode.Clean, run.Error);
        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("rules").EnumerateArray().ShouldHaveSingleItem().GetProperty("findings").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_target_that_is_not_there_is_told()
    {
        using var run = new TestRun();
        (await run.RunAsync("rules", "bench", run.Write("exec.yaml", Rules), Path.Combine(run.Folder, "none"))).ShouldBe(ExitCode.Usage);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("none: no such file or folder");
    }

    [Fact]
    public async Task A_rule_of_a_file_is_explained_with_where_it_looks()
    {
        using var run = new TestRun();
        var rules = run.Write("exec.yaml", Rules);
        (await run.RunAsync("rules", "explain", "exec-call", "--config", rules)).ShouldBe(ExitCode.Clean);
        run.Output.ShouldContain("  Languages   python\n  Only in     src/\n  File        ");
    }
}
