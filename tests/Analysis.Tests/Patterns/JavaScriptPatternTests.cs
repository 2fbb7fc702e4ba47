using Merlon.Analysis.Languages;

namespace Merlon.Analysis.Tests.Patterns;

/// <summary>What patterns of JavaScript and TypeScript match; <c>!</c> ends the lines on which a match starts.</summary>
public sealed class JavaScriptPatternTests
{
    [Theory]
    [InlineData("child_process.exec(...)", "const {exec} = require('child_process');\nexec(a);!")]
    [InlineData("child_process.exec(...)", "import {exec as run} from 'child_process';\nrun(a);!\nexec(a);")]
    [InlineData("child_process.exec(...)", "import * as cp from 'child_process';\ncp.exec(a);!")]
    [InlineData("import {$X} from 'm'", "import {a} from 'm';!\nconst {b} = require('m');!\nimport {c} from 'n';")]
    public void Modules(string pattern, string source) => Marked.ShouldMatch(Language.JavaScript, pattern, source);

    [Theory]
    [InlineData("var $X = 'a';", "var x = 'a';!\nlet y = 'a';!\nconst z = 'b';")]
    [InlineData("$X = 'a'", "const x = 'a';!\ny = 'a';!\no = {x: 'a'};")]
    [InlineData("(...) => {...}", "a(x => x);!\na(function () {});!\nfunction b() {}")]
    [InlineData("function $F(...) {...}", "function a() {}!\nconst b = () => {};")]
    [InlineData("new A(...)", "new A(1);!\nA(1);\nnew A;!")]
    [InlineData("x?.y", "x?.y;!\nx.y;")]
    [InlineData("x.y", "x?.y;!\nx.y;!")]
    public void Equivalences(string pattern, string source) => Marked.ShouldMatch(Language.JavaScript, pattern, source);

    [Theory]
    [InlineData("f({secure: false})", "f({a: 1, secure: false});!\nf({secure: true});")]
    [InlineData("`...${$X}...`", "`a ${b}`;!\n`a`;")]
    [InlineData("f(\"...\")", "const a = 'x';\nf(`${a}y`);!\nf(`${b}y`);")]
    [InlineData("/.../g", "a = /b/g;!\na = /b/;")]
    [InlineData("<a href=$X>...</a>", "x = <a href={y}>z</a>;!\nx = <a>z</a>;")]
    [InlineData("<$T dangerouslySetInnerHTML={$X} />", "x = <p a='1' dangerouslySetInnerHTML={y}>z</p>;!")]
    public void Expressions(string pattern, string source) => Marked.ShouldMatch(Language.JavaScript, pattern, source);

    [Theory]
    [InlineData("a == b", "x = a == b;!\nx = a === b;")]
    [InlineData("{..., $P, ...} = this.props", "const {a, b} = this.props;!\nc = this.props;")]
    [InlineData("$X = f()", "const a = f();!\nlet b = f(), c;!\nd = f();!\nclass A {\n  e = f();!\n}")]
    [InlineData("f(...)", "g(() => { f(); });!\nf`x`;")]
    [InlineData("f(<... a ...>)", "f(g(a));!\nf(() => a);!\nf(() => { a; });")]
    [InlineData("$A ? $B : $C", "x = a ? b : c;!")]
    [InlineData("async function $F(...) { ... }", "async function a() {}!\nfunction b() {}")]
    [InlineData("await $X", "async function a() {\n  await b;!\n}")]
    [InlineData("`a${$X}`", "`a${b}`;!\n`b${b}`;")]
    [InlineData("f(...$X)", "f(...a);!\nf(a);")]
    [InlineData("typeof $X === 'string'", "if (typeof a === \"string\") {}!")]
    [InlineData("{..., $K: 1, ...}", "x = {a: 2, b: 1};!\nx = {a: 2};")]
    [InlineData("switch ($X) { case 1: ... }", "switch (a) { case 1: b(); }!")]
    [InlineData("export default $X", "export default a;!")]
    [InlineData("for (let $I = 0; ...; ...) { ... }", "for (let i = 0; i < 1; i++) {}!")]
    [InlineData("delete $X.$Y", "delete a.b;!")]
    [InlineData("$X.$F(...).then(...)", "a.b(1).then(c);!\na.then(c);")]
    public void Statements_and_operators(string pattern, string source) => Marked.ShouldMatch(Language.JavaScript, pattern, source);

    [Theory]
    [InlineData("import $X from 'm'", "import a from 'm';!\nimport {b} from 'm';")]
    [InlineData("import * as $X from 'm'", "import * as a from 'm';!\nconst b = require('m');!")]
    [InlineData("m.f()", "import m from 'm';\nm.f();!")]
    [InlineData("m.f()", "const {f: g} = require('m');\ng();!")]
    [InlineData("m.f()", "import * as n from 'm';\nn.f();!\nm.f();!")]
    public void Imports(string pattern, string source) => Marked.ShouldMatch(Language.JavaScript, pattern, source);

    [Theory]
    [InlineData("useState(...)", "const [a] = useState<boolean>(false);!\nconst [b] = useState(true);!")]
    [InlineData("f(1)", "function g(a: string): void { f(1); }!")]
    public void Types_in_scripts(string pattern, string source)
    {
        var file = Merlon.Analysis.Sources.FileAnalysis.Open(Language.JavaScript, "a.jsx", source.Replace("!", "", StringComparison.Ordinal));
        file.Errors.ShouldBeEmpty();
        var found = new Merlon.Analysis.Search.FormulaEvaluator(file.Tree, Merlon.Analysis.Patterns.MatchOptions.Default, TestContext.Current.CancellationToken)
            .Evaluate(new Merlon.Analysis.Rules.PatternFormula(Merlon.Analysis.Patterns.Pattern.Parse(Language.JavaScript, pattern).Pattern!));
        found.Count.ShouldBe(source.Count(c => c == '!'));
    }

    [Theory]
    [InlineData("let $X: number = $Y;", "let a: number = 1;!\nlet b: string = c;")]
    [InlineData("($X: C).f(...)", "const a: C = b();\na.f();!\nconst d: D = b();\nd.f();")]
    [InlineData("$X as any", "a = b as any;!\na = b as string;")]
    [InlineData("class $X implements $Y {...}", "class A implements B {}!\nclass C {}")]
    public void Types(string pattern, string source) => Marked.ShouldMatch(Language.TypeScript, pattern, source);
}
