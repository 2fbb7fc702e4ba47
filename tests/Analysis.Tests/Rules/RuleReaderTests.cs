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

    [Theory]
    [InlineData("{pattern: f($X)}, {metavariable-regex: {metavariable: $X, regexp: a}}", "'regexp' is not a key here")]
    [InlineData("{pattern: f($X)}, {metavariable-regex: {metavariable: $X}}", "'metavariable-regex' lacks its 'regex'")]
    [InlineData("{pattern: f($X)}, {metavariable-regex: {regex: a}}", "'metavariable' is missing")]
    [InlineData("{pattern: f($X)}, {metavariable-unknown: {metavariable: $X}}", "'metavariable-unknown' is not a condition")]
    [InlineData("{pattern: f($X)}, {metavariable-analysis: {metavariable: $X, analyzer: luck}}", "'luck' is not an analyzer")]
    [InlineData("{pattern: f($X)}, {metavariable-comparison: {metavariable: $X, comparison: '$X >'}}", "'$X >' is no comparison")]
    [InlineData("{pattern: f($X)}, {metavariable-type: {metavariable: $X, type: '('}}", "the type '(' is not valid Python")]
    [InlineData("{pattern: f($X)}, {metavariable-pattern: {metavariable: $X, language: klingon, pattern: a}}", "'klingon' is not a language")]
    [InlineData("{pattern: f($X)}, {metavariable-pattern: {metavariable: $X, patern: a}}", "'patern' is not a key here")]
    [InlineData("{pattern: f($X)}, {patern-not: f(1)}", "'patern-not' is not a key here")]
    public void What_is_wrong_with_a_condition_is_named_with_its_line(string patterns, string error)
    {
        var errors = new List<string>();
        RuleReader.Read("rule.yaml", $"rules:\n- id: a\n  message: m\n  severity: LOW\n  languages: [python]\n  patterns: [{patterns}]\n", errors).ShouldBeEmpty();
        errors.ShouldContain(e => e.StartsWith("rule.yaml:6: " + error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("match: {all: [f($X)], any: [g($X)]}", "'all' and 'any' stand side by side")]
    [InlineData("match: {pattern: f($X), wher: []}", "'wher' is not a key here")]
    [InlineData("match: {pattern: f($X), where: [{focuss: $X}]}", "a condition names a 'metavariable'")]
    [InlineData("match: {pattern: f($X), where: [{comparison: $X > 1, bass: 8}]}", "'bass' is not a key here")]
    [InlineData("paths: {includes: [a]}", "'includes' is not a key of 'paths'")]
    [InlineData("fix-regex: {regex: a, replace: b}", "'replace' is not a key of 'fix-regex'")]
    [InlineData("mode: seach", "'seach' is not a mode")]
    [InlineData("min-version: new", "'new' is not a version")]
    public void What_is_wrong_with_a_key_is_named_with_its_line(string key, string error)
    {
        var errors = new List<string>();
        RuleReader.Read("rule.yaml", $"rules:\n- id: a\n  message: m\n  severity: LOW\n  languages: [python]\n  {key}\n", errors).ShouldBeEmpty();
        errors.ShouldContain(e => e.StartsWith("rule.yaml:6: " + error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("min-version: 1.0.0", true)]
    [InlineData("max-version: 9.0.0", true)]
    [InlineData("min-version: 99.0.0", false)]
    [InlineData("max-version: 0.9.0", false)]
    [InlineData("mode: join", false)]
    public void A_rule_for_another_release_or_mode_is_skipped_whatever_it_holds(string key, bool runs)
    {
        var rule = Marked.ReadRule($"rules: [{{id: a, message: m, severity: LOW, languages: [python], {key}, pattern: {(runs ? "a" : "'('")}}}]");
        (rule.Skipped is null).ShouldBe(runs);
        rule.Formulas.Count.ShouldBe(runs ? 1 : 0);
    }

    [Fact]
    public void The_fix_of_a_rule_is_read()
    {
        var rule = Marked.ReadRule("rules: [{id: a, message: m, severity: LOW, languages: [python], pattern: f($X), fix: g($X), fix-regex: {regex: 'f(.*)', replacement: 'h\\1', count: 2}}]");
        rule.Fix.ShouldBe("g($X)");
        (rule.FixRegex!.Expression.IsMatch("f(1)"), rule.FixRegex.Replacement, rule.FixRegex.Count).ShouldBe((true, "h\\1", 2));
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
}
