using Merlon.Analysis.Languages;
using Merlon.Analysis.Search;

namespace Merlon.Analysis.Tests.Search;

/// <summary>How patterns of a rule are combined; <c>!</c> ends the lines on which a match starts.</summary>
public sealed class FormulaEvaluatorTests
{
    [Theory]
    [InlineData("[{pattern: f($X)}, {pattern-inside: 'def g(...): ...'}]", "def g():\n    f(1)!\nf(2)")]
    [InlineData("[{pattern: f($X)}, {pattern-not: f(1)}]", "f(1)\nf(2)!")]
    [InlineData("[{pattern: f($X)}, {pattern-not-inside: 'with lock: ...'}]", "with lock:\n    f(1)\nf(2)!")]
    [InlineData("[{pattern: f($X)}, {pattern: g($X)}]", "f(1)\ng(1)")]
    [InlineData("[{pattern-either: [{pattern: f(...)}, {pattern: g(...)}]}, {pattern-not: g()}]", "f()!\ng()\ng(1)!")]
    [InlineData("[{pattern: 'f($X, $Y)'}, {metavariable-regex: {metavariable: $X, regex: a.*}}]", "f(ab, c)!\nf(b, a)")]
    [InlineData("[{pattern: f($X)}, {metavariable-comparison: {metavariable: $X, comparison: $X > 10}}]", "f(11)!\nf(9)\nf(a)")]
    [InlineData("[{pattern: f($X)}, {metavariable-pattern: {metavariable: $X, pattern: g(...)}}]", "f(g())!\nf(h())")]
    [InlineData("[{pattern: $M.$F()}, {metavariable-pattern: {metavariable: $F, pattern: go}}]", "a.go()!\na.stop()")]
    [InlineData("[{pattern: 'f(\"$S\")'}, {metavariable-pattern: {metavariable: $S, language: regex, pattern-regex: '^[0-9]+$'}}]", "f('12')!\nf('a')")]
    [InlineData("[{pattern: 'f(\"$S\")'}, {metavariable-pattern: {metavariable: $S, language: c, patterns: [{pattern-not: '$X++;'}]}}]", "f('a++;')\nf('++a;')!")]
    [InlineData("[{pattern: 'f(\"$S\")'}, {metavariable-pattern: {metavariable: $S, language: yaml, pattern: 'a: 1'}}]", "f('a: 1')!\nf('a: 2')")]
    [InlineData("[{pattern: 'f(\"$S\")'}, {metavariable-pattern: {metavariable: $S, language: bash, pattern: 'rm $X'}}]", "f('cd b && rm c')!\nf('echo rm c')")]
    [InlineData("[{pattern-regex: 'T[O]DO'}, {pattern-not-regex: 'TODO: none'}]", "# TODO: none\n# TODO!")]
    public void Patterns(string patterns, string source) => Marked.ShouldMatch(Language.Python, Formula($"patterns: {patterns}"), source);

    [Theory]
    [InlineData("match: f(...)", "f()!")]
    [InlineData("match: {all: [f($X), {not: f(1)}]}", "f(1)\nf(2)!")]
    [InlineData("match: {any: [f(...), g(...)]}", "f()!\ng()!\nh()")]
    [InlineData("match: {all: [f($X), {inside: 'def g(): ...'}]}", "def g():\n    f(1)!\nf(1)")]
    [InlineData("match: {pattern: f($X), where: [{metavariable: $X, regex: a}]}", "f(a)!\nf(b)")]
    [InlineData("match: {pattern: f($X), where: [{comparison: $X == 1}]}", "f(1)!\nf(2)")]
    public void Match_syntax(string key, string source) => Marked.ShouldMatch(Language.Python, Formula(key), source);

    [Fact]
    public void A_focus_is_the_place_of_the_metavariable() =>
        Marked.ShouldMatch(Language.Python, Formula("patterns: [{pattern: 'f($X, $Y)'}, {focus-metavariable: $Y}]"), "f(a,\n  b)!");

    [Theory]
    [InlineData("server $NAME {...}", "server a {!\n  listen 80\n}\nclient b { }")]
    [InlineData("a ... b", "a x y b!\na (x) b!\n(a) c b")]
    [InlineData("key = $X $X", "key = v v!\nkey = v w")]
    public void Generic(string pattern, string source) => Marked.ShouldMatch(Language.Generic, Formula($"pattern: '{pattern}'", "generic"), source);

    [Theory]
    [InlineData("privileged: true", "spec:\n  privileged: true!\n  other: true")]
    [InlineData("\"- $X\"", "a:\n  - b!")]
    [InlineData("\"- b\"", "a:\n  - c\n  - b!")]
    [InlineData("{a: $X, b: 1}", "- {a: 1, b: 1}!\n- {a: 1, b: 1, c: 1}")]
    [InlineData("\"a: \"", "- a:!\n- a: !\n- a: 1")]
    [InlineData("\"k: !Ref $X\"", "k: !Ref a!\nl: 1")]
    [InlineData("\"k: $X\"", "k: !Ref a!")]
    public void Yaml(string pattern, string source) => Marked.ShouldMatch(Language.Yaml, Formula($"pattern: '{pattern.Trim('"')}'", "yaml"), source);

    [Fact]
    public void Json() => Marked.ShouldMatch(Language.Json, Formula("pattern: '\"debug\": true'", "json"), "{\n  \"debug\": true,!\n  \"other\": true\n}");

    [Fact]
    public void Messages_and_fixes_hold_the_values()
    {
        var rule = Marked.ReadRule("rules: [{id: a, message: 'Do not call $F with $X', severity: LOW, languages: [python], pattern: $F($X), fix: safe($X)}]");
        var match = RuleSearch.Find(rule, FileAnalysis.Open(Language.Python, "a.py", "run(b + 1)"), null, out _, TestContext.Current.CancellationToken).ShouldHaveSingleItem();
        match.Message.ShouldBe("Do not call run with b + 1");
        match.Fix.ShouldBe("safe(b + 1)");
    }

    private static Merlon.Analysis.Rules.Formula Formula(string keys, string language = "python") =>
        Marked.ReadRule($"rules:\n- id: a\n  message: m\n  severity: HIGH\n  languages: [{language}]\n  {keys}\n").Formulas.Values.Single();
}
