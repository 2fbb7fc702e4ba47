using Merlon.Syntax.JavaScript;

namespace Merlon.Syntax.Tests.JavaScript;

/// <summary>What depends on whether a source is a script or a module, and on the function around.</summary>
public class JavaScriptGoalTests
{
    [Theory]
    [InlineData("a <!-- b\n--> c\nd", JavaScriptSourceType.Script, 2)]
    [InlineData("a\n/* x */ --> c\nd", JavaScriptSourceType.Script, 1)]
    [InlineData("x\n--> c", JavaScriptSourceType.Script, 1)]
    [InlineData("#!/usr/bin/env node\na", JavaScriptSourceType.Script, 1)]
    public void Comments_of_scripts_are_kept(string source, JavaScriptSourceType type, int comments)
    {
        var result = JavaScriptParser.Parse(source, new JavaScriptParseOptions { SourceType = type });
        result.Errors.ShouldBeEmpty();
        result.Comments.Count(comment => source[comment.Start] is '<' or '-' or '#').ShouldBe(comments);
    }

    [Theory]
    [InlineData("a<!--b\nexport {}", "BinaryExpression")]
    [InlineData("await [x]\nexport {}", "AwaitExpression")]
    [InlineData("await [x]", "IndexExpression")]
    [InlineData("await x", "AwaitExpression")]
    [InlineData("yield / x / g", "BinaryExpression")]
    [InlineData("let [a] = b", "VariableDeclaration")]
    [InlineData("let\n(a)", "CallExpression")]
    [InlineData("async\nfunction f() {}", "FunctionDeclaration")]
    [InlineData("using\na = b", "AssignmentExpression")]
    public void Words_mean_what_the_goal_says(string source, string kind)
    {
        var result = JavaScriptParser.Parse(source, new JavaScriptParseOptions());
        result.Errors.ShouldBeEmpty();
        SyntaxWalk.DescendantsAndSelf(result.Root).Select(node => node.GetType().Name).ShouldContain(kind);
    }

    [Theory]
    [InlineData("import a from 'a'", true)]
    [InlineData("export const a = 1", true)]
    [InlineData("import.meta.url", true)]
    [InlineData("import('a')", false)]
    [InlineData("require('a')", false)]
    public void A_source_is_a_module_by_what_it_does(string source, bool isModule) =>
        JavaScriptParser.Parse(source, new JavaScriptParseOptions()).File.IsModule.ShouldBe(isModule);

    [Fact]
    public void A_part_of_a_source_is_read_alone()
    {
        const string source = "(((a + b)))";
        var result = JavaScriptParser.Parse(source, new JavaScriptParseOptions { Start = 3, End = 8 });
        result.Errors.ShouldBeEmpty();
        (result.Root.Start, result.Root.End).ShouldBe((3, 8));
    }
}
