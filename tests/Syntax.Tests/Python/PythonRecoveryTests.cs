using Merlon.Syntax.Python;

namespace Merlon.Syntax.Tests.Python;

public sealed class PythonRecoveryTests
{
    // What the lines without an error marker ('!' in front) hold must be read as if the others were not there.
    [Theory]
    [InlineData("broken expression", "a = 1\n!b = = 2\nc = 3\n")]
    [InlineData("two words", "a = 1\n!b c\nd = 3\n")]
    [InlineData("unclosed parenthesis before an assignment", "a = 1\n!b = f(1, 2\nc = 3\nd = 4\n")]
    [InlineData("unclosed parenthesis before a keyword", "a = 1\n!b = f(1,\ndef g():\n    pass\n")]
    [InlineData("unclosed bracket in a function", "def f():\n    a = 1\n!    b = [1, 2\n    return a\nc = 3\n")]
    [InlineData("unclosed brace before a class", "!a = {1: 2,\nclass B:\n    c = 3\n")]
    [InlineData("unclosed bracket, more indented lines", "!a = f(1 +\n!    = 2\nb = 3\n")]
    [InlineData("bracket too many", "!a = f(1))\nb = 2\n")]
    [InlineData("wrong bracket", "!a = f(1]\nb = 2\n")]
    [InlineData("unclosed string", "a = 1\n!b = 'text\nc = 3\n")]
    [InlineData("unclosed string in brackets", "!b = f('text, 1)\nreturn 3\n")]
    [InlineData("unclosed f-string", "!b = f'{a\nreturn c\n")]
    [InlineData("unclosed parenthesis before if", "!b = f(a\nif c:\n    d\ne\n")]
    [InlineData("unclosed parenthesis before for", "!b = f(a\nfor c in d:\n    e(f)\ng\n")]
    [InlineData("unclosed bracket before else", "if a:\n!    b = [c\nelse:\n    d = 1\ne = 2\n")]
    [InlineData("unclosed f-string before if", "!b = f'{a\nif c: pass\n")]
    [InlineData("header and if", "!b = (c if d\nif e:\n    f = 1\n")]
    [InlineData("unclosed triple-quoted string", "!b = '''text\nc = 3\n")]
    [InlineData("strange character", "a = 1\n!b = 2 ? 3\nc = 4\n")]
    [InlineData("semicolon", "!a = ; b = 2\nc = 3\n")]
    [InlineData("broken import", "!from import a\nimport b\n")]
    [InlineData("missing name", "!def (a): pass\nb = 1\n")]
    [InlineData("lonely else", "a = 1\n!else: b\nc = 2\n")]
    [InlineData("error at the end", "a = 1\n!b = (")]
    [InlineData("missing value", "a = 1\n!b =")]
    public void A_broken_statement_costs_that_statement(string name, string marked)
    {
        var source = marked.Replace("!", "");
        var clean = string.Join('\n', marked.Split('\n').Where(l => !l.StartsWith('!')));
        var result = PythonParser.Parse(source);
        result.Errors.ShouldNotBeEmpty(name);
        Statements(result).ShouldBe(Statements(PythonParser.Parse(clean)), name);
        PythonInvariants.Broken(source, isPattern: false).ShouldBeNull();
    }

    [Theory]
    [InlineData("if a b:\n    c = 1\nd = 2\n", "Error(Assignment(Name 'c', Number '1'))")]
    [InlineData("def f(a b):\n    c = 1\n    return c\nd = 2\n", "Error(Assignment(Name 'c', Number '1'), Return(Name 'c'))")]
    [InlineData("class A(:\n    b = 1\nd = 2\n", "Error(Assignment(Name 'b', Number '1'))")]
    [InlineData("for a b in c:\n    if d:\n        e\nd = 2\n", "Error(If(IfClause(Name 'd', (Name 'e'))))")]
    [InlineData("if a\n    c = 1\nd = 2\n", "Error(Assignment(Name 'c', Number '1'))")]
    [InlineData("    a = 1\nd = 2\n", "Error(Assignment(Name 'a', Number '1'))")]
    public void The_block_of_a_broken_header_is_kept(string source, string expected)
    {
        var module = PythonParser.Parse(source).Module;
        Text(module.Body[0], source).ShouldBe(expected);
        Text(module.Body[^1], source).ShouldBe("Assignment(Name 'd', Number '2')");
    }

