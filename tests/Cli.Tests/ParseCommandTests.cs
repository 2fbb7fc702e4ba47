using System.Text.Json;

namespace Merlon.Cli.Tests;

public sealed class ParseCommandTests
{
    [Theory]
    [InlineData("a.py", "x = f(1)\n", "CallExpression 1:5-1:9")]
    [InlineData("a.js", "const x = f(1)\n", "1:11-1:15")]
    [InlineData("a.ts", "let x: string = f(1)\n", "1:17-1:21")]
    [InlineData("a.tsx", "const x = <A b={1} />\n", "1:11-1:22")]
    [InlineData("a.vue", "<p>\n</p>\n<script>\nf(1)\n</script>\n", "4:1-4:5")]
    public async Task A_node_is_shown_with_its_range(string name, string text, string says)
    {
        using var run = new TestRun();
        (await run.RunAsync("parse", run.Write(name, text))).ShouldBe(ExitCode.Clean, run.Error);
        run.Output.ShouldContain(says);
    }

    [Theory]
    [InlineData("python", "$X = foo(..., $KEY=$V)\n")]
    [InlineData("javascript", "$X.foo(..., { $K: $V })\n")]
    public async Task A_pattern_is_read_as_one(string language, string text)
    {
        using var run = new TestRun();
        var file = run.Write("pattern.txt", text);
        (await run.RunAsync("parse", file, "--language", language, "--pattern")).ShouldBe(ExitCode.Clean, run.Error);
        (await run.RunAsync("parse", file, "--language", language)).ShouldBe(ExitCode.GateViolated);
    }

    [Fact]
    public async Task Errors_are_named_by_place_and_the_rest_is_shown()
    {
        using var run = new TestRun();
        var file = run.Write("a.py", "x = (\ny = 2\n");
        (await run.RunAsync("parse", file)).ShouldBe(ExitCode.GateViolated);
        run.ErrorLines[0].ShouldStartWith($"{file}:2:3: ");
        run.Output.ShouldContain("PythonModule");
    }

    [Fact]
    public async Task Json_holds_kinds_offsets_errors_and_comments()
    {
        using var run = new TestRun();
        await run.RunAsync("parse", run.Write("a.py", "x = 1  # note\n"), "--dump", "json");
        using var trees = JsonDocument.Parse(run.Output);
        var tree = trees.RootElement[0];
        tree.GetProperty("root").GetProperty("kind").GetString().ShouldBe("PythonModule");
        tree.GetProperty("comments")[0].GetProperty("start").GetInt32().ShouldBe(7);
        tree.GetProperty("errors").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_chain_as_long_as_the_file_is_shown()
    {
        using var run = new TestRun();
        var file = run.Write("a.py", "x = " + string.Concat(Enumerable.Repeat("1 + ", 20_000)) + "1\n");
        (await run.RunAsync("parse", file)).ShouldBe(ExitCode.Clean, run.Error);
        (await run.RunAsync("parse", file, "--dump", "json")).ShouldBe(ExitCode.Clean, run.Error);
    }

    [Theory]
    [InlineData("a.txt", "its name tells no language")]
    [InlineData("missing.py", "cannot be read")]
    public async Task What_cannot_be_parsed_is_one_line(string name, string says)
    {
        using var run = new TestRun();
        run.Write("a.txt", "x");
        (await run.RunAsync("parse", Path.Combine(run.Folder, name))).ShouldBe(ExitCode.Usage);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain(says);
    }
}
