using System.Text;
using System.Text.RegularExpressions;
using Merlon.Scanning.Secrets;

namespace Merlon.Scanning.Tests.Secrets;

public sealed class GitleaksConfigPatternTests
{
    /// <summary>Expression, text, what it matches first in Go (null: nothing).</summary>
    [Theory]
    [InlineData("abc", "xabcx", "abc")]
    [InlineData("(?i)abc", "xABcx", "ABc")]
    [InlineData("a(?i)b", "aB", "aB")]
    [InlineData("a(?i)b", "Ab", null)]
    [InlineData("(?i:a)b", "AB", null)]
    [InlineData("(?i)a(?-i:b)c", "AbC", "AbC")]
    [InlineData("(?i)a(?-i:b)c", "ABC", null)]
    [InlineData("(?:a(?i)b|c)d", "Cd", "Cd")]
    [InlineData("(?i)[^a]", "A", null)]
    [InlineData("(?i)[a-c]+", "xAbC", "AbC")]
    [InlineData("a.b", "a\nb", null)]
    [InlineData("(?s)a.b", "a\nb", "a\nb")]
    [InlineData("(?s:a.)b.", "a\nb\n", null)]
    [InlineData("^b", "a\nb", null)]
    [InlineData("(?m)^b$", "a\nb\nc", "b")]
    [InlineData("b$", "b\n", null)]
    [InlineData(@"b\z", "ab", "b")]
    [InlineData(@"\Aa\b", "a b", "a")]
    [InlineData("(?U)a+", "aaa", "a")]
    [InlineData("(?U)a+?", "aaa", "aaa")]
    [InlineData("a+?", "aaa", "a")]
    [InlineData("a{2,3}", "aaaa", "aaa")]
    [InlineData("a{2}?b", "aab", "aab")]
    [InlineData("a{,2}", "a{,2}", "a{,2}")]
    [InlineData("{x}", "{x}", "{x}")]
    [InlineData("[[:alnum:]_]+", "-aZ9_-", "aZ9_")]
    [InlineData("[[:^digit:]]+", "12ab3", "ab")]
    [InlineData("[[:punct:]]+", "a!~{b", "!~{")]
    [InlineData("[]a]+", "x]a]", "]a]")]
    [InlineData("[^]a]+", "]xa", "x")]
    [InlineData("[a-]+", "b-a", "-a")]
    [InlineData(@"[\w.-]+", "a-b.c d", "a-b.c")]
    [InlineData("[a-z-[c]+", "x-[c!", "x-[c")]
    [InlineData(@"[\x60'""\s]+", "a`' \"b", "`' \"")]
    [InlineData(@"\x{41}\x42", "AB", "AB")]
    [InlineData(@"\101\0", "A\0", "A\0")]
    [InlineData(@"\Qa.b*\E+", "a.b**", "a.b**")]
    [InlineData(@"\Qa.b", "a.b", "a.b")]
    [InlineData(@"\_\-\#\ ", "_-# ", "_-# ")]
    [InlineData(@"\pL+\pN", "12ab3", "ab3")]
    [InlineData(@"\p{Lu}\P{Lu}", "aAb", "Ab")]
    [InlineData(@"[\p{Latin}\d]+", "-a1-", "a1")]
    [InlineData(@"\d+\D\S\W", "12a-!", "12a-!")]
    [InlineData("(a)|b", "b", "b")]
    [InlineData("(|a)+b", "aab", "aab")]
    [InlineData("", "a", "")]
    [InlineData("é+", "xé", "é")]
    [InlineData("[^\"]+", "\"é\"", "é")]
    [InlineData("a#b c", "a#b c", "a#b c")]
    public void Means_what_it_means_in_Go(string expression, string text, string? match)
    {
        var (pattern, error) = GitleaksConfigPattern.Translate(expression, overBytes: true);
        error.ShouldBeNull();
        // Options that a rule's patterns are compiled with must not change what a translated one means.
        foreach (var options in new[] { RegexOptions.NonBacktracking, RegexOptions.NonBacktracking | RegexOptions.Multiline })
        {
            var found = new Regex(pattern!.Text, options).Match(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text)));
            (found.Success ? Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(found.Value)) : null).ShouldBe(match);
        }
    }

    [Theory]
    [InlineData("(?P<name>a)(b)(?:c)(?<other>d)", "abcd", new[] { "a", "b", "d" })]
    [InlineData("((a)b)", "ab", new[] { "ab", "a" })]
    public void Groups_keep_their_order(string expression, string text, string[] groups)
    {
        var (pattern, _) = GitleaksConfigPattern.Translate(expression, overBytes: true);
        pattern!.Groups.ShouldBe(groups.Length);
        var match = Regex.Match(text, pattern.Text);
        Enumerable.Range(1, groups.Length).Select(i => match.Groups[i].Value).ShouldBe(groups);
    }

    [Theory]
    [InlineData("(", "a '(' is not closed")]
    [InlineData(")", "a ')' closes nothing")]
    [InlineData("[a", "a '[' is not closed")]
    [InlineData("[a-", "a '[' is not closed")]
    [InlineData("[b-a]", "a range in '[...]' runs backwards")]
    [InlineData("[[:foo:]]", "'[:foo:]' names no class")]
    [InlineData("*a", "'*' has nothing to repeat")]
    [InlineData("a++", "'+' has nothing to repeat, or repeats a repetition")]
    [InlineData("a**", "'*' has nothing to repeat, or repeats a repetition")]
    [InlineData("a|*", "'*' has nothing to repeat")]
    [InlineData("a{3,2}", "counts backwards")]
    [InlineData("a{1001}", "repeats more than 1000 times")]
    [InlineData("(a{100}){11}", "repeats more than 1000 times")]
    [InlineData("a{99999999999}", "repeats more than 1000 times")]
    [InlineData("(?=a)", "no look-around")]
    [InlineData("(?!a)", "no look-around")]
    [InlineData("(?<=a)", "no look-around")]
    [InlineData("(?<!a)", "no look-around")]
    [InlineData("(?>a)", "no look-around and no atomic groups")]
    [InlineData("(?P=a)", "is not known")]
    [InlineData("(?i", "a '(?' is not closed")]
    [InlineData("(?P<a", "name is not closed")]
    [InlineData(@"a\", @"a '\' stands at the end")]
    [InlineData(@"[\", @"a '\' stands at the end")]
    [InlineData(@"(a)\1", @"'\1' is not known")]
    [InlineData(@"\Z", @"'\Z' is not known")]
    [InlineData(@"\y", @"'\y' is not known")]
    [InlineData(@"\x1", @"'\x' needs two")]
    [InlineData(@"\x{110000}", @"'\x' needs two")]
    [InlineData(@"\p{L", @"'\p{' is not closed")]
    [InlineData(@"\p{}", "names no Unicode category")]
    public void Refuses_what_Go_refuses(string expression, string message)
    {
        var (pattern, error) = GitleaksConfigPattern.Translate(expression, overBytes: true);
        pattern.ShouldBeNull();
        error!.ShouldContain(message);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("(?i:")]
    public void Nested_groups_are_bounded(string opening) =>
        GitleaksConfigPattern.Translate(string.Concat(Enumerable.Repeat(opening, 10_000)), overBytes: true).Error!.ShouldContain("nested deeper than 200");

    [Fact]
    public void A_path_is_matched_by_characters()
    {
        var (pattern, _) = GitleaksConfigPattern.Translate("^docs/[^/]é.txt$", overBytes: false);
        Regex.IsMatch("docs/ßé.txt", pattern!.Text).ShouldBeTrue();
    }

    [Fact]
    public void An_expression_cut_anywhere_never_throws()
    {
        const string Expression = @"(?i)a[\w\x{41}-\x5A[:^alnum:]\pL]{2,3}?(?P<n>\Qx\E|\x41\p{^Lu}\101)(?s:.)\z";
        for (var end = 0; end <= Expression.Length; end++) GitleaksConfigPattern.Translate(Expression[..end], overBytes: true);
        GitleaksConfigPattern.Translate(Expression, overBytes: true).Error.ShouldBeNull();
    }
}
