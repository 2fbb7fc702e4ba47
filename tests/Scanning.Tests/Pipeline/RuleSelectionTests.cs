using Merlon.Scanning.Pipeline;
using Merlon.Scanning.Secrets;

namespace Merlon.Scanning.Tests.Pipeline;

public sealed class RuleSelectionTests : IDisposable
{
    private const string Own = """
        provider: Acme
        rules:
          - id: acme-token
            title: Acme token
            description: Opens everything at Acme.
            keywords: [acme_]
            pattern: 'acme_[0-9a-f]{8}'
            remediation: Revoke it in the Acme console.
        """;

    private const string Code = "rules:\n  - id: eval\n    message: m\n    severity: LOW\n    languages: [python]\n    pattern: eval(...)\n";
    private const string Gitleaks = "[[rules]]\nid = 'acme'\nregex = 'acme_[0-9]{4}'\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("merlon-rules-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("a.yaml", Own, RuleFileKind.Secrets)]
    [InlineData("a.yaml", "rules: [{id: a, keywords: [b], pattern: c}]", RuleFileKind.Secrets)]
    [InlineData("a.yaml", "a: [", RuleFileKind.Secrets)]
    [InlineData("a.yaml", Code, RuleFileKind.Code)]
    [InlineData("a.toml", Gitleaks, RuleFileKind.Gitleaks)]
    [InlineData("A.TOML", "", RuleFileKind.Gitleaks)]
    public void A_files_kind_shows_in_its_keys(string name, string text, RuleFileKind kind) => RuleSelection.KindOf(name, text).ShouldBe(kind);

    [Fact]
    public void Without_configuration_the_built_in_rules_run() =>
        Rules().Select(r => r.Id).ShouldBe(Rules(RuleSelection.Default).Select(r => r.Id));

    [Fact]
    public void A_configuration_runs_instead_of_the_built_in_rules() => Rules(Write("g.toml", Gitleaks)).Select(r => r.Id).ShouldBe(["acme"]);

    [Fact]
    public void Default_adds_the_built_in_rules() => Rules("default", Write("g.toml", Gitleaks)).Count.ShouldBe(Rules().Count + 1);

    [Fact]
    public void A_folder_may_hold_files_of_both_kinds()
    {
        Write("rules/a.yaml", Own);
        Write("rules/sub/.gitleaks.toml", Gitleaks);
        Write("rules/pyproject.toml", "[project]");
        Rules(Path.Combine(_folder, "rules")).Select(r => r.Id).ShouldBe(["acme-token", "acme"]);
    }

    [Fact]
    public void Errors_of_all_files_come_at_once()
    {
        var (yaml, toml) = (Write("a.yaml", Own + "\ncolour: red"), Write("b.toml", "titel = 1"));
        Stopped(yaml, toml).ShouldBe(
        [
            $"{yaml}:9: 'colour' is not a key here. Known are provider, references, rules.",
            $"{toml}:1: 'titel' is not a key here. Known are allowlist, allowlists, description, extend, minVersion, rules, title.",
        ]);
    }

    [Fact]
    public void Code_rules_replace_no_secret_rules()
    {
        var code = Write("code.yaml", Code);
        Rules(code).Count.ShouldBe(Rules().Count);
        RuleSelection.CodeRules([code], RulesFolder).Rules.ShouldNotBeEmpty();
    }

    [Fact]
    public void Without_code_rules_the_built_in_ones_run()
    {
        var builtIn = RuleSelection.CodeRules([], RulesFolder).Rules.Select(r => r.Id).ToList();
        builtIn.ShouldNotBeEmpty();
        RuleSelection.CodeRules([Write("g.toml", Gitleaks)], RulesFolder).Rules.Select(r => r.Id).ShouldBe(builtIn);
        RuleSelection.CodeRules([Write("code.yaml", Code), "default"], RulesFolder).Rules.Select(r => r.Id).ShouldBe(["eval", .. builtIn]);
    }

    [Fact]
    public void Rules_of_low_confidence_run_when_asked_for() =>
        RuleSelection.CodeRules([], RulesFolder).Rules.ShouldAllBe(r => r.Metadata.Confidence > Model.Confidence.Low);

    [Fact]
    public void A_missing_file_is_named() => Stopped("nowhere.toml").ShouldHaveSingleItem().ShouldStartWith("nowhere.toml: no such rule file or folder.");

    [Fact]
    public void A_configuration_extends_a_file_beside_it()
    {
        Write("base.toml", Gitleaks);
        Rules(Write("g.toml", "[extend]\npath = 'base.toml'")).Select(r => r.Id).ShouldBe(["acme"]);
        Stopped(Write("h.toml", "[extend]\npath = 'none.toml'")).ShouldHaveSingleItem().ShouldContain("h.toml:2: 'path' cannot be used: there is no such file beside the configuration.");
    }

    [Fact]
    public void A_repository_without_a_file_changes_nothing()
    {
        var (rules, problems) = Repository();
        rules.Rules.ShouldBeEmpty();
        problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_repository_extends_its_own_files()
    {
        Write("ci/base.toml", Gitleaks);
        Write(".gitleaks.toml", "[extend]\npath = 'ci/base.toml'");
        Repository().Rules.Rules.Select(r => r.Id).ShouldBe(["acme"]);
    }

    [Theory]
    [InlineData("../outside.toml", "it leads out of the repository")]
    [InlineData("/etc/passwd", "it leads out of the repository")]
    [InlineData("..\\outside.toml", "it leads out of the repository")]
    [InlineData("out/outside.toml", "it leads through a symbolic link, which is not followed")]
    [InlineData("link.toml", "link.toml: is a symbolic link, which is not followed. Put the file itself there")]
    [InlineData("none.toml", "there is no such file in the repository")]
    public void A_repository_reaches_no_file_outside(string path, string why)
    {
        Write("outside.toml", Gitleaks);
        var root = Directory.CreateDirectory(Path.Combine(_folder, "repository")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(root, "out"), _folder);
        File.CreateSymbolicLink(Path.Combine(root, "link.toml"), Path.Combine(_folder, "outside.toml"));
        File.WriteAllText(Path.Combine(root, ".gitleaks.toml"), $"[extend]\npath = '{path}'");
        var (rules, problems) = RuleSelection.RepositoryRules(root, new SecretRuleSet([], [], "v"));
        rules.Rules.ShouldBeEmpty();
        problems.ShouldHaveSingleItem().Message.ShouldBe($".gitleaks.toml:2: 'path' cannot be used: {why}. The file is not used.");
    }

    [Fact]
    public void A_link_as_the_repositorys_file_is_a_problem()
    {
        File.CreateSymbolicLink(Path.Combine(_folder, ".gitleaks.toml"), Write("real.toml", Gitleaks));
        var (rules, problems) = Repository();
        rules.Rules.ShouldBeEmpty();
        problems.ShouldHaveSingleItem().Message.ShouldStartWith(".gitleaks.toml: is a symbolic link");
    }

    private (SecretRuleSet Rules, IReadOnlyList<Model.Problem> Problems) Repository() =>
        RuleSelection.RepositoryRules(_folder, new SecretRuleSet([], [], "v"));

    private static string RulesFolder => Path.Combine(RepositoryRoot.Path, "rules");

    private static IReadOnlyList<SecretRule> Rules(params string[] configs) =>
        RuleSelection.SecretRules(configs, RulesFolder).Rules;

    private static IReadOnlyList<string> Stopped(params string[] configs)
    {
        var stopped = Should.Throw<ScanStoppedException>(() => Rules(configs));
        stopped.Reason.ShouldBe(StopReason.Usage);
        return stopped.Lines;
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
