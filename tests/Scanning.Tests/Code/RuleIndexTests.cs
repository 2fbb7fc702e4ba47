using System.Text;
using Merlon.Analysis.Languages;
using Merlon.Analysis.Rules;
using Merlon.Scanning.Code;

namespace Merlon.Scanning.Tests.Code;

public sealed class RuleIndexTests
{
    private const string Rules = """
        rules:
          - {id: evil, message: m, severity: LOW, languages: [python, javascript], pattern: evil(...)}
          - {id: either, message: m, severity: LOW, languages: [python], pattern-either: [{pattern: one_way(...)}, {pattern: $X.other_way(...)}]}
          - {id: both, message: m, severity: LOW, languages: [python], patterns: [{pattern: run(...)}, {pattern-inside: "def handler(...): ..."}]}
          - {id: any, message: m, severity: LOW, languages: [python], pattern: $X == $X}
          - {id: without, message: m, severity: LOW, languages: [python], patterns: [{pattern: start(...)}, {pattern-not: start(absent)}]}
          - {id: token, message: m, severity: LOW, languages: [regex], pattern-regex: "(?i)tok_[a-z]+|x-secret"}
          - {id: value, message: m, severity: LOW, languages: [generic], patterns: [{pattern: $K = $V}, {metavariable-regex: {metavariable: $V, regex: "ab[cd]_"}}]}
        """;

    [Theory]
    [InlineData("evil(1)", "evil any")]
    [InlineData("import evil_twin, devil", "any")]
    [InlineData("EVIL(1)", "any")]
    [InlineData("(evil)", "evil any")]
    [InlineData("x.other_way()", "either any")]
    [InlineData("run(1)", "any")]
    [InlineData("def handler(): run(1)", "both any")]
    [InlineData("start(1)", "any without")]
    [InlineData("ｅｖｉｌ(1)", "evil either both any without")]
    [InlineData("é = evil", "evil any")]
    public void A_file_wakes_the_rules_that_may_match_it(string text, string expected) => Woken(Language.Python, text).ShouldBe(expected);

    [Theory]
    [InlineData("evil(1)", "evil")]
    [InlineData("good(1)", "")]
    [InlineData("\\u0065vil(1)", "evil")]
    public void A_script_may_write_letters_as_numbers(string text, string expected) => Woken(Language.JavaScript, text).ShouldBe(expected);

    [Theory]
    [InlineData(Language.Regex, "TOK_A", "token")]
    [InlineData(Language.Regex, "X-Secret", "token")]
    [InlineData(Language.Regex, "tok", "")]
    [InlineData(Language.Generic, "k = abd_1", "value")]
    [InlineData(Language.Generic, "k = abe_1", "")]
    public void A_text_wakes_the_rules_whose_pieces_it_holds(Language language, string text, string expected) => Woken(language, text).ShouldBe(expected);

    [Fact]
    public void More_rules_than_one_automaton_holds_are_all_found()
    {
        var rules = string.Join("\n", Enumerable.Range(0, 6000).Select(i => $"  - {{id: r{i}, message: m, severity: LOW, languages: [python], pattern: name_{i}_{new string((char)('a' + (i % 26)), 12)}(...)}}"));
        var index = IndexOf("rules:\n" + rules);
        Woken(index, Language.Python, "name_5999_ttttttttttttt() name_5999_tttttttttttt() name_1_bbbbbbbbbbbb").ShouldBe("r1 r5999");
    }

    private static string Woken(Language language, string text) => Woken(IndexOf(Rules), language, text);

    private static string Woken(RuleIndex index, Language language, string text) =>
        string.Join(' ', index.Of(Encoding.UTF8.GetBytes(text), text).Of(language).Select(r => r.Rule.Id));

    private static RuleIndex IndexOf(string text)
    {
        var errors = new List<string>();
        var rules = RuleReader.Read("a.yaml", text, errors);
        errors.ShouldBeEmpty();
        return new RuleIndex(rules.Select(r => new CodeRule(r)));
    }
}
