using System.Text.Json;

namespace Merlon.Cli.Tests;

public sealed class CodeRulesTests
{
    private const string Rule = """
        rules:
          - id: exec-call
            languages: [python]
            severity: ERROR
            message: $F runs text as code. Do not do that with $X.
            pattern: exec($X)
        """;

    [Fact]
    public async Task A_rule_in_semgreps_format_runs_unchanged()
    {
        using var run = new TestRun();
        run.Write("repo/a.py", "exec(\nname)\nrun(name)\n");
        (await run.RunAsync("scan", Path.Combine(run.Folder, "repo"), "--config", run.Write("rules.yaml", Rule), "--only", "code", "--format", "json"))
            .ShouldBe(ExitCode.GateViolated, run.Error);
        using var report = JsonDocument.Parse(run.Output);
        var issue = report.RootElement.GetProperty("issues").EnumerateArray().ShouldHaveSingleItem();
        issue.GetProperty("ruleId").GetString().ShouldBe("exec-call");
        issue.GetProperty("occurrences")[0].GetProperty("startLine").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_secret_beside_vulnerable_code_is_masked_although_only_code_is_looked_at()
    {
        using var run = new TestRun();
        run.Write("repo/a.py", $"token = '{LeakedToken.GitHub}'\nexec('{LeakedToken.OtherGitHub}')\n");
        foreach (var format in Merlon.Scanning.Reports.ReportFormats.All)
        {
            await run.RunAsync("scan", Path.Combine(run.Folder, "repo"), "--config", run.Write("rules.yaml", Rule), "--only", "code", "--format", format.Name);
            run.Output.ShouldNotBeEmpty(format.Name);
            run.Output.ShouldNotContain(LeakedToken.GitHub[..12], Case.Sensitive, format.Name);
            run.Output.ShouldNotContain(LeakedToken.OtherGitHub[..12], Case.Sensitive, format.Name);
        }
    }

    [Fact]
    public async Task A_taint_rule_shows_the_way_from_source_to_sink()
    {
        using var run = new TestRun();
        run.Write("repo/a.py", "exec(input())\n");
        var rules = run.Write("rules.yaml", """
            rules:
              - id: input-to-exec
                mode: taint
                languages: [python]
                severity: ERROR
                message: Input runs as code.
                pattern-sources: [{pattern: input()}]
                pattern-sinks: [{pattern: exec(...)}]
            """);
        await run.RunAsync("scan", Path.Combine(run.Folder, "repo"), "--config", rules, "--only", "code", "--trace");
        run.Output.ShouldContain("1 source a.py:1:6");
        run.Output.ShouldContain("sink   a.py:1:1");
        run.Output.ShouldNotContain("grade A");
    }

    [Fact]
    public async Task Code_rules_replace_no_secret_rules()
    {
        using var run = new TestRun();
        run.Write("repo/a.py", $"token = '{LeakedToken.GitHub}'\nexec(name)\n");
        await run.RunAsync("scan", Path.Combine(run.Folder, "repo"), "--config", run.Write("rules.yaml", Rule), "--format", "json");
        using var report = JsonDocument.Parse(run.Output);
        report.RootElement.GetProperty("issues").EnumerateArray().Select(i => i.GetProperty("scanner").GetString()).Order().ShouldBe(["code", "secrets"]);
    }
}
