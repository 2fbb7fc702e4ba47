using Merlon.Analysis.Languages;
using Merlon.Analysis.Patterns;
using Merlon.Analysis.Rules;
using Merlon.Analysis.Search;
using Merlon.Analysis.Sources;

namespace Merlon.Analysis.Tests.Sources;

/// <summary>Code among markup, in notebooks, and files that their first line names.</summary>
public sealed class HostedScriptsTests
{
    [Theory]
    [InlineData("a.html", "<p>\n<script>go(1)</script>", "2:9 go(1)")]
    [InlineData("a.htm", "<script type='application/json'>{\"go(1)\": 2}</script>", "")]
    [InlineData("a.html", "<script>go(1)</script><script type=module>import x from 'x'; go(2)</script>", "1:9 go(1), 1:62 go(2)")]
    [InlineData("a.html", "<b onclick=\"go(1); return false\">", "1:13 go(1)")]
    [InlineData("a.html", "<a href='javascript:go(1)'>b</a>", "1:21 go(1)")]
    [InlineData("a.html", "<a href='https://go(1)' onward=\"go(\">b</a>", "")]
    [InlineData("a.jinja", "<script>\nvar a = {{ x|tojson }};\n{% if y %}\ngo(a);\n{% endif %}</script>", "4:1 go(a)")]
    [InlineData("a.ejs", "<script>\n<% if (x) { %>go(<%= y %>)<% } %>\n</script>", "2:15 go(<%= y %>)")]
    [InlineData("a.vue", "<template><p :a=\"{'b': go(1)}\" @click=\"go(2); c()\" v-for=\"go of x\">{{ go(3) }}</p></template>", "1:24 go(1), 1:40 go(2), 1:71 go(3)")]
    [InlineData("a.vue", "<script setup lang=\"ts\">\nlet a: string = b\ngo(a!)\n</script>", "3:1 go(a!)")]
    [InlineData("a.svelte", "<script>go(1)</script>{#if go(2)}<p on:click={() => go(3)} {...go(4)}>{@html go(5)}</p>{/if}{#each go(6) as x}{/each}", "1:9 go(1), 1:28 go(2), 1:53 go(3), 1:64 go(4), 1:78 go(5), 1:100 go(6)")]
    [InlineData("tool", "#!/usr/bin/env node\ngo(1)", "2:1 go(1)")]
    [InlineData("tool", "#!/usr/bin/env -S python3.12 -u\ngo(1)", "2:1 go(1)")]
    [InlineData("tool", "#!/bin/unknown\ngo(1)", "")]
    [InlineData("a.cts", "go(1 as any)", "1:1 go(1 as any)")]
    [InlineData("a.pyi", "go(1)", "1:1 go(1)")]
    public void Code_is_found_where_it_stands(string path, string source, string expected) => Found(path, source).ShouldBe(expected);

    [Fact]
    public void A_script_knows_the_constants_of_another() =>
        Found("a.html", "<script>const a = 'x'</script>\n<b onclick=\"go(a)\">", "go(\"x\")").ShouldBe("2:13 go(a)");

    [Fact]
    public void Cells_of_a_notebook_are_one_module()
    {
        const string source = "{\n \"cells\": [\n  {\"cell_type\": \"markdown\", \"source\": [\"go(0)\"]},\n  {\"cell_type\": \"code\", \"source\": [\n   \"from m import go as run\\n\",\n   \"%time run(1)\"\n  ]},\n"
            + "  {\"cell_type\": \"code\", \"source\": [\n   \"if a:\\n\",\n   \"    run(\\\"b\\\")\"\n  ]},\n  {\"cell_type\": \"code\", \"source\": \"%%bash\\ngo(2)\"}\n ]\n}";
        Found("a.ipynb", source, "m.go(...)").ShouldBe("10:9 run(\\\"b\\\")");
    }

    [Theory]
    [InlineData("Dockerfile", Language.Dockerfile)]
    [InlineData("a/Dockerfile.web", Language.Dockerfile)]
    [InlineData("Containerfile", Language.Dockerfile)]
    [InlineData("web.dockerfile", Language.Dockerfile)]
    [InlineData("a.mts", Language.TypeScript)]
    [InlineData("a.cjs", Language.JavaScript)]
    [InlineData("a.xhtml", Language.Html)]
    [InlineData("a.sh", Language.Bash)]
    public void A_name_tells_the_language(string path, Language language) => FileLanguages.Of(path, "").ShouldBe([language]);

    [Theory]
    [InlineData("Dockerfiles")]
    [InlineData("dockerfile-notes.md")]
    [InlineData("Dockerfile.dockerignore")]
    public void A_name_that_only_begins_like_another_tells_none(string path) => FileLanguages.Of(path, "").ShouldBeEmpty();

    [Fact]
    public void Any_page_has_a_program_within_its_bounds()
    {
        string[] pieces = ["<script>", "</script>", "<p :a=\"", "\"", ">", "{{", "}}", "{", "}", "go(", ")", "{% a %}", "<%", "%>", " on:b={", "x", ";", "'", "\n", "@c='", "{#if ", "<a href=javascript:"];
        string[] names = ["a.html", "a.vue", "a.svelte"];
        for (var seed = 0; seed < 1500; seed++)
        {
            var random = new Random(seed);
            var source = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => pieces[random.Next(pieces.Length)]));
            foreach (var node in FileAnalysis.Open(Language.JavaScript, names[seed % 3], source).Tree.Root.DescendantsAndSelf().Where(n => !n.IsNone))
            {
                node.Start.ShouldBeInRange(0, node.End, source);
                node.End.ShouldBeLessThanOrEqualTo(source.Length, source);
            }
        }
    }

    private static string Found(string path, string source, string pattern = "go(...)")
    {
        var language = FileLanguages.Of(path, source).Where(l => l is Language.Python or Language.JavaScript or Language.TypeScript).Cast<Language?>().SingleOrDefault();
        if (language is not { } code) return "";
        var file = FileAnalysis.Open(code, path, source);
        file.Errors.ShouldBeEmpty();
        var found = new FormulaEvaluator(file.Tree, MatchOptions.Default, TestContext.Current.CancellationToken).Evaluate(new PatternFormula(Pattern.Parse(code, pattern).Pattern!));
        return string.Join(", ", found.OrderBy(m => m.Start).Select(m => $"{source.AsSpan(0, m.Start).Count('\n') + 1}:{m.Start - source.LastIndexOf('\n', Math.Max(0, m.Start - 1))} {source[m.Start..m.End]}"));
    }
}
