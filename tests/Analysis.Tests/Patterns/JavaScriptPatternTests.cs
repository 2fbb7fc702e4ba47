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
    [InlineData("let $X: number = $Y;", "let a: number = 1;!\nlet b: string = c;")]
    [InlineData("($X: C).f(...)", "const a: C = b();\na.f();!\nconst d: D = b();\nd.f();")]
    [InlineData("$X as any", "a = b as any;!\na = b as string;")]
    [InlineData("class $X implements $Y {...}", "class A implements B {}!\nclass C {}")]
    public void Types(string pattern, string source) => Marked.ShouldMatch(Language.TypeScript, pattern, source);
}
