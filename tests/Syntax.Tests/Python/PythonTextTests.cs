using System.Text;
using Merlon.Syntax.Python;

namespace Merlon.Syntax.Tests.Python;

public sealed class PythonTextTests
{
    [Theory]
    [InlineData("'abc'", "abc")]
    [InlineData(@"'a\n\t\\\'\x41\u00e9\101\q'", "a\n\t\\'A\u00e9A\\q")]
    [InlineData("'a\\\nb'", "ab")]
    [InlineData("'a\\\r\nb'", "ab")]
    [InlineData("'''a\r\nb\rc'''", "a\nb\nc")]
    [InlineData(@"r'\d'", @"\d")]
    [InlineData(@"b'\xff\u0041'", "\u00ff\\u0041")]
    [InlineData(@"'\U0001F600'", "😀")]
    [InlineData(@"'\N{BULLET}!'", "\uFFFD!")]
    [InlineData("\"\"", "")]
    public void A_string_has_the_value(string source, string expected)
    {
        var result = PythonParser.Parse(source);
        result.Errors.ShouldBeEmpty();
        StringValue.Of(source, (StringLiteral)((ExpressionStatement)result.Module.Body[0]).Value).ShouldBe(expected);
    }

    [Theory]
    [InlineData(@"'\x4'")]
    [InlineData(@"'\u12'")]
    [InlineData(@"'\UFFFFFFFF'")]
    [InlineData("b'é'")]
    [InlineData("'a' b'b'")]
    public void A_string_without_value_is_an_error(string source) => PythonParser.Parse(source).Errors.ShouldHaveSingleItem();

    [Theory]
    [InlineData("eval", "eval")]
    [InlineData("ｅｖａｌ", "eval")]
    [InlineData("𝕖𝓿𝖆𝗅", "eval")]
    [InlineData("ﬁle_１", "file_1")]
    [InlineData("ключ", "ключ")]
    [InlineData("𝟘𝟗", "09")]
    public void A_name_is_compared_as_Python_compares_it(string name, string expected) => Identifier.Normalize(name).ShouldBe(expected);

    [Fact]
    public void Comments_are_kept_in_order()
    {
        const string source = "# a\nx = 1  # b\n    # c\nf(  # d\n'# no')\n'''\n# no\n'''  # e";
        PythonParser.Parse(source).Comments.Select(c => source[c.Start..c.End]).ShouldBe(["# a", "# b", "# c", "# d", "# e"]);
    }

    [Fact]
    public void A_comment_that_is_read_ahead_is_kept_once()
    {
        const string source = "with (a,  # one\n      b): pass\nmatch (x,  # two\n  y):\n  case _: pass\n";
        PythonParser.Parse(source).Comments.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("x = 1\0")]
    [InlineData("x = \ud800")]
    [InlineData("\uFEFF\uFEFFx")]
    [InlineData("if x:\n\ta\n        b\n")]
    [InlineData("f'{}'")]
    [InlineData("f'}'")]
    [InlineData("f'{a!x}'")]
    [InlineData("f'{a'")]
    [InlineData("x = 1 +")]
    [InlineData("return = 1")]
    [InlineData("def f(a=1, b): pass")]
    [InlineData("def f(*): pass")]
    [InlineData("def f(**a, b): pass")]
    [InlineData("def f(a, /, b, /): pass")]
    [InlineData("f(a for a in b, c)")]
    [InlineData("class A(b for b in c): pass")]
    [InlineData("(*a)")]
    [InlineData("[*a for a in b]")]
    [InlineData("del *a")]
    [InlineData("del f()")]
    [InlineData("(a, b): int")]
    [InlineData("a, b += 1")]
    [InlineData("None = 1")]
    [InlineData("x := 1")]
    [InlineData("try: a")]
    [InlineData("try: a\nexcept A: b\nexcept* C: d")]
    [InlineData("try: a\nexcept A, B as c: d")]
    [InlineData("if a: if b: c")]
    [InlineData("for f() in x: pass")]
    [InlineData("with a as f(): pass")]
    [InlineData("match x:\n  case a as _: pass")]
    [InlineData("match x:\n  case A(b=1, c): pass")]
    [InlineData("match x:\n  pass")]
    [InlineData("import a.b as c.d")]
    [InlineData("from a import (b")]
    [InlineData("from a import b,")]
    [InlineData("global a.b")]
    [InlineData("a not b")]
    [InlineData("lambda (a): a")]
    [InlineData("@a\nx = 1")]
    [InlineData("async x")]
    [InlineData("{1: 2, 3}")]
    [InlineData("{1, 2: 3}")]
    [InlineData("a\\ b")]
    [InlineData("1_")]
    [InlineData("0b12")]
    [InlineData("1e")]
    [InlineData("?")]
    public void What_CPython_rejects_is_an_error(string source) => PythonParser.Parse(source).Errors.ShouldNotBeEmpty();

    [Fact]
    public void Nothing_and_much_are_read()
    {
        PythonParser.Parse("").Module.Body.ShouldBeEmpty();
        PythonParser.Parse("\uFEFF").Errors.ShouldBeEmpty();
        PythonParser.Parse(string.Concat(Enumerable.Repeat("x = f('a', [1, 2])\n", 50_000))).Module.Body.Length.ShouldBe(50_000);
    }

    [Fact]
    public void A_megabyte_in_one_line_is_read()
    {
        var source = new StringBuilder("x = [");
        while (source.Length < 1_000_000) source.Append("{'key': value.other(1, *rest)}, ");
        PythonParser.Parse(source.Append(']').ToString()).Errors.ShouldBeEmpty();
    }
}
