using System.Text;
using Merlon.Syntax.JavaScript;

namespace Merlon.Syntax.Tests.JavaScript;

public class JavaScriptNestingTests
{
    private const int Bomb = 100_000 / 8;
    private const int OneMegabyte = 1 << 20;

    public static TheoryData<string, string, JavaScriptDialect> Bombs => new()
    {
        { "parentheses", "(", JavaScriptDialect.Jsx },
        { "parentheses of TypeScript", "(", JavaScriptDialect.TypeScript },
        { "brackets", "[", JavaScriptDialect.Jsx },
        { "objects", "({a:", JavaScriptDialect.Jsx },
        { "not", "!", JavaScriptDialect.Jsx },
        { "minus", "- ", JavaScriptDialect.Jsx },
        { "typeof", "typeof ", JavaScriptDialect.Jsx },
        { "await", "await ", JavaScriptDialect.Jsx },
        { "new", "new ", JavaScriptDialect.Jsx },
        { "calls", "f(", JavaScriptDialect.Jsx },
        { "templates", "`${", JavaScriptDialect.Jsx },
        { "elements", "<a>", JavaScriptDialect.Jsx },
        { "fragments", "<>", JavaScriptDialect.Jsx },
        { "element attributes", "<a b=", JavaScriptDialect.Jsx },
        { "containers", "<a>{", JavaScriptDialect.Jsx },
        { "if", "if(a)", JavaScriptDialect.Jsx },
        { "else blocks", "if(a){}else{", JavaScriptDialect.Jsx },
        { "while", "while(a)", JavaScriptDialect.Jsx },
        { "for", "for(;;)", JavaScriptDialect.Jsx },
        { "do", "do ", JavaScriptDialect.Jsx },
        { "labels", "a:", JavaScriptDialect.Jsx },
        { "blocks", "{", JavaScriptDialect.Jsx },
        { "try", "try{", JavaScriptDialect.Jsx },
        { "switch", "switch(a){case 1:", JavaScriptDialect.Jsx },
        { "functions", "function f(){", JavaScriptDialect.Jsx },
        { "function expressions", "(function(){", JavaScriptDialect.Jsx },
        { "default values", "function f(a=function(){", JavaScriptDialect.Jsx },
        { "default values that are functions", "function(a={b:", JavaScriptDialect.Jsx },
        { "default values of methods", "({a(b=", JavaScriptDialect.Jsx },
        { "parameters of method types", "let a:{a(b:", JavaScriptDialect.TypeScript },
        { "parameters of call types", "(a:{", JavaScriptDialect.TypeScript },
        { "parameters of nameless methods", "{(a=", JavaScriptDialect.TypeScript },
        { "constraints of call types", "<T extends {", JavaScriptDialect.Tsx },
        { "arrows", "a=>", JavaScriptDialect.Jsx },
        { "arrow bodies", "a=>{", JavaScriptDialect.Jsx },
        { "arrows with defaults", "(a=", JavaScriptDialect.Jsx },
        { "arrows in arguments", "f((a)=>", JavaScriptDialect.TypeScript },
        { "typed arrows in conditionals", "a?(b):c=>", JavaScriptDialect.TypeScript },
        { "conditionals", "a?", JavaScriptDialect.Jsx },
        { "conditional ends", "a?b:", JavaScriptDialect.Jsx },
        { "assignments", "a=", JavaScriptDialect.Jsx },
        { "powers", "a**", JavaScriptDialect.Jsx },
        { "classes", "class A{a=class{", JavaScriptDialect.Jsx },
        { "class heritage", "class A extends class extends ", JavaScriptDialect.Jsx },
        { "object patterns", "var {a:", JavaScriptDialect.Jsx },
        { "object pattern targets", "var {a:{", JavaScriptDialect.Jsx },
        { "array patterns", "var [[[[[[[[", JavaScriptDialect.Jsx },
        { "decorators", "@a(class{@b(", JavaScriptDialect.TypeScript },
        { "decorators of nothing", "@", JavaScriptDialect.TypeScript },
        { "computed names", "({[", JavaScriptDialect.Jsx },
        { "indexes", "a[", JavaScriptDialect.Jsx },
        { "comparisons", "a<b<", JavaScriptDialect.TypeScript },
        { "type arguments", "let a:A<", JavaScriptDialect.TypeScript },
        { "type arguments inside", "A<", JavaScriptDialect.TypeScript },
        { "type parentheses", "type A=((((((((", JavaScriptDialect.TypeScript },
        { "function types", "type A=(a:()=>", JavaScriptDialect.TypeScript },
        { "function type parameters", "let a:(a:", JavaScriptDialect.TypeScript },
        { "object types", "let a:{a:", JavaScriptDialect.TypeScript },
        { "patterns in function types", "let a:({a:", JavaScriptDialect.TypeScript },
        { "tuples", "let a:[", JavaScriptDialect.TypeScript },
        { "keyof", "let a:keyof keyof keyof keyof ", JavaScriptDialect.TypeScript },
        { "conditional types", "type A=B extends C?", JavaScriptDialect.TypeScript },
        { "conditional type ends", "type A=B extends C?D:B extends C?D:", JavaScriptDialect.TypeScript },
        { "infer", "type A=B extends infer A extends infer B extends ", JavaScriptDialect.TypeScript },
        { "mapped types", "type A={[k in ", JavaScriptDialect.TypeScript },
        { "template types", "type A=`${`${`${`${", JavaScriptDialect.TypeScript },
        { "type assertions", "<A>", JavaScriptDialect.TypeScript },
        { "type assertions in parentheses", "<A>(", JavaScriptDialect.TypeScript },
        { "generic arrows", "<T>(a)=>", JavaScriptDialect.TypeScript },
        { "namespaces", "namespace A{", JavaScriptDialect.TypeScript },
        { "enums", "enum A{a=", JavaScriptDialect.TypeScript },
        { "non-null", "a!", JavaScriptDialect.TypeScript },
        { "async", "async(", JavaScriptDialect.TypeScript },
        { "yield", "function*f(){yield ", JavaScriptDialect.Jsx },
        { "template tags", "a`${", JavaScriptDialect.Jsx },
        { "optional links", "a?.[", JavaScriptDialect.Jsx },
        { "deep expressions", "<... ", JavaScriptDialect.Jsx },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void Nesting_bombs_end_in_errors_within_a_stack_of_one_megabyte(string name, string part, JavaScriptDialect dialect)
    {
        var unit = part;
        while (unit.Length < 8) unit += part;
        var source = string.Concat(Enumerable.Repeat(unit, Bomb));
        foreach (var isPattern in new[] { false, true })
            OnSmallStack(() => JavaScriptParser.Parse(source, new JavaScriptParseOptions { Dialect = dialect, Pattern = isPattern }).Errors.Count).ShouldBeGreaterThan(0, name);
    }

    [Theory]
    [InlineData("a", "+a")]
    [InlineData("a", "&&a")]
    [InlineData("a", ".b")]
    [InlineData("a", "?.b")]
    [InlineData("a", "()")]
    [InlineData("a", "[0]")]
    [InlineData("a", "`t`")]
    [InlineData("a", ",b")]
    [InlineData("a", "?b:c")]
    [InlineData("a", " as b")]
    [InlineData("var a", ",b")]
    [InlineData("if(a);", "else if(b);")]
    [InlineData("type A = B", "|C")]
    [InlineData("type A = B", "[]")]
    [InlineData("type A = B", ".C")]
    [InlineData("type A = B extends C ? D : E", " extends F ? G : H")]
    [InlineData("namespace A", ".B")]
    public void Chains_may_be_as_long_as_the_file(string first, string link)
    {
        var source = first + string.Concat(Enumerable.Repeat(link, 20_000)) + (first.StartsWith("namespace", StringComparison.Ordinal) ? "{}" : "");
        var errors = OnSmallStack(() => JavaScriptParser.Parse(source, new JavaScriptParseOptions { Dialect = JavaScriptDialect.TypeScript }).Errors);
        errors.ShouldBeEmpty();
        OnSmallStack(() => JavaScriptInvariants.Violation(source, new JavaScriptParseOptions { Dialect = JavaScriptDialect.TypeScript })).ShouldBeNull();
    }

    [Fact]
    public void What_real_code_nests_is_allowed()
    {
        var source = new StringBuilder();
        for (var i = 0; i < 40; i++) source.Append("f(function () { if (a) { return [");
        for (var i = 0; i < 40; i++) source.Append("]; } });");
        JavaScriptParser.Parse(source.Replace("]; } });", "]; } })").ToString(), new JavaScriptParseOptions()).Errors.ShouldBeEmpty();
    }

    private static TResult OnSmallStack<TResult>(Func<TResult> work)
    {
        TResult? result = default;
        var thread = new Thread(() => result = work(), OneMegabyte);
        thread.Start();
        thread.Join();
        return result!;
    }
}
