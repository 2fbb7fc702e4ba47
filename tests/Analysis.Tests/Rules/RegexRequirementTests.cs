using Merlon.Analysis.Patterns;
using Merlon.Analysis.Rules;

namespace Merlon.Analysis.Tests.Rules;

public sealed class RegexRequirementTests
{
    [Theory]
    [InlineData("glpat-[0-9a-z]{20}", "glpat-")]
    [InlineData("(?i)token = x?yz", "~'token = '")]
    [InlineData("a|b", "")]
    [InlineData("abc|defg", "abc|defg")]
    [InlineData(@"\x41bcd", "bcd")]
    [InlineData("(abc)?defg", "defg")]
    [InlineData("(abc)+defg", "abc&defg")]
    [InlineData("(?:abc)defg", "abcdefg")]
    [InlineData("abc.defg", "abc&defg")]
    [InlineData("[abc]d+", "")]
    [InlineData("abcd*", "abc")]
    [InlineData("abcd{0,3}", "abc")]
    [InlineData("abcd{2}ef", "abcd")]
    [InlineData("a{b}", "a{b}")]
    [InlineData("gh[po]_[a-z]+", "gho_|ghp_")]
    [InlineData("(sk|rk)_(test|live)_x*", "rk_live_|rk_test_|sk_live_|sk_test_")]
    [InlineData("[sS][eE][cC]", "~sec")]
    [InlineData("(?!abc)def", "def")]
    [InlineData("(?=abc)def", "abc&def")]
    [InlineData("(?<!abc)(?<name>def)", "def")]
    [InlineData("(?x) abc def", "")]
    [InlineData("(?i:abc)def", "~abcdef")]
    [InlineData(@"\babc\b", "abc")]
    [InlineData(@"abc\.def", "abc.def")]
    [InlineData(@"\p{Lu}abc\k<x>", "abc", "(?<x>y)")]
    [InlineData("[^]abc]def[a-z-[aeiou]]ghi", "def&ghi")]
    [InlineData("(a|(b|(c", "", "", false)]
    public void A_regular_expression_says_what_every_text_with_a_match_holds(string pattern, string expected, string before = "", bool isValid = true)
    {
        if (isValid) _ = new System.Text.RegularExpressions.Regex(before + pattern);
        Shown(RegexRequirement.Of(pattern)).ShouldBe(expected);
    }

    [Fact]
    public void An_expression_nested_without_end_asks_for_nothing() =>
        Shown(RegexRequirement.Of(new string('(', 10_000) + "abc" + new string(')', 10_000))).ShouldBe("");

    internal static string Shown(TextRequirement requirement) => requirement switch
    {
        TextRequirement.Literal l => (l.IgnoresCase ? "~" : "") + (l.Text.Contains(' ', StringComparison.Ordinal) ? $"'{l.Text}'" : l.Text) + (l.IsWord ? "!" : ""),
        TextRequirement.AllOf all => string.Join('&', all.Parts.Select(Shown).Order(StringComparer.Ordinal)),
        TextRequirement.AnyOf any => string.Join('|', any.Parts.Select(Shown).Order(StringComparer.Ordinal)),
        _ => "?",
    };
}
