using Merlon.Analysis.Sources;
using Merlon.Analysis.Languages;
using Merlon.Analysis.Patterns;
using Merlon.Analysis.Rules;
using Merlon.Analysis.Search;

namespace Merlon.Analysis.Tests.Patterns;

/// <summary>What generic patterns match; <c>!</c> ends the lines on which a match starts.</summary>
public sealed class TextPatternTests
{
    [Theory]
    [InlineData("a = $X", "a=b!\na  =  c!\nab = c")]
    [InlineData("f(...)", "f(a, (b))!\nf (c)!\ng(d)")]
    [InlineData("$K: $K", "a: a!\na: b")]
    [InlineData("$K://$...U:$...P@", "http://a:b@c!\nhttp://a@c")]
    [InlineData("f(... b)", "f(a b)!\nf(a) b")]
    [InlineData("a ... <$V> ... $$V", "a (<b>) $b!\na (<b>) $c")]
    [InlineData("site $...X {\n  ...\n  on;\n}", "site a {!\n  on;\n}\nsite b {\n  off;\n}\nsite c {!\n  on;\n}")]
    [InlineData("a ... z", "if {\n  a\n  b\n}\nz\na!\n z")]
    [InlineData("a ...", "a b!")]
    [InlineData("... b", "a b!\nc b!")]
    [InlineData("...", "a!\nb!")]
    public void Words_and_brackets(string pattern, string source) => Marked.ShouldMatch(Language.Generic, Formula(pattern), source);

    [Theory]
    [InlineData("a ... z", 10, true)]
    [InlineData("a ... z", 11, false)]
    [InlineData("a ... ... z", 20, true)]
    [InlineData("a ... ... z", 21, false)]
    public void An_ellipsis_takes_ten_lines(string pattern, int lines, bool isFound) =>
        (Find(Formula(pattern), "a" + new string('\n', lines) + "z").Count > 0).ShouldBe(isFound);

    [Theory]
    [InlineData("generic_ellipsis_max_span: 0", "a ... z", "a z!\na\nz")]
    [InlineData("generic_comment_style: shell", "a b", "a # c\nb\n# a b\na b!")]
    [InlineData("generic_comment_style: cpp", "a b", "a /* c\n */ b // d\n// a b")]
    [InlineData("generic_comment_style: c", "a b", "// a b!\n/* a b */")]
    [InlineData("generic_caseless: true", "Ab", "AB!\nab!\nabc")]
    [InlineData("generic_engine: aliengrep", "a .... z", "a!\n\n\n\n\n\n\n\n\n\n\n\n\nz")]
    public void Options(string option, string pattern, string source)
    {
        var rule = Marked.ReadRule($"rules:\n- id: a\n  message: m\n  severity: HIGH\n  languages: [generic]\n  pattern: '{pattern}'\n  options: {{{option}}}\n");
        // The first row of a comment that is left out starts a match, too.
        var expected = option.EndsWith("shell", StringComparison.Ordinal) ? source.Replace("a # c", "a # c!", StringComparison.Ordinal)
            : option.EndsWith("cpp", StringComparison.Ordinal) ? source.Replace("a /* c", "a /* c!", StringComparison.Ordinal) : source;
        Marked.ShouldMatch(Language.Generic, rule.Formulas.Values.Single(), expected, rule.Options);
    }

    [Fact]
    public void A_condition_looks_into_the_value_only()
    {
        var rule = Marked.ReadRule("rules: [{id: a, message: m, severity: LOW, languages: [generic], patterns: [{pattern: '<a $...X>'}, {metavariable-pattern: {metavariable: $...X, patterns: [{pattern: 'b = ...'}, {pattern-not-regex: c}]}}]}]");
        Marked.ShouldMatch(Language.Generic, rule.Formulas.Values.Single(), "<a b=1>!\n<a d=1> b = 1\n<a b=c>");
    }

    [Theory]
    [InlineData("a ... b ... c ... d ... e", "a b c d ")]
    [InlineData("$A $B $...C $A", "a b ")]
    [InlineData("... ... x", "( ")]
    [InlineData("((...) ...)", "((( ")]
    public void Endless_input_ends_in_an_answer(string pattern, string unit) =>
        Find(Formula(pattern), string.Concat(Enumerable.Repeat(unit, 3_000))).Count.ShouldBeLessThan(100_000);

    [Fact]
    public void Matches_of_any_text_lie_in_it()
    {
        string[] pieces = ["a", "b", " ", "\n", "(", ")", "{", "}", "...", "$X", "$...Y", ":", "  "];
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            string Any(int most) => string.Concat(Enumerable.Range(0, random.Next(1, most)).Select(_ => pieces[random.Next(pieces.Length)]));
            var (pattern, source) = (Any(8), Any(40));
            foreach (var match in Find(new TextFormula(TextPattern.Parse(pattern)), source))
            {
                match.Start.ShouldBeInRange(0, match.End, $"{pattern} in {source}");
                match.End.ShouldBeLessThanOrEqualTo(source.Length, $"{pattern} in {source}");
            }
        }
    }

    private static TextFormula Formula(string pattern) => new(TextPattern.Parse(pattern));

    private static List<RangeMatch> Find(Formula formula, string source) =>
        new FormulaEvaluator(FileAnalysis.Open(Language.Generic, "sample", source).Tree, MatchOptions.Default, TestContext.Current.CancellationToken).Evaluate(formula);
}
