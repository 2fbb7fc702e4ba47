using Merlon.Syntax.JavaScript;

namespace Merlon.Syntax.Tests.JavaScript;

public class JavaScriptRecoveryTests
{
    [Theory]
    [InlineData("a();\nb c d;\ne();", 3)]
    [InlineData("a();\nlet 1 = 2;\ne();", 3)]
    [InlineData("a();\nf(x y z);\ne();", 3)]
    [InlineData("a();\nf(x, ;\ne();", 3)]
    [InlineData("a();\nx = {a: 1 b: 2};\ne();", 3)]
    [InlineData("a();\nx = [1, 2;\ne();", 3)]
    [InlineData("a();\n#;\ne();", 3)]
    [InlineData("a();\nx = 'unclosed\ne();", 3)]
    [InlineData("a();\nif (x { b(); }\ne();", 3)]
    [InlineData("a();\nfor (let i = 0 i < 1; i++) {}\ne();", 3)]
    [InlineData("a();\nx.;\ne();", 3)]
    [InlineData("a();\nimport from;\ne();", 3)]
    [InlineData("a();\nconst x: = 1;\ne();", 3)]
    [InlineData("a();\nclass A { b( }\ne();", 3)]
    public void A_broken_statement_costs_that_statement_alone(string source, int statements)
    {
        var result = JavaScriptParser.Parse(source, new JavaScriptParseOptions { Dialect = JavaScriptDialect.TypeScript });
        result.Errors.ShouldNotBeEmpty();
        result.File.Body.Length.ShouldBeGreaterThanOrEqualTo(statements - 1);
        var last = result.File.Body[^1];
        source[last.Start..last.End].ShouldBe("e();");
        source[result.File.Body[0].Start..result.File.Body[0].End].ShouldBe("a();");
    }

    [Theory]
    [InlineData("class A {\n  a() {}\n  b c d;\n  e() {}\n}", "a,e")]
    [InlineData("class A {\n  a() {}\n  +;\n  e() {}\n}", "a,e")]
    [InlineData("class A {\n  a() {}\n  b(,) { x y }\n  e() {}\n}", "a,b,e")]
    public void A_broken_class_member_costs_that_member_alone(string source, string expected)
    {
        var result = JavaScriptParser.Parse(source, new JavaScriptParseOptions());
        result.Errors.ShouldNotBeEmpty();
        var methods = SyntaxWalk.DescendantsAndSelf(result.Root).OfType<Method>();
        string.Join(',', methods.Select(method => source[method.Name.Start..method.Name.End])).ShouldBe(expected);
    }

    [Theory]
    [InlineData("class A {\n  a() {}\n")]
    [InlineData("interface A {\n  a(): void;\n")]
    [InlineData("import {\n  a,\n")]
    [InlineData("const a = `b ${c;\n")]
    [InlineData("const a = `b;\n")]
    [InlineData("const a = <b><c></b>;\n")]
    [InlineData("const a = <b><c></b>;\n", "d();\n")]
    [InlineData("const a = <b c=\"d></b>;\n")]
    public void What_is_not_closed_costs_no_function_behind_it(string broken, string between = "")
    {
        var source = broken + between + "function f() {}\nclass C { m() {} }\n";
        var result = JavaScriptParser.Parse(source, new JavaScriptParseOptions { Dialect = JavaScriptDialect.Tsx });
        result.Errors.ShouldNotBeEmpty();
        var nodes = SyntaxWalk.DescendantsAndSelf(result.Root).ToList();
        nodes.OfType<FunctionDeclaration>().ShouldHaveSingleItem();
        nodes.OfType<ClassDeclaration>().Last().Class.Members.ShouldHaveSingleItem().ShouldBeOfType<Method>();
    }

    [Fact]
    public void An_element_that_is_not_closed_ends_with_the_one_around_it()
    {
        var result = JavaScriptParser.Parse("<a><b><c/></a>", new JavaScriptParseOptions());
        result.Errors.ShouldHaveSingleItem().Start.ShouldBe(3);
        SyntaxWalk.DescendantsAndSelf(result.Root).OfType<JsxElement>().Select(e => (e.Start, e.End)).ShouldBe([(0, 14), (3, 10), (6, 10)]);
    }

    [Fact]
    public void A_broken_property_costs_that_property_alone()
    {
        const string source = "x = {\n  a: 1,\n  b: 2 3 4,\n  c: 5\n};\ny();";
        var result = JavaScriptParser.Parse(source, new JavaScriptParseOptions());
        var @object = SyntaxWalk.DescendantsAndSelf(result.Root).OfType<ObjectExpression>().ShouldHaveSingleItem();
        @object.Members.Length.ShouldBe(3);
        result.File.Body.Length.ShouldBe(2);
    }

    [Fact]
    public void A_broken_statement_in_a_function_leaves_the_ones_around_it()
    {
        const string source = "function f() {\n  a();\n  b c;\n  d();\n}\ng();";
        var result = JavaScriptParser.Parse(source, new JavaScriptParseOptions());
        result.Errors.Count.ShouldBe(1);
        var calls = SyntaxWalk.DescendantsAndSelf(result.Root).OfType<CallExpression>().Select(call => source[call.Start..call.End]);
        calls.ShouldBe(["a()", "d()", "g()"]);
    }

    [Theory]
    [InlineData("f(", "This is not closed: expected ).")]
    [InlineData("x = 'a", "This string is not closed: expected ' before the end of the line.")]
    [InlineData("/* a", "This comment is not closed: expected */.")]
    [InlineData("}", "This brace closes nothing: delete it, or find the brace that is missing before it.")]
    [InlineData("a b", "Expected ; or the end of the statement.")]
    [InlineData("if (a", "This is not closed: expected ).")]
    [InlineData("1a", "A name cannot follow a number directly: put a space between them.")]
    public void Errors_say_what_was_expected(string source, string message) =>
        JavaScriptParser.Parse(source, new JavaScriptParseOptions()).Errors[0].Message.ShouldBe(message);

    [Fact]
    public void Errors_are_counted_up_to_a_limit() =>
        JavaScriptParser.Parse(string.Concat(Enumerable.Repeat("a b;\n", 5000)), new JavaScriptParseOptions()).Errors.Count.ShouldBe(1000);
}
