using System.Diagnostics;
using System.Text.Json;
using Merlon.Scanning.Reports;

namespace Merlon.Cli.Tests;

/// <summary>Ways by which a secret could get into a report whole.</summary>
public sealed class SecretsInReportsTests
{
    private const string Password = "Tr0ubq" + "wzx&3Kp9";
    private static readonly string Token = LeakedToken.GitHub;

    public static TheoryData<string, string, string> Files => new()
    {
        { "again on the next line, where no rule sees it", "a.env", $"DB_PASSWORD={Password}\n# it was {Password} before\n" },
        { "behind a marker, where the reason stands", "b.py", $"x = \"gitleaks:allow\", db_password = \"{Password}\"\n" },
        { "behind a marker that allows nothing", "c.py", $"y = \"merlon:allow other-rule\" ; db_password = \"{Password}\"\n" },
        { "in an encoded run and plain beside it", "d.txt", $"{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"token = '{Token}' # {Password}"))}\n# {Token}\n" },
        { "in the name of a file", $"{Token}.env", "DB_PASSWORD=Hx4!longer7bQQ9\n" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_secret_is_whole_in_no_format(string where, string name, string text)
    {
        using var run = new TestRun();
        run.Write("repo/" + name, text);
        foreach (var format in ReportFormats.All)
        {
            await run.RunAsync("scan", Path.Combine(run.Folder, "repo"), "-v", "--format", format.Name);
            run.Output.ShouldNotBeEmpty();
            run.Output.ShouldNotContain(Password[..8], Case.Sensitive, $"{where}: {format.Name}");
            run.Output.ShouldNotContain(Token[..8], Case.Sensitive, $"{where}: {format.Name}");
        }
    }

    [Fact]
    public async Task A_secret_in_a_commit_is_masked_where_the_report_names_the_commit()
    {
        using var run = new TestRun();
        run.Write("repo/a.env", "DB_PASSWORD=Hx4!longer7bQQ9\n");
        var repo = Path.Combine(run.Folder, "repo");
        Git(repo, "init", "-q", ".");
        Git(repo, "add", "-A");
        Git(repo, "-c", $"user.name={Token}", "-c", "user.email=a@b", "commit", "-q", "-m", $"password = \"{Password}\" and {Token}");
        (await run.RunAsync("scan", repo, "--history", "--format", "json")).ShouldBe(ExitCode.GateViolated, run.Error);
        run.Output.ShouldContain("\"subject\"");
        run.Output.ShouldNotContain(Token[..8]);
        run.Output.ShouldNotContain(Password[..8]);
    }

    [Fact]
    public async Task The_hash_of_a_line_holds_the_secret_only_through_the_key()
    {
        using var run = new TestRun();
        run.With(FingerprintKeyFile.KeyVariable, "0123456789abcdef-one");
        var target = Path.GetDirectoryName(run.Write("repo/a.env", "DB_PASSWORD=Hx4!longer7bQQ9\n"))!;
        var first = await LineHashAsync(run, target);
        run.With(FingerprintKeyFile.KeyVariable, "0123456789abcdef-two");
        var otherKey = await LineHashAsync(run, target);
        run.Write("repo/a.env", "DB_PASSWORD=Zk3!longer7bQQ8\n");
        var otherSecret = await LineHashAsync(run, target);
        new[] { first, otherKey, otherSecret }.Distinct().Count().ShouldBe(3, "another secret on the line is another finding");
        new[] { first, otherKey, otherSecret }.Select(h => h[8..]).Distinct().ShouldHaveSingleItem("the rest is made of the masked line");
    }

    [Fact]
    public async Task Code_that_holds_a_secret_has_no_hash_of_its_line()
    {
        using var run = new TestRun();
        run.Write("repo/a.py", "exec(connect(password='Hx4!longer7bQQ9'))\nexec(other)\n");
        var rule = run.Write("rules.yaml", "rules:\n  - {id: exec-call, languages: [python], severity: LOW, message: m, pattern: exec(...)}\n");
        await run.RunAsync("scan", Path.Combine(run.Folder, "repo"), "--only", "code", "--config", rule, "--format", "sarif");
        using var sarif = JsonDocument.Parse(run.Output);
        sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(r => r.TryGetProperty("partialFingerprints", out var prints) && prints.TryGetProperty("primaryLocationLineHash", out _)).ShouldBe([false, true], ignoreOrder: true);
    }

    private static async Task<string> LineHashAsync(TestRun run, string target)
    {
        await run.RunAsync("scan", target, "--only", "secrets", "--format", "sarif");
        using var sarif = JsonDocument.Parse(run.Output);
        return sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString()!;
    }

    private static void Git(string folder, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder })!;
        git.WaitForExit();
        git.ExitCode.ShouldBe(0);
    }
}
