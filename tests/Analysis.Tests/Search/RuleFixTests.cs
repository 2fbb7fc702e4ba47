using Merlon.Analysis.Languages;
using Merlon.Analysis.Search;
using Merlon.Analysis.Sources;

namespace Merlon.Analysis.Tests.Search;

/// <summary>What a rule's fix makes of its first match; the expected text is the whole file after it.</summary>
public sealed class RuleFixTests
{
    [Theory]
    [InlineData("run($X)", "safe($X)", "y = run(a + 1)", "y = safe(a + 1)")]
    [InlineData("run($X)", "safe($X, $Y)", "run(a)", "safe(a, $Y)")]
    [InlineData("run($X)", "", "run(a)", "")]
    [InlineData("run($...A)", "safe($...A, shell=False)", "run()", "safe(shell=False)")]
    [InlineData("run($...A)", "safe(False, $...A)", "run()", "safe(False)")]
    [InlineData("run($...A)", "safe(False, $...A)", "run(a,\n    b)", "safe(False, a,\n    b)")]
    [InlineData("run($...A, shell=True)", "run($...A)", "run(a, shell=True, b=1)", "run(a, b=1)")]
    [InlineData("run($...A, shell=True, $...B)", "run($...A, shell=False, $...B)", "run(a, shell=True, b=1)", "run(a, shell=False, b=1)")]
    [InlineData("run($...A, shell=True, $...B)", "f(run($...A, shell=False, $...B))", "run(a, *b, shell=True, **c)", "f(run(a, *b, shell=False, **c))")]
    [InlineData("run(\"$S\")", "safe(\"$S\")", "run('it\\'s')", "safe('it\\'s')")]
    [InlineData("run(\"$S\")", "safe(\"$S\")", "run(r\"a\")", "safe(r\"a\")")]
    [InlineData("run(\"$S\")", "safe(\"$S!\")", "run('a')", "safe(\"a!\")")]
    [InlineData("run(\"$S\")", "safe(\"$S!\")", "run('a\\n')", "safe(\"a\\n!\")")]
    [InlineData("run($X)", "$X * 2", "run(a + b)", "(a + b) * 2")]
    [InlineData("run($X)", "$X * 2", "run((a + b))", "(a + b) * 2")]
    [InlineData("run($X)", "$X.go()", "run(a or b)", "(a or b).go()")]
    [InlineData("run($X)", "go($X)", "run(a or b)", "go(a or b)")]
    [InlineData("run($X)", "$X + 1", "run(a) * 2", "(a + 1) * 2")]
    [InlineData("run($X)", "$X + 1", "f(run(a))", "f(a + 1)")]
    [InlineData("run($X)", "$X", "run(a or b).go()", "(a or b).go()")]
    [InlineData("run($X)", "first()\nsecond($X)", "if a:\n    run(b)", "if a:\n    first()\n    second(b)")]
    [InlineData("run($X)", "first()\nsecond($X)", "if a:\n\trun(b)", "if a:\n\tfirst()\n\tsecond(b)")]
    [InlineData("os.system($X)", "subprocess.run($X)", "from os import system as s\ns(a)", "from os import system as s\nsubprocess.run(a)")]
    [InlineData("raise $E()", "raise $E", "from m import Bad\nraise Bad()", "from m import Bad\nraise Bad")]
    public void A_fix_takes_the_place_of_the_match(string pattern, string fix, string source, string expected) =>
        Fixed(Language.Python, $"pattern: |\n    {pattern}\n  fix: {Quoted(fix)}", source).ShouldBe(expected);

    [Theory]
    [InlineData("run($X)", "await $X", "run(a ? b : c)", "await (a ? b : c)")]
    [InlineData("run($X)", "$X.y", "run(() => 1)", "(() => 1).y")]
    [InlineData("`$S`", "`$S`", "f(`a`)", "f(`a`)")]
    public void Also_in_scripts(string pattern, string fix, string source, string expected) =>
        Fixed(Language.JavaScript, $"pattern: {Quoted(pattern)}\n  fix: {Quoted(fix)}", source, "javascript").ShouldBe(expected);

    [Theory]
    [InlineData("T(?<WORD>[a-z]+)", "$WORD/$1", "x Tab y", "x ab/ab y")]
    public void Groups_of_an_expression_are_filled_in(string regex, string fix, string source, string expected) =>
        Fixed(Language.Regex, $"pattern-regex: {Quoted(regex)}\n  fix: {Quoted(fix)}", source, "regex").ShouldBe(expected);

    [Theory]
    [InlineData("{regex: 'a([0-9])', replacement: '[\\1]'}", "run(a1, a2)", "run([1], [2])")]
    [InlineData("{regex: 'a([0-9])', replacement: '[$1]', count: 1}", "run(a1, a2)", "run([1], a2)")]
    [InlineData("{regex: '(.*)\\)', replacement: '\\1, t=1)'}", "a1 = run(b)", "a1 = run(b, t=1)")]
    [InlineData("{regex: ' , ', replacement: ', '}", "run(a , b)", "run(a, b)")]
    [InlineData("{regex: 'absent', replacement: ''}", "run(a)", null)]
    public void An_expression_replaces_within_the_match(string fix, string source, string? expected) =>
        Fixed(Language.Python, $"pattern: run(...)\n  fix-regex: {fix}", source).ShouldBe(expected);

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static string? Fixed(Language language, string keys, string source, string name = "python")
    {
        var rule = Marked.ReadRule($"rules:\n- id: a\n  message: m\n  severity: LOW\n  languages: [{name}]\n  {keys}\n");
        var match = RuleSearch.Find(rule, FileAnalysis.Open(language, "a", source), null, out _, TestContext.Current.CancellationToken)[0];
        return match.Fix is null ? null : source[..match.Start] + match.Fix + source[match.End..];
    }
}
