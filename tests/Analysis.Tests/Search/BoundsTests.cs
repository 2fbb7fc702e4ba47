using Merlon.Analysis.Languages;
using Merlon.Analysis.Patterns;
using Merlon.Analysis.Rules;
using Merlon.Analysis.Search;
using Merlon.Analysis.Sources;

namespace Merlon.Analysis.Tests.Search;

/// <summary>Hostile files and patterns end in an answer, not in a hang or a crash.</summary>
public sealed class BoundsTests
{
    [Theory]
    [InlineData(Language.Python, "x = ", "1 + ", "1")]
    [InlineData(Language.Python, "x = a", ".b()", "")]
    [InlineData(Language.JavaScript, "x = ", "'a' + ", "'b'")]
    [InlineData(Language.JavaScript, "x = a", ".b()", "")]
    [InlineData(Language.JavaScript, "", "if (a) {} else ", "{}")]
    [InlineData(Language.JavaScript, "x = ", "a ? b : ", "c")]
    public void A_chain_as_long_as_the_file_is_searched(Language language, string start, string link, string end)
    {
        var source = start + string.Concat(Enumerable.Repeat(link, 20_000)) + end;
        Find(language, "f($X)", source).ShouldBeEmpty();
        Find(language, "$X", source).ShouldNotBeNull();
    }

    [Theory]
    [InlineData(Language.JavaScript, "-- ", "x")]
    [InlineData(Language.JavaScript, "a = ", "x")]
    [InlineData(Language.JavaScript, "x => ", "x")]
    [InlineData(Language.Python, "a = ", "x")]
    [InlineData(Language.Python, "lambda: ", "x")]
    public void A_nest_costs_no_more_than_its_length(Language language, string level, string end) =>
        Find(language, "f($X)", string.Concat(Enumerable.Repeat(level, 300)) + end).ShouldBeEmpty();

    /// <summary>A copy of all that is known for each branch would take minutes here.</summary>
    [Theory]
    [InlineData(Language.Python, "x{0} = 1\nif c:\n    y{0} = 2\n")]
    [InlineData(Language.Python, "x{0} = 1\nfor a in b:\n    y{0} = 2\n")]
    [InlineData(Language.Python, "x{0} = 1\ntry:\n    g()\nexcept A:\n    y{0} = 2\n")]
    [InlineData(Language.JavaScript, "let x{0} = 1;\nif (c) {{ x{0} = 2; }}\n")]
    public void Values_are_followed_through_as_many_branches_as_a_file_has(Language language, string part)
    {
        var source = string.Concat(Enumerable.Range(0, 8_000).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, part, i)));
        Find(language, "f($X)", source).ShouldBeEmpty();
    }

    [Fact]
    public void Ways_to_fill_a_pattern_are_bounded()
    {
        var operands = string.Join(" | ", Enumerable.Range(0, 200).Select(i => "v" + i));
        Find(Language.Python, "$A | $B | $C | $D | $E | $F | missing", $"x = missing2 | {operands}").ShouldBeEmpty();
    }

    [Fact]
    public void A_cancelled_search_stops()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        var file = FileAnalysis.Open(Language.Python, "a.py", "f(1)");
        var pattern = Pattern.Parse(Language.Python, "f($X)").Pattern!;
        Should.Throw<OperationCanceledException>(() => new FormulaEvaluator(file.Tree, MatchOptions.Default, cancellation.Token).Evaluate(new PatternFormula(pattern)));
    }

    private static List<RangeMatch> Find(Language language, string pattern, string source)
    {
        var file = FileAnalysis.Open(language, "sample", source);
        return new FormulaEvaluator(file.Tree, MatchOptions.Default, TestContext.Current.CancellationToken).Evaluate(new PatternFormula(Pattern.Parse(language, pattern).Pattern!));
    }
}
