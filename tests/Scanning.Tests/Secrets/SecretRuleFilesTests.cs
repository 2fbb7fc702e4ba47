using Merlon.Scanning.Secrets;

namespace Merlon.Scanning.Tests.Secrets;

public sealed class SecretRuleFilesTests
{
    private const string Good = """
        provider: Acme
        rules:
          - id: acme-token
            title: Acme token
            description: Opens everything at Acme.
            keywords: [acme_]
            pattern: 'acme_[0-9a-f]{8}'
            remediation: Revoke it in the Acme console.
        """;

    [Fact]
    public void A_good_file_gives_its_rules_with_defaults()
    {
        var rule = Read(Good).Rules.ShouldHaveSingleItem();
        (rule.Id, rule.Family, rule.Severity, rule.Confidence, rule.Lines, rule.Source).ShouldBe(("acme-token", "acme-token", Model.Severity.High, Model.Confidence.High, 1, "a.yaml:3"));
        rule.Cwe.ShouldBe(["CWE-798"]);
    }

    [Fact]
    public void All_errors_of_a_file_come_at_once_with_their_lines()
    {
        var text = """
            provider: Acme
            colour: red
            rules:
              - id: Acme Token
                title: Acme token
                severity: terrible
                keywords: [a]
                pattern: 'acme_['
                remediation: Revoke it.
                patern: x
            """;
        Should.Throw<RuleFileException>(() => Read(text)).Errors.ShouldBe(
        [
            "a.yaml:2: 'colour' is not a key here. Known are provider, references, rules.",
            "a.yaml:4: 'description' is missing. Add it.",
            "a.yaml:6: 'severity' takes info, low, medium, high, critical, not 'terrible'.",
            "a.yaml:10: 'patern' is not a key here. Known are confidence, cwe, description, entropy, family, generic, id, ignore, keywords, kind, lines, looks, match, name, needs, path, pattern, placeholders, references, remediation, severity, tests, title, value.",
            "a.yaml:4: the id 'Acme Token' is not kebab-case. Use lower-case words joined by '-'.",
            "a.yaml:7: the keyword 'a' needs 2 to 64 ASCII characters.",
            "a.yaml:8: 'pattern' is not a valid regular expression: Invalid pattern 'acme_[' at offset 6. Unterminated [] set.",
        ], ignoreOrder: true);
    }

    [Theory]
    [InlineData("", "a.yaml:1: a rule file is a map with 'provider' and 'rules'.")]
    [InlineData("provider: x\n", "a.yaml:1: 'rules' is missing or empty. Add a list of rules.")]
    [InlineData("provider: x\nrules: [a]\n", "a.yaml:2: 'rules' takes a list of maps. Write '- key: value' below it.")]
    public void Says_what_a_rule_file_is(string text, string error) => Should.Throw<RuleFileException>(() => Read(text)).Errors.ShouldContain(error);

    [Theory]
    [InlineData("pattern: 'x'\n    path: 'a$'", true)]
    [InlineData("pattern: 'x'", false)]
    [InlineData("kind: assignment\n    value: 'x'\n    path: 'a$'", false)]
    public void Keywords_may_be_missing_where_a_path_wakes_a_pattern(string keys, bool allowed)
    {
        var text = $"provider: Acme\nrules:\n  - id: acme\n    title: t\n    description: d\n    remediation: r\n    {keys}\n";
        if (allowed) Read(text).Rules.ShouldHaveSingleItem();
        else Should.Throw<RuleFileException>(() => Read(text)).Errors.ShouldHaveSingleItem().ShouldContain("'keywords' is missing");
    }

    [Fact]
    public void An_id_is_taken_once() => Should.Throw<RuleFileException>(() => SecretRuleFiles.Read([("a.yaml", Good), ("b.yaml", Good)], trusted: false))
        .Errors.ShouldBe(["b.yaml:3: the rule id 'acme-token' is taken by a.yaml:3. Choose another."]);

    [Fact]
    public void The_version_follows_the_text() => Read(Good).Version.ShouldNotBe(Read(Good + "\n# changed").Version);

    private static SecretRuleSet Read(string text) => SecretRuleFiles.Read([("a.yaml", text)], trusted: false);
}
