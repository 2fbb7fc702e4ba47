using Merlon.Analysis.Languages;
using Merlon.Analysis.Rules;
using Merlon.Model;

namespace Merlon.Analysis.Tests.Rules;

public sealed class RuleReaderTests
{
    [Theory]
    [InlineData("message: m\n  severity: HIGH\n  languages: [python]\n  pattern: a", "rule.yaml:2: 'id' is missing. Add it.")]
    [InlineData("id: a\n  message: m\n  severity: LOUD\n  languages: [python]\n  pattern: a", "rule.yaml:4: 'LOUD' is not a severity. Known are CRITICAL, HIGH, MEDIUM, LOW, INFO, and ERROR, WARNING.")]
    [InlineData("id: a\n  message: m\n  severity: LOW\n  languages: [klingon]\n  pattern: a", "rule.yaml:5: 'klingon' is not a language. Known are python, javascript, typescript, generic, regex, json, yaml, dockerfile, html, bash.")]
    [InlineData("id: a\n  message: m\n  severity: LOW\n  languages: [python]\n  patern: a\n  pattern: b", "rule.yaml:6: 'patern' is not a key of a rule. Check its spelling.")]
    [InlineData("id: a\n  message: m\n  severity: LOW\n  languages: [python]\n  pattern-regex: '('", "rule.yaml:6: '(' is not a valid regular expression")]
    [InlineData("id: a\n  message: m\n  severity: LOW\n  languages: [python]\n  pattern: eval(", "rule.yaml:6: pattern 'eval(' is not valid Python")]
    [InlineData("id: a\n  message: m\n  severity: LOW\n  languages: [python]\n  patterns:\n  - pattern-not: a", "rule.yaml:6: 'patterns' needs at least one pattern that is not negated")]
    public void What_is_wrong_with_a_rule_is_named_with_its_line(string rule, string error)
    {
        var errors = new List<string>();
        RuleReader.Read("rule.yaml", $"rules:\n- {rule}\n", errors).ShouldBeEmpty();
        errors.ShouldContain(e => e.StartsWith(error, StringComparison.Ordinal));
    }

    [Fact]
    public void All_errors_of_a_file_are_listed()
    {
        var errors = new List<string>();
        RuleReader.Read("rule.yaml", "rules:\n- {id: a, languages: [python], severity: LOW, message: m, pattern: 'f('}\n- {id: b, severity: HIGH, message: m, pattern: a}\n", errors);
        errors.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("ERROR", Severity.High)]
    [InlineData("WARNING", Severity.Medium)]
    [InlineData("INFO", Severity.Info)]
    [InlineData("CRITICAL", Severity.Critical)]
    [InlineData("medium", Severity.Medium)]
    public void Both_scales_of_severity_are_known(string written, Severity severity) =>
        Marked.ReadRule($"rules: [{{id: a, message: m, severity: {written}, languages: [python], pattern: a}}]").Severity.ShouldBe(severity);

    [Fact]
    public void A_taint_rule_has_sources_and_sinks()
    {
        var rule = Marked.ReadRule("""
            rules:
            - id: a
              message: m
              severity: HIGH
              mode: taint
              languages: [python]
              pattern-sources: [{pattern: read(...), label: INPUT}]
              pattern-sinks: [{pattern: run($X), requires: INPUT}]
              pattern-sanitizers: [{pattern: clean(...), exact: true}]
              pattern-propagators: [{pattern: $A.add($B), from: $B, to: $A}]
            """);
        var taint = rule.Taint[Language.Python];
        taint.Sources.ShouldHaveSingleItem().Label.ShouldBe("INPUT");
        taint.Sinks.ShouldHaveSingleItem().Requires.ShouldBe("INPUT");
        taint.Sanitizers.ShouldHaveSingleItem().Exact.ShouldBeTrue();
        taint.Propagators.ShouldHaveSingleItem().To.ShouldBe("$A");
    }

    [Theory]
    [InlineData("(?P<name>a)(?P=name)", "aa", true)]
    [InlineData("a++b", "aab", true)]
    [InlineData("a*+a", "aaa", false)]
    [InlineData(@"[\h]x", "\tx", true)]
    [InlineData("[[:digit:]]+", "12", true)]
    [InlineData(@"a\_b", "a_b", true)]
    public void Expressions_of_other_engines_are_understood(string pattern, string text, bool isFound)
    {
        var (expression, error) = RegexText.Compile(pattern);
        error.ShouldBeNull();
        expression!.IsMatch(text).ShouldBe(isFound);
    }

    [Theory]
    [InlineData("glpat-[0-9a-z]{20}", "glpat-", false)]
    [InlineData("(?i)token = x?yz", "token = ", true)]
    [InlineData("a|b", null, false)]
    [InlineData(@"\x41bcd", null, false)]
    [InlineData("(abc)?defg", "defg", false)]
    [InlineData("[abc]d+", null, false)]
    [InlineData("abcd*", "abc", false)]
    [InlineData("x{10,20}", null, false)]
    [InlineData("abc[0-9]{12,}d", "abc", false)]
    public void An_expression_says_what_text_every_match_holds(string pattern, string? text, bool ignoresCase)
    {
        var literal = RegexLiteral.Of(pattern);
        literal?.Text.ShouldBe(text);
        (literal is null).ShouldBe(text is null);
        (literal?.IgnoresCase ?? false).ShouldBe(ignoresCase);
    }
}
