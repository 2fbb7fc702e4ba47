using System.Text;
using Merlon.Scanning.Pipeline;
using Merlon.Scanning.Secrets;
using Merlon.Scanning.Workspaces;

namespace Merlon.Scanning.Tests.Secrets;

/// <summary>Every example of every built-in rule, with three fillings each.</summary>
public sealed class SecretRuleExamples
{
    private static readonly SecretRuleSet Built = RuleSelection.BuiltIn(Path.Combine(RepositoryRoot.Path, "rules"), examples: true);
    private static readonly SecretEngine All = new(Built);

    public static TheoryData<string, string, int> Rows(bool match)
    {
        var rows = new TheoryData<string, string, int>();
        foreach (var rule in Built.Rules)
        {
            var examples = match ? rule.Match : rule.Ignore;
            for (var i = 0; i < examples.Count; i++) rows.Add(rule.Id, examples[i].Text.Length > 60 ? examples[i].Text[..60] : examples[i].Text, i);
        }
        return rows;
    }

    public static TheoryData<string> RuleIds() => [.. Built.Rules.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Rows), true)]
    public void Match_is_reported(string id, string text, int number)
    {
        var rule = Built.Rules.Single(r => r.Id == id);
        for (var seed = 1; seed <= 3; seed++)
        {
            Scan(One(rule), rule.Match[number], seed).Select(h => h.Rule.Id).ShouldContain(id, $"{rule.Source} alone, seed {seed}: {text}");
            Scan(All, rule.Match[number], seed).ShouldNotBeEmpty($"{rule.Source} among all rules, seed {seed}: {text}");
        }
    }

    [Theory]
    [MemberData(nameof(Rows), false)]
    public void Ignore_stays_silent(string id, string text, int number)
    {
        var rule = Built.Rules.Single(r => r.Id == id);
        for (var seed = 1; seed <= 3; seed++)
            Scan(All, rule.Ignore[number], seed).Select(h => h.Rule.Id).ShouldNotContain(id, $"{rule.Source}, seed {seed}: {text}");
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Rule_is_complete(string id)
    {
        var rule = Built.Rules.Single(r => r.Id == id);
        rule.Match.Count.ShouldBeGreaterThanOrEqualTo(2, rule.Source);
        rule.Ignore.Count.ShouldBeGreaterThanOrEqualTo(2, rule.Source);
        rule.Remediation.Length.ShouldBeGreaterThan(20, rule.Source);
        rule.Cwe.ShouldAllBe(c => System.Text.RegularExpressions.Regex.IsMatch(c, "^CWE-[0-9]+$"));
    }

    [Fact]
    public void Without_examples_the_rules_are_the_same()
    {
        var lean = RuleSelection.BuiltIn(Path.Combine(RepositoryRoot.Path, "rules"));
        lean.Version.ShouldBe(Built.Version);
        lean.Rules.ShouldAllBe(r => r.Match.Count == 0 && r.Ignore.Count == 0);
        lean.Rules.Select(Facts).ShouldBe(Built.Rules.Select(Facts));

        static string Facts(SecretRule r) => $"{r.Source} {r.Id} {r.Family} {r.Kind} {string.Join(' ', r.Keywords)} {r.PatternText} {r.NameText} {r.ValueText} {r.PathText} {r.Looks} {r.Severity} {r.Remediation}";
    }

    /// <summary>How many matches another rule of the full set reports instead: a rule that never speaks first is a duplicate.</summary>
    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Rule_speaks_for_itself_among_all_rules(string id)
    {
        var rule = Built.Rules.Single(r => r.Id == id);
        rule.Match.Any(m => Scan(All, m, 1).Any(h => h.Rule.Id == id))
            .ShouldBeTrue($"{rule.Source}: each match is reported by {string.Join(", ", rule.Match.SelectMany(m => Scan(All, m, 1)).Select(h => h.Rule.Id).Distinct())}");
    }

    private static SecretEngine One(SecretRule rule) => new(new SecretRuleSet([rule], [], ""));

    private static IReadOnlyList<SecretHit> Scan(SecretEngine engine, RuleExample example, int seed)
    {
        var bytes = Encoding.UTF8.GetBytes(ExampleText.Expand(example.Text, seed));
        var file = new FileContent(example.Path, bytes, FileEncoding.Utf8, FileKinds.TraitsOf(example.Path));
        return new SecretMatcher(engine, TimeSpan.FromSeconds(10)).Scan(file);
    }
}
