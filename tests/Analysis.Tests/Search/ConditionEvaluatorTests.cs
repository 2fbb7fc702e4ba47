using Merlon.Analysis.Languages;
using Merlon.Analysis.Rules;
using Merlon.Analysis.Search;

namespace Merlon.Analysis.Tests.Search;

/// <summary>What conditions ask of the values of metavariables; <c>!</c> ends the lines on which a match starts.</summary>
public sealed class ConditionEvaluatorTests
{
    [Theory]
    [InlineData("$X + 1 == 3", "f(2)!\nf(3)")]
    [InlineData("$X % 2 == 0 and not $X > 4", "f(2)!\nf(3)\nf(6)")]
    [InlineData("$X in [22, 80]", "f(22)!\nf(443)")]
    [InlineData("$X not in [22, 80]", "f(22)\nf(443)!")]
    [InlineData("1 < $X <= 3", "f(1)\nf(3)!")]
    [InlineData("$X ** 2 >= 9 or $X == 1", "f(1)!\nf(2)\nf(3)!")]
    [InlineData("$X // 2 == 3", "f(7)!\nf(8)")]
    [InlineData("$X | 1 == 3", "f(2)!\nf(4)")]
    [InlineData("1 << $X == 8", "f(3)!\nf(2)")]
    [InlineData("-$X == 5", "f(-5)!\nf(5)")]
    [InlineData("abs($X) == 5", "f(-5)!\nf(5)!\nf(4)")]
    [InlineData("len($X) > 2", "f('abc')!\nf('ab')")]
    [InlineData("'b' in $X", "f('abc')!\nf('ac')")]
    [InlineData("str($X) == 'name'", "f(name)!\nf(other)")]
    [InlineData("int($X) < 10", "f('9')!\nf('11')\nf('no')")]
    [InlineData("float($X) < 1.5", "f('1.25')!\nf('2')")]
    [InlineData("re.match('a.c', $X)", "f('abc')!\nf('xabc')")]
    [InlineData("re.search('b', $X)", "f('abc')!\nf('ac')")]
    [InlineData("strptime($X) < today()", "f('2020-02-29')!\nf('2999-01-01')\nf('soon')")]
    [InlineData("$X == True", "f(True)!\nf(False)")]
    [InlineData("$X > 0xff", "f(0x100)!\nf(255)")]
    [InlineData("(1 if $X else 2) == 1", "f(True)!\nf(False)")]
    public void A_comparison_is_computed(string comparison, string source) =>
        ShouldMatch($"patterns: [{{pattern: f($X)}}, {{metavariable-comparison: {{metavariable: $X, comparison: \"{comparison}\"}}}}]", source);

    [Theory]
    [InlineData("base: 8, comparison: $X == 493", "f(755)!\nf(0o755)!\nf(493)")]
    [InlineData("strip: true, comparison: $X < 10", "f('9')!\nf('90')")]
    public void A_number_is_read_as_the_rule_says(string condition, string source) =>
        ShouldMatch($"patterns: [{{pattern: f($X)}}, {{metavariable-comparison: {{metavariable: $X, {condition}}}}}]", source);

    [Fact]
    public void A_constant_is_compared_by_its_value() =>
        ShouldMatch("patterns: [{pattern: f($X)}, {metavariable-comparison: {metavariable: $X, comparison: $X > 10}}]", "small = 5\nbig = 50\nf(small)\nf(big)!");

    [Theory]
    [InlineData("regex: '[a-c]+$'", "f(abc)!\nf(abd)\nf(xabc)")]
    [InlineData("regex: '\"a', constant-propagation: false", "f(\"a\")!\nf('a')")]
    [InlineData("regex: '^a', constant-propagation: true", "x = 'ab'\nf(x)!\ny = 'b'\nf(y)")]
    public void An_expression_is_matched_from_the_start(string condition, string source) =>
        ShouldMatch($"patterns: [{{pattern: f($X)}}, {{metavariable-regex: {{metavariable: $X, {condition}}}}}]", source);

