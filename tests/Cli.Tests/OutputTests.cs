using System.Text.Json;

namespace Merlon.Cli.Tests;

public sealed class OutputTests
{
    [Fact]
    public async Task Several_reports_are_written_beside_the_table()
    {
        using var run = new TestRun();
        var target = Leaky(run);
        var (json, sarif, html) = (Path.Combine(run.Folder, "r.json"), Path.Combine(run.Folder, "r.sarif"), Path.Combine(run.Folder, "r.html"));
        await run.RunAsync("scan", target, "-o", json, "-o", sarif, "-o", html);
        run.Output.ShouldContain("src/app.py:1");
        foreach (var file in new[] { json, sarif, html }) File.ReadAllText(file).ShouldContain("src/app.py");
        Directory.GetFiles(run.Folder).Select(Path.GetFileName).Order().ShouldBe(["r.html", "r.json", "r.sarif"]);
    }

    [Fact]
    public async Task A_format_without_a_file_goes_to_the_standard_output_alone()
    {
        using var run = new TestRun();
        await run.RunAsync("scan", Leaky(run), "--format", "json");
        using var report = JsonDocument.Parse(run.Output);
        report.RootElement.GetProperty("issues").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_format_names_the_file_that_tells_none()
    {
        using var run = new TestRun();
        var file = Path.Combine(run.Folder, "result.out");
        await run.RunAsync("scan", Leaky(run), "--format", "sarif", "--output", file, "-q");
        run.Output.ShouldBeEmpty();
        using var report = JsonDocument.Parse(File.ReadAllText(file));
        report.RootElement.GetProperty("version").GetString().ShouldBe("2.1.0");
    }

    [Fact]
    public async Task No_format_writes_the_secret()
    {
        using var run = new TestRun();
        var target = Leaky(run);
        foreach (var format in Merlon.Scanning.Reports.ReportFormats.All)
        {
            await run.RunAsync("scan", target, "--format", format.Name);
            run.Output.ShouldNotBeEmpty(format.Name);
            run.Output.ShouldNotContain(LeakedToken.GitHub[..8], Case.Sensitive, format.Name);
        }
    }

    [Fact]
    public async Task A_baseline_hides_what_it_holds_and_nothing_else()
    {
        using var run = new TestRun();
        var target = Leaky(run);
        var baseline = Path.Combine(run.Folder, "before.json");
        await run.RunAsync("scan", target, "-o", baseline);
        (await run.RunAsync("scan", target, "--baseline", baseline, "--new-only")).ShouldBe(ExitCode.Clean, run.Output);
        run.Write("repo/src/app.py", $"\n\nTOKEN = '{LeakedToken.GitHub}'\n");
        (await run.RunAsync("scan", target, "--baseline", baseline, "--new-only")).ShouldBe(ExitCode.Clean, "a moved secret is not new");
        run.Write("repo/src/app.py", $"TOKEN = '{LeakedToken.OtherGitHub}'\n");
        (await run.RunAsync("scan", target, "--baseline", baseline, "--new-only")).ShouldBe(ExitCode.GateViolated, "another secret on the same line is new");
        run.Write("repo/src/app.py", $"TOKEN = '{LeakedToken.GitHub}'\n");
        run.Write("repo/src/copy.py", $"TOKEN = '{LeakedToken.GitHub}'\n");
        (await run.RunAsync("scan", target, "--baseline", baseline, "--new-only")).ShouldBe(ExitCode.GateViolated, "a second copy is new");
    }

    [Fact]
    public async Task A_baseline_of_another_key_is_refused()
    {
        using var run = new TestRun();
        var target = Leaky(run);
        var baseline = Path.Combine(run.Folder, "before.json");
        await run.With(FingerprintKeyFile.KeyVariable, "0123456789abcdef-one").RunAsync("scan", target, "-o", baseline);
        (await run.With(FingerprintKeyFile.KeyVariable, "0123456789abcdef-two").RunAsync("scan", target, "--baseline", baseline)).ShouldBe(ExitCode.Usage);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("MERLON_FINGERPRINT_KEY");
    }

    [Fact]
    public async Task The_key_of_the_installation_is_made_once_and_only_its_owner_may_read_it()
    {
        using var run = new TestRun();
        var target = Leaky(run);
        await run.RunAsync("scan", target, "--format", "json");
        var first = KeyId(run.Output);
        await run.RunAsync("scan", target, "--format", "json");
        KeyId(run.Output).ShouldBe(first);
        var key = Path.Combine(run.Folder, "data", "merlon", "fingerprint.key");
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(key).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Rules_of_a_file_replace_the_built_in_ones_unless_both_are_named()
    {
        using var run = new TestRun();
        run.Write("repo/src/app.py", $"a = '{LeakedToken.GitHub}'\nb = 'acme_8203745196'\n");
        var target = Path.Combine(run.Folder, "repo");
        var rules = run.Write("rules.yaml", """
            provider: Acme
            rules:
              - id: acme-token
                title: Acme token
                description: Opens Acme.
                severity: high
                keywords: [acme_]
                pattern: 'acme_[0-9]{10}'
                remediation: Revoke it at Acme and make a new one.
            """);
        await run.RunAsync("scan", target, "--config", rules, "--format", "json");
        RuleIds(run.Output).ShouldBe(["acme-token"]);
        await run.RunAsync("scan", target, "--config", rules, "--config", "default", "--format", "json");
        RuleIds(run.Output).Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("default")]
    [InlineData("command line", "--fail-on", "high")]
    [InlineData("command line", "--min-score", "10")]
    public async Task The_report_tells_who_set_the_gate(string expected, params string[] args)
    {
        using var run = new TestRun();
        await run.RunAsync(["scan", Leaky(run), "--format", "json", .. args]);
        using var report = JsonDocument.Parse(run.Output);
        report.RootElement.GetProperty("gate").GetProperty("source").GetString().ShouldBe(expected);
    }

    [Fact]
    public async Task The_repositorys_own_gitleaks_file_holds_unless_rules_are_named()
    {
        using var run = new TestRun();
        var target = Leaky(run);
        run.Write("repo/.gitleaks.toml", "[allowlist]\npaths = ['src/']\n");
        await run.RunAsync("scan", target, "--format", "json");
        RuleIds(run.Output).ShouldBeEmpty();
        run.Output.ShouldContain("hid 1 possible secret. Scan with --config default to see it.");
        await run.RunAsync("scan", target, "--config", "default", "--format", "json");
        RuleIds(run.Output).Length.ShouldBe(1);
    }

    private static string Leaky(TestRun run)
    {
        run.Write("repo/src/app.py", $"TOKEN = '{LeakedToken.GitHub}'\n");
        return Path.Combine(run.Folder, "repo");
    }

    private static string KeyId(string json)
    {
        using var report = JsonDocument.Parse(json);
        return report.RootElement.GetProperty("fingerprintKeyId").GetString()!;
    }

    private static string[] RuleIds(string json)
    {
        using var report = JsonDocument.Parse(json);
        return [.. report.RootElement.GetProperty("issues").EnumerateArray().Select(i => i.GetProperty("ruleId").GetString()!)];
    }
}
