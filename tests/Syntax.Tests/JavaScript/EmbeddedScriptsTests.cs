using Merlon.Syntax.JavaScript;

namespace Merlon.Syntax.Tests.JavaScript;

public class EmbeddedScriptsTests
{
    [Theory]
    [InlineData("<script>a()</script>", "a()|Jsx|Unambiguous")]
    [InlineData("<SCRIPT TYPE='text/javascript' defer>a()</SCRIPT >", "a()|Jsx|Unambiguous")]
    [InlineData("<script type=module>import a from 'a'</script>", "import a from 'a'|Jsx|Module")]
    [InlineData("<script type=\"text/javascript; charset=utf-8\">a()</script>", "a()|Jsx|Unambiguous")]
    [InlineData("<script lang=\"ts\" setup>let a: A</script>", "let a: A|TypeScript|Unambiguous")]
    [InlineData("<script context=\"module\" lang='tsx'>a</script>", "a|Tsx|Unambiguous")]
    [InlineData("<script type=\"application/json\">{\"a\": 1}</script>", "")]
    [InlineData("<script type=\"application/ld+json\">{}</script><script type=importmap>{}</script>", "")]
    [InlineData("<script type=\"text/x-template\"><p></p></script><script>b</script>", "b|Jsx|Unambiguous")]
    [InlineData("<script src=\"a.js\"></script>", "")]
    [InlineData("<script src=\"a.js\" />\n<template><p/></template>", "")]
    [InlineData("<!-- <script>a</script> --><script>b</script>", "b|Jsx|Unambiguous")]
    [InlineData("<style>/* <script>a</script> */</style><script>b</script>", "b|Jsx|Unambiguous")]
    [InlineData("<script>'</scripts>'; a</script>", "'</scripts>'; a|Jsx|Unambiguous")]
    [InlineData("<scripts>a</scripts>", "")]
    [InlineData("<script data-x='>'>a</script>", "a|Jsx|Unambiguous")]
    [InlineData("<script>a", "a|Jsx|Unambiguous")]
    [InlineData("<script", "")]
    [InlineData("<script a='", "")]
    [InlineData("<", "")]
    [InlineData("<script>a</script><p>1 < 2</p><script>b</script>", "a|Jsx|Unambiguous,b|Jsx|Unambiguous")]
    public void Scripts_are_found_with_their_dialect(string source, string expected)
    {
        var found = EmbeddedScripts.Find(source).Select(script => $"{source[script.Start..script.End]}|{script.Dialect}|{script.SourceType}");
        string.Join(',', found).ShouldBe(expected);
    }

    [Fact]
    public void Offsets_are_those_of_the_outer_file()
    {
        const string source = "<template><p>{{ é }}</p></template>\n<script lang=\"ts\">\nexport const a: number = f(1) // x\n</script>\n";
        var result = JavaScriptParser.Parse(source, EmbeddedScripts.Find(source).ShouldHaveSingleItem().Options);
        result.Errors.ShouldBeEmpty();
        var call = SyntaxWalk.DescendantsAndSelf(result.Root).OfType<CallExpression>().ShouldHaveSingleItem();
        source[call.Start..call.End].ShouldBe("f(1)");
        source[result.Comments[0].Start..result.Comments[0].End].ShouldBe("// x");
    }

    [Fact]
    public void A_script_ends_where_its_element_does()
    {
        const string source = "<script>a = `</script>b`";
        JavaScriptParser.Parse(source, EmbeddedScripts.Find(source)[0].Options).Errors.ShouldHaveSingleItem().Message.ShouldContain("template");
    }

    [Fact]
    public void Scripts_of_any_text_lie_in_it_in_order()
    {
        string[] pieces = ["<script", ">", "</script", "/", " ", "lang=", "'", "\"", "ts", "<!--", "-->", "<style", "</style>", "a", "<", "=", "\n", "type=module"];
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var source = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)]));
            var end = 0;
            foreach (var script in EmbeddedScripts.Find(source))
            {
                script.Start.ShouldBeGreaterThanOrEqualTo(end, source);
                script.End.ShouldBeInRange(script.Start, source.Length, source);
                end = script.End;
                JavaScriptInvariants.Violation(source[..script.End], new JavaScriptParseOptions { Dialect = script.Dialect }).ShouldBeNull(source);
            }
        }
    }
}
