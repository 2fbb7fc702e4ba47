using Merlon.Analysis.Regexes;

namespace Merlon.Analysis.Tests.Regexes;

/// <summary>How the time of a backtracking matcher grows, decided without matching.</summary>
public sealed class RegexCostTests
{
    [Theory]
    [InlineData("(x+)+;")]
    [InlineData("(x*)*;")]
    [InlineData("(x|xx)*;")]
    [InlineData("(x|x)*;")]
    [InlineData("([xy]|[xz])*;")]
    [InlineData("(xx?)*;")]
    [InlineData("(x{1,2})*;")]
    [InlineData("(x|x?)+;")]
    [InlineData("([xy]|xy|yx)+;")]
    [InlineData("^(\\w+\\s?)+$")]
    [InlineData("^(\\w+\\.?\\w+)*@")]
    [InlineData("(a+|b)*c|(x+)+;")]
    [InlineData("(?:(?:x+)y?)+;")]
    [InlineData("(x+){1,40};")]
    [InlineData("(?=(x+)+;)x")]
    [InlineData("(x)(\\1+)+;")]
    [InlineData("(?i)(x|X)*;")]
    public void Exponential(string expression)
    {
        var cost = Cost(expression);
        cost.Growth.ShouldBe(RegexGrowth.Exponential);
        cost.Attack!.Pump.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("(x+)+;", "x", "x", "")]
    [InlineData("^a(?:b+)+c$", "ab", "b", "")]
    [InlineData("(x+)+.*$", "x", "x", "\n")]
    public void An_attack_is_a_beginning_what_is_repeated_and_an_end_that_fails(string expression, string prefix, string pump, string suffix) =>
        Cost(expression).Attack.ShouldBe(new RegexAttack(prefix, pump, suffix));

    [Theory]
    [InlineData("x*x*;", 2)]
    [InlineData("x*x*x*;", 3)]
    [InlineData("(.*x){4}$", 4)]
    [InlineData("^\\s+\\s*$", 2)]
    [InlineData("^.*=.*=.*;$", 3)]
    public void Polynomial(string expression, int degree)
    {
        var cost = Cost(expression);
        (cost.Growth, cost.Degree).ShouldBe((RegexGrowth.Polynomial, degree));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x+$")]
    [InlineData("(x|y)*$")]
    [InlineData("(x|xy)*$")]
    [InlineData("(x?)*$")]
    // What follows can always match, so that nothing is tried again.
    [InlineData("(x+)+")]
    [InlineData("(x+)+[^]*$")]
    // What an atomic group took it keeps.
    [InlineData("(x++)+$")]
    [InlineData("(x+)++$")]
    [InlineData("(?>x+)+;")]
    [InlineData("^([a-z])(([-.]|[_]++)?+([a-z]++))*+@$")]
    [InlineData("^[a-z]{1,63}(\\.[a-z]{1,63}){0,8}$")]
    [InlineData("\"(?:[^\"\\\\]|\\\\.)*\"")]
    public void Linear(string expression) => Cost(expression).ShouldBe(new RegexCost(RegexGrowth.Linear, 1, null));

    [Theory]
    [InlineData("(")]
    [InlineData("*x")]
    [InlineData("x(?(1)y|z)")]
    public void What_cannot_be_read_is_unknown(string expression) => Cost(expression).Growth.ShouldBe(RegexGrowth.Unknown);

    [Fact]
    public void A_search_for_the_start_adds_a_degree() =>
        RegexCost.Of("\\s+$", "", isSearched: true, TestContext.Current.CancellationToken).Degree.ShouldBe(2);

    [Theory]
    [InlineData("(", "x?", "){40}")]
    [InlineData("", "((x", "){9}){9}")]
    [InlineData("", "(x|y", ")*")]
    [InlineData("", "[a-z]{1,900}", "")]
    [InlineData("", "(a|b|c|d)*x{3,7}", "")]
    public void Hostile_expressions_end_in_an_answer(string start, string link, string end)
    {
        foreach (var times in new[] { 50, 190, 900 })
        {
            var expression = start + string.Concat(Enumerable.Repeat(link, times)) + string.Concat(Enumerable.Repeat(end, times));
            Cost(expression).ShouldNotBeNull();
        }
    }

    private static RegexCost Cost(string expression) => RegexCost.Of(expression, "", isSearched: false, TestContext.Current.CancellationToken);
}