    [Theory]
    [InlineData("pattern: g(...)", "f(g())!\nf(h())\nf(h(g()))!")]
    [InlineData("patterns: [{pattern: g($Y)}, {pattern-not: g(1)}]", "f(g(1))\nf(g(2))!")]
    [InlineData("pattern-either: [{pattern: g()}, {pattern: h()}]", "f(g())!\nf(h())!\nf(i())")]
    [InlineData("pattern-regex: g.h", "f(gh)\nf(g_h)!")]
    [InlineData("language: generic, pattern: 'a ... z'", "f('a b z')!\nf('z a')")]
    [InlineData("language: javascript, pattern: 'eval(...)'", "f('eval(x)')!\nf('other(x)')")]
    public void A_value_is_searched_with_a_formula(string condition, string source) =>
        ShouldMatch($"patterns: [{{pattern: f($X)}}, {{metavariable-pattern: {{metavariable: $X, {condition}}}}}]", source);

    [Theory]
    [InlineData("entropy", "f('zQ8rT2mX9vKp4LsW7yBn')!\nf('the quick brown fox jumps')\nf('some_setting_of_the_user')\nf('xxxxxxxxxxxxxxxxxxxxxxxx')\nf('3f9a0c7e5b1d8246')!\nf('short')")]
    [InlineData("redos", "f('(x+)+;')!\nf('x+;')\nf(r'^(\\w+\\s?)*$')!\nf('a' 'b')")]
    public void An_analyser_looks_at_a_text(string analyzer, string source) =>
        ShouldMatch($"patterns: [{{pattern: f($X)}}, {{metavariable-analysis: {{metavariable: $X, analyzer: {analyzer}}}}}]", source);

    [Theory]
    [InlineData("type: str", "f('a')!\nf(1)\nf(f'{a}')!")]
    [InlineData("types: [int, float]", "f(1)!\nf(1.5)!\nf('1')")]
    [InlineData("type: Client", "def g(a: Client, b: Server):\n    f(a)!\n    f(b)")]
    [InlineData("type: Client", "a = Client()\nf(a)!\nb = a\nf(b)!\nf(Client())!\nf(client())")]
    [InlineData("type: m.Client", "from m import Client as C\na = C()\nf(a)!")]
    [InlineData("type: Client", "def make() -> Client: ...\nf(make())!\na = make()\nf(a)!")]
    [InlineData("type: Client", "class A:\n    def __init__(self, b: Client):\n        self.c = Client()\n        self.d: Client = g()\n        self.e = b\n    def h(self):\n        f(self.c)!\n        f(self.d)!\n        f(self.e)!\n        f(self.i)")]
    [InlineData("type: list", "f([1])!\nf([a for a in b])!\nf((1, 2))")]
    [InlineData("type: bool", "f(True)!\nf(a == b)!\nf(not a)!\nf(a)")]
    public void A_type_is_known_from_the_file(string condition, string source) =>
        ShouldMatch($"patterns: [{{pattern: f($X)}}, {{metavariable-type: {{metavariable: $X, {condition}}}}}]", source);

    [Theory]
    [InlineData("type: string", "f('a');!\nf(`a${b}`);!\nf(1);")]
    [InlineData("type: Client", "const a = new Client();\nf(a);!\nf(b as Client);!\nf(c);")]
    [InlineData("type: RegExp", "f(/a/);!\nconst a = /b/;\nf(a);!")]
    [InlineData("type: Client", "class A {\n  d = new Client();\n  constructor(private b: Client) {}\n  e() {\n    f(this.b);!\n    f(this.d);!\n    f(this.g);\n  }\n}")]
    public void A_type_is_known_from_a_script(string condition, string source) =>
        ShouldMatch($"patterns: [{{pattern: f($X)}}, {{metavariable-type: {{metavariable: $X, {condition}}}}}]", source, "typescript");

    private static void ShouldMatch(string keys, string source, string language = "python")
    {
        var rule = Marked.ReadRule($"rules:\n- id: a\n  message: m\n  severity: HIGH\n  languages: [{language}]\n  {keys}\n");
        Marked.ShouldMatch(rule.Languages[0], rule.Formulas.Values.Single(), source, today: new DateOnly(2026, 1, 1));
    }
}