    [Theory]
    [InlineData("try:\n    a\nexcept B C:\n    d\nfinally:\n    e\nf\n", "Try((Name 'a'))|Error((Name 'd'))|Error((Name 'e'))|(Name 'f')")]
    [InlineData("if a:\n    b\nelif c d:\n    e\nf\n", "If(IfClause(Name 'a', (Name 'b')))|Error((Name 'e'))|(Name 'f')")]
    [InlineData("while a:\n    b\nelse c:\n    d\ne\n", "While(Name 'a', (Name 'b'))|Error((Name 'd'))|(Name 'e')")]
    public void A_broken_clause_leaves_what_came_before(string source, string expected) =>
        string.Join('|', PythonParser.Parse(source).Module.Body.Select(s => Text(s, source))).ShouldBe(expected);

    [Fact]
    public void A_broken_case_leaves_the_others()
    {
        const string source = "match a:\n    case b c:\n        d\n    case e:\n        f\n    g = 1\nh\n";
        string.Join('|', PythonParser.Parse(source).Module.Body.Select(s => Text(s, source))).ShouldBe(
            "Match(Name 'a', MatchCase(ErrorPattern, Error((Name 'd'))), MatchCase(CapturePattern 'e', (Name 'f')), MatchCase(ErrorPattern, Error))|(Name 'h')");
    }

    [Theory]
    [InlineData("print 'a', b", "Error(Tuple(String ''a'', Name 'b'))")]
    [InlineData("print \"%s\" % a", "Error(BinaryOperation(String '\"%s\"', Name 'a'))")]
    [InlineData("exec code in ns", "Error(Comparison(Name 'code', Name 'ns'))")]
    [InlineData("raise E, 'v'", "Error(Name 'E', String ''v'')")]
    [InlineData("a = `b`", "Assignment(Name 'a', Name 'b')")]
    [InlineData("a <> b", "(Comparison(Name 'a', Name 'b'))")]
    [InlineData("a = 0777", "Assignment(Name 'a', Number '0777')")]
    [InlineData("a = 10L", "Assignment(Name 'a', Number '10L')")]
    [InlineData("a = ur'b'", "Assignment(Name 'a', String 'ur'b'')")]
    [InlineData("a = 1__0", "Assignment(Name 'a', Number '1__0')")]
    [InlineData("a = 0x", "Assignment(Name 'a', Number '0x')")]
    [InlineData("f() = 1", "Assignment(Call(Name 'f'), Number '1')")]
    [InlineData("f(a=1, b)", "(Call(Name 'f', KeywordArgument 'a'(Number '1'), Name 'b'))")]
    public void Old_and_nearly_right_Python_is_an_error_with_a_tree(string source, string expected)
    {
        var result = PythonParser.Parse(source + "\nx = 1\n");
        result.Errors.Count.ShouldBe(1);
        Text(result.Module.Body[0], source).ShouldBe(expected);
        result.Module.Body.Length.ShouldBe(2);
    }

    [Fact]
    public void Python_2_handlers_are_read()
    {
        const string source = "try: a\nexcept E, e: b\n";
        var result = PythonParser.Parse(source);
        result.Errors.ShouldBeEmpty();
        Text(result.Module.Body[0], source).ShouldBe("Try((Name 'a'), ExceptClause(Tuple(Name 'E', Name 'e'), (Name 'b')))");
    }

    [Theory]
    [InlineData("x = (1", 6, 6)]
    [InlineData("x = 'a", 4, 6)]
    [InlineData("if x:\n  a\n b\n", 11, 11)]
    [InlineData("a b", 2, 3)]
    public void An_error_says_where(string source, int start, int end)
    {
        var error = PythonParser.Parse(source).Errors.ShouldHaveSingleItem();
        (error.Start, error.End).ShouldBe((start, end));
        error.Message.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_text_of_broken_lines_takes_no_line_twice()
    {
        foreach (var line in new[] { "match(\n", "match(a\n", "\\'''\n", "f'''{\n", "x = (\n", "with (a\n", "def f(\n", "else\n", "'\n", "case (\n", "@\n", "(a if b\n" })
        {
            var source = string.Concat(Enumerable.Repeat(line, 20_000));
            PythonParser.Parse(source).Errors.ShouldNotBeEmpty();
            PythonParser.Parse(source, new PythonParseOptions { Pattern = true });
        }
    }

    private static string Text(SyntaxNode node, string source) => TreeText.Of(node, source).Replace("Expression(", "(");

    /// <summary>The statements without those in error; blocks that lost a statement still compare.</summary>
    private static List<string> Statements(PythonParseResult result) =>
        [.. SyntaxWalk.DescendantsAndSelf(result.Module).Where(n => n is Statement and not (ErrorStatement or FunctionDefinition or ClassDefinition))
            .Select(n => Text(n, result.Source).Replace(", Error", ""))];
}
