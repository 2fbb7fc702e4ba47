using Merlon.Syntax.Python;

namespace Merlon.Syntax.Tests.Python;

public sealed class PythonNestingTests
{
    private const int Bomb = 100_000;

    public static TheoryData<string, string> Bombs => new()
    {
        { "parentheses", new string('(', Bomb) },
        { "closed parentheses", new string('(', Bomb) + new string(')', Bomb) },
        { "brackets", new string('[', Bomb) },
        { "braces", new string('{', Bomb) },
        { "calls", Repeat("f(") },
        { "subscripts", Repeat("a[") },
        { "dictionaries", Repeat("{a:") },
        { "minus", new string('-', Bomb) + "1" },
        { "not", Repeat("not ") + "x" },
        { "await", Repeat("await ") + "x" },
        { "power", Repeat("2**") + "2" },
        { "lambda", Repeat("lambda: ") + "x" },
        { "lambda defaults", Repeat("lambda x=") + "1" },
        { "conditions", Repeat("a if b else ") + "c" },
        { "conditions in conditions", Repeat("a if ") + "b" },
        { "comparisons in parentheses", Repeat("a < (") },
        { "every operator", Repeat("a or b and not c < d | e ^ f & g << h + i * -j ** (") },
        { "named", Repeat("(a := ") },
        { "stars", Repeat("*") },
        { "yields", Repeat("(yield ") },
        { "comprehensions", Repeat("[a for b in ") },
        { "f-strings", Repeat("f'{") },
        { "nested quotes", string.Concat(Enumerable.Repeat("f\"{f'{", Bomb / 2)) },
        { "format specifications", "f'{a:" + Repeat("{a:") },
        { "backticks", Repeat("`(") },
        { "blocks", string.Concat(Enumerable.Range(0, 3000).Select(i => new string(' ', i) + "if x:\n")) },
        { "functions", string.Concat(Enumerable.Range(0, 3000).Select(i => new string(' ', i) + "def f():\n")) },
        { "tries", string.Concat(Enumerable.Range(0, 3000).Select(i => new string(' ', i) + "try:\n")) },
        { "matches", string.Concat(Enumerable.Range(0, 1500).Select(i => new string(' ', 2 * i) + "match x:\n" + new string(' ', (2 * i) + 1) + "case y:\n")) },
        { "case patterns", "match x:\n case " + new string('(', Bomb) },
        { "class patterns", "match x:\n case " + Repeat("A(") },
        { "mapping patterns", "match x:\n case " + Repeat("{'a': ") },
        { "with", "with " + new string('(', Bomb) },
        { "decorators", "@" + new string('(', Bomb) },
        { "annotations", "def f(x: " + new string('(', Bomb) },
        { "targets", "for " + new string('(', Bomb) },
        { "deep patterns", Repeat("<... ") },
        { "indents", string.Concat(Enumerable.Range(0, 3000).Select(i => new string(' ', i) + "x\n")) },
    };

    private static string Repeat(string text) => string.Concat(Enumerable.Repeat(text, Bomb));

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_nesting_bomb_is_an_error_on_half_a_megabyte_of_stack(string name, string source)
    {
        OnSmallStack(() =>
        {
            PythonParser.Parse(source, new PythonParseOptions { Pattern = true }).Errors.ShouldNotBeEmpty(name);
            PythonParser.Parse(source).Errors.ShouldNotBeEmpty(name);
            PythonInvariants.Broken(source, isPattern: false).ShouldBeNull(name);
        });
    }

    [Fact]
    public void Mixed_nesting_below_the_limit_fits_the_stack_as_well()
    {
        var blocks = string.Concat(Enumerable.Range(0, 200).Select(i => new string(' ', i) + "try:\n"));
        var source = blocks + new string(' ', 200) + "x = " + string.Concat(Enumerable.Repeat("f(lambda: [", 200));
        OnSmallStack(() => PythonParser.Parse(source).Errors.ShouldNotBeEmpty());
    }

    public static TheoryData<string, string> Chains => new()
    {
        { "sum", "x = " + string.Join(" + ", Enumerable.Repeat("a", Bomb)) },
        { "members", "x = a" + Repeat(".b") },
        { "calls", "x = a" + Repeat("()") },
        { "subscripts", "x = a" + Repeat("[0]") },
        { "comparison", "x = " + string.Join(" < ", Enumerable.Repeat("a", Bomb)) },
        { "or", "x = " + string.Join(" or ", Enumerable.Repeat("a", Bomb)) },
        { "and or", "x = " + string.Join(" and b or ", Enumerable.Repeat("a", Bomb)) },
        { "elif", "if a: b\n" + string.Concat(Enumerable.Repeat("elif a: b\n", 10_000)) },
        { "strings", "x = " + Repeat("'a' ") },
        { "assignment", string.Join(" = ", Enumerable.Repeat("a", Bomb)) },
        { "elements", "x = [" + Repeat("1, ") + "]" },
        { "statements", Repeat("a; ") },
        { "decorators", Repeat("@a\n") + "def f(): pass" },
        { "clauses", "x = [a " + Repeat("for a in b ") + "]" },
        { "alternatives", "match x:\n case " + string.Join(" | ", Enumerable.Repeat("1", Bomb)) + ": pass" },
        { "pattern members", "x = a" + Repeat(". ... .b()") },
    };

    [Theory]
    [MemberData(nameof(Chains))]
    public void A_chain_may_be_as_long_as_the_file(string name, string source)
    {
        OnSmallStack(() =>
        {
            var isPattern = name.StartsWith("pattern", StringComparison.Ordinal);
            PythonParser.Parse(source, new PythonParseOptions { Pattern = isPattern }).Errors.ShouldBeEmpty(name);
            PythonInvariants.Broken(source, isPattern).ShouldBeNull(name);
        });
    }

    [Fact]
    public void As_much_nesting_as_CPython_takes_is_read()
    {
        var blocks = string.Concat(Enumerable.Range(0, 99).Select(i => new string(' ', i) + "if x:\n"));
        var brackets = new string('(', 200) + "1" + new string(')', 200);
        PythonParser.Parse(blocks + new string(' ', 99) + "y = " + brackets).Errors.ShouldBeEmpty();
    }

    private static void OnSmallStack(Action act)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(act), 512 << 10);
        thread.Start();
        thread.Join();
        if (failure is not null) throw failure;
    }
}
