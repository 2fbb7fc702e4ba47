using Merlon.Analysis.Rules;
using Merlon.Scanning.Code;
using Merlon.Scanning.Pipeline.RuleTests;

namespace Merlon.Scanning.Tests.Pipeline.RuleTests;

public sealed class RuleLintTests
{
    private const string Rule = """
        rules:
          - id: eval-call
            languages: [python]
            severity: LOW
            message: Text that is run as a program does whatever its author wants. Parse it.
            pattern: eval(...)
            metadata:
              title: Text run as a program
              type: OWASP_INJECTION
              cwe: [CWE-95]
              owasp: ["A03:2021", "A05:2025"]
              confidence: LOW
              covers: [code]
              remediation: Use ast.literal_eval.
              example:
                before: eval(text)
                after: ast.literal_eval(text)
              references: [https://docs.python.org/3/library/ast.html]
        """;

    private const string Sample = "# ruleid: eval-call\neval(a)\n# ruleid: eval-call\neval(b)\n# ok: eval-call\nf(a)\n# ok: eval-call\ng(a)\n";

    [Fact]
    public void A_rule_that_owes_nothing_is_left_alone() => Lint(Rule).ShouldBeEmpty();

    [Theory]
    [InlineData("id: eval-call", "id: evalCall", "is not kebab-case")]
    [InlineData("id: eval-call", "id: eval-calls", "the file is not named after its rule")]
    [InlineData("Text that is run as a program does whatever its author wants. Parse it.", "Bad.", "the message is too short")]
    [InlineData("title: Text run as a program", "family: f", "'metadata.title' is missing")]
    [InlineData("OWASP_INJECTION", "INJECTION", "'metadata.type' is missing or unknown")]
    [InlineData("CWE-95", "95", "'metadata.cwe' has to hold ids")]
    [InlineData(", \"A05:2025\"", "", "lacks the category of 2025")]
    [InlineData("\"A03:2021\", ", "", "lacks the category of 2021")]
    [InlineData("A05:2025", "A11:2025", "lacks the category of 2025")]
    [InlineData("confidence: LOW", "family: f", "'metadata.confidence' is missing")]
    [InlineData("covers: [code]", "covers: []", "'metadata.covers' is missing")]
    [InlineData("covers: [code]", "covers: [cod]", "'cod' in 'metadata.covers' is no id")]
    [InlineData("remediation: Use ast.literal_eval.", "family: f", "'metadata.remediation' is missing")]
    [InlineData("after: ast.literal_eval(text)", "later: x", "lacks 'before' or 'after'")]
    [InlineData("after: ast.literal_eval(text)", "after: eval(text)", "is the same before and after")]
    [InlineData("[https://docs.python.org/3/library/ast.html]", "[]", "'metadata.references' is missing")]
    [InlineData("https://docs", "http://docs", "is no https address")]
    [InlineData("pattern: eval(...)", "pattern: eval(", "is not valid Python")]
    public void What_a_rule_owes_is_told(string present, string changed, string error) =>
        Lint(Rule.Replace(present, changed, StringComparison.Ordinal)).ShouldContain(e => e.Contains(error, StringComparison.Ordinal));

    [Theory]
    [InlineData("", "there is no sample")]
    [InlineData("# ruleid: eval-call\neval(a)\n# ok: eval-call\nf(a)\n# ok: eval-call\ng(a)\n", "the sample has 1 hits")]
    [InlineData("# ruleid: eval-call\neval(a)\n# ruleid: eval-call\neval(b)\n# ok: other\nf(a)\n# ok: eval-call\ng(a)\n", "the sample has 1 near misses")]
    public void A_sample_has_hits_and_near_misses(string sample, string error) => Lint(Rule, sample).ShouldHaveSingleItem().ShouldContain(error);

    private static IReadOnlyList<string> Lint(string rule, string sample = Sample) =>
        RuleLint.Check(new RuleFile("rules/eval-call.yaml", rule, sample.Length == 0 ? [] : [("rules/eval-call.py", sample)]), RuleBlocks.Empty, new HashSet<string> { "code" });
}
