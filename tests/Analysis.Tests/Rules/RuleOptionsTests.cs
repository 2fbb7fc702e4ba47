using Merlon.Analysis.Languages;
using Merlon.Analysis.Rules;

namespace Merlon.Analysis.Tests.Rules;

/// <summary>What each option changes; <c>!</c> ends the lines on which a match starts.</summary>
public sealed class RuleOptionsTests
{
    [Theory]
    [InlineData("constant_propagation: true", "f(\"a\")", "x = 'a'\nf(x)!")]
    [InlineData("constant_propagation: false", "f(\"a\")", "x = 'a'\nf(x)\nf('a')!")]
    [InlineData("symbolic_propagation: true", "f(g(...))", "x = g()\nf(x)!")]
    [InlineData("symbolic_propagation: false", "f(g(...))", "x = g()\nf(x)")]
    [InlineData("ac_matching: true", "a and (b and c)", "x = a and b and c!")]
    [InlineData("ac_matching: false", "a | b", "x = b | a")]
    [InlineData("commutative_boolop: true", "a and b", "x = b and a!")]
    [InlineData("commutative_boolop: false", "a and b", "x = b and a")]
    [InlineData("symmetric_eq: true", "a == b", "x = b == a!")]
    [InlineData("symmetric_eq: false", "a == b", "x = b == a")]
    [InlineData("attr_expr: true", "route(...)", "@route('/')!\ndef f(): pass")]
    [InlineData("attr_expr: false", "route(...)", "@route('/')\ndef f(): pass\nroute('/')!")]
    [InlineData("decorators_order_matters: true", "@a\n@b\ndef $F(): ...", "@a!\n@c\n@b\ndef f(): pass\n@b\n@a\ndef g(): pass")]
    [InlineData("decorators_order_matters: false", "@a\n@b\ndef $F(): ...", "@b!\n@a\ndef g(): pass")]
    [InlineData("go_deeper_expr: true", "<... a ...>", "f(g(a))!")]
    [InlineData("go_deeper_stmt: true", "a()\n...\nb()", "a()!\nif c:\n    b()")]
    [InlineData("go_deeper_stmt: false", "a()\n...\nb()", "if c:\n    a()!\n    b()\na()\nif c:\n    b()")]
    public void Python(string option, string pattern, string source) => ShouldMatch("python", option, pattern, source);

    [Theory]
    [InlineData("implicit_deep_exprstmt: true", "f();", "g(f());!")]
    [InlineData("implicit_deep_exprstmt: false", "f();", "g(f());\nf();!")]
    [InlineData("vardef_assign: true", "$X = g()", "const a = g();!\nb = g();!")]
    [InlineData("vardef_assign: false", "$X = g()", "const a = g();\nb = g();!")]
    [InlineData("flddef_assign: false", "$X = () => 1", "class A {\n  m = () => 1\n}\nm = () => 1!")]
    [InlineData("flddef_assign: true", "$X = () => 1", "class A {\n  m = () => 1!\n}")]
    [InlineData("arrow_is_function: true", "(x) => { ... }", "a = x => { b(); };!\na = function (x) { b(); };!")]
    [InlineData("arrow_is_function: false", "(x) => { ... }", "a = x => { b(); };!\na = function (x) { b(); };")]
    [InlineData("let_is_var: true", "var $X = 1;", "let a = 1;!\nvar b = 1;!")]
    [InlineData("let_is_var: false", "var $X = 1;", "let a = 1;\nvar b = 1;!")]
    [InlineData("implicit_ellipsis: true", "f({a: 1})", "f({a: 1, b: 2});!")]
    [InlineData("implicit_ellipsis: false", "f({a: 1})", "f({a: 1, b: 2});\nf({a: 1});!")]
    [InlineData("xml_attrs_implicit_ellipsis: true", "<a b={1} />", "x = <a b={1} c={2} />;!")]
    [InlineData("xml_attrs_implicit_ellipsis: false", "<a b={1} />", "x = <a b={1} c={2} />;\ny = <a b={1} />;!")]
    [InlineData("xml_singleton_loose_matching: true", "<a />", "x = <a>b</a>;!")]
    [InlineData("xml_singleton_loose_matching: false", "<a />", "x = <a>b</a>;\ny = <a />;!")]
    [InlineData("xml_children_ordered: true", "<a><b /><c /></a>", "x = <a><b /><c /></a>;!\nx = <a><c /><b /></a>;")]
    [InlineData("xml_children_ordered: false", "<a><b /><c /></a>", "x = <a><c /><b /></a>;!")]
    public void JavaScript(string option, string pattern, string source) => ShouldMatch("javascript", option, pattern, source);

    [Theory]
    [InlineData("taint_assume_safe_functions: true")]
    [InlineData("generic_ellipsis_max_span: 0")]
    [InlineData("generic_engine: aliengrep")]
    [InlineData("cpp_parsing_pref: as_fundef")]
    [InlineData("interfile: true")]
    public void Options_of_other_modes_and_languages_are_known(string option) => ErrorsOf(option).ShouldBeEmpty();

    [Theory]
    [InlineData("symbolic_propagaton: true", "rule.yaml:8: 'symbolic_propagaton' is not an option. Check its spelling; known are ac_matching,")]
    [InlineData("symbolic_propagation: maybe", "rule.yaml:8: the option 'symbolic_propagation' takes true or false.")]
    [InlineData("generic_ellipsis_max_span: few", "rule.yaml:8: the option 'generic_ellipsis_max_span' takes a number.")]
    [InlineData("generic_comment_style: basic", "rule.yaml:8: the option 'generic_comment_style' takes c or cpp or shell.")]
    public void What_is_wrong_with_an_option_is_named(string option, string error) => ErrorsOf(option).ShouldHaveSingleItem().ShouldStartWith(error);

    private static List<string> ErrorsOf(string option)
    {
        var errors = new List<string>();
        RuleReader.Read("rule.yaml", RuleOf("python", option, "a"), errors);
        return errors;
    }

    private static void ShouldMatch(string language, string option, string pattern, string source)
    {
        var rule = Marked.ReadRule(RuleOf(language, option, pattern));
        Marked.ShouldMatch(rule.Languages[0], rule.Formulas.Values.Single(), source, rule.Options);
    }

    private static string RuleOf(string language, string option, string pattern) =>
        $"rules:\n- id: a\n  message: m\n  severity: HIGH\n  languages: [{language}]\n  pattern: {System.Text.Json.JsonSerializer.Serialize(pattern)}\n  options:\n    {option}\n";
}
