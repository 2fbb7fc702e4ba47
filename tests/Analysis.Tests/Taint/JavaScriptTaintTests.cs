using Merlon.Analysis.Languages;

namespace Merlon.Analysis.Tests.Taint;

/// <summary>What taint passes through in JavaScript; <c>!</c> ends the lines on which a sink is reached.</summary>
public sealed class JavaScriptTaintTests
{
    [Theory]
    [InlineData("const a = src();\nsink(a);!")]
    [InlineData("sink(`<b>${src()}</b>`);!")]
    [InlineData("let { a, b: { c } } = src();\nsink(c);!")]
    [InlineData("const { a, ...rest } = src();\nsink(rest);!")]
    [InlineData("const [a, , b] = [1, 2, src()];\nsink(a);\nsink(b);!")]
    [InlineData("const { a = src() } = {};\nsink(a);!")]
    [InlineData("const o = { a: src(), b: 1 };\nsink(o.b);\nsink(o['a']);!")]
    [InlineData("const o = { ...src() };\nsink(o.x);!")]
    [InlineData("const o = { ...{ a: src(), b: 1 } };\nsink(o.a);!\nsink(o.b);")]
    [InlineData("const o = {};\no.a.b = src();\nsink(o.a.c);\nsink(o.a);!")]
    [InlineData("const o = Object.assign({}, { a: src() }, { b: 1 });\nsink(o.a);!\nsink(o.b);")]
    [InlineData("sink(src()?.a?.b);!")]
    [InlineData("sink(src() ?? 'x');!")]
    [InlineData("sink(src() as any);!")]
    [InlineData("var a = [];\na.push(src());\nsink(a[0]);!\nsink(a.length);")]
    [InlineData("const m = new Map();\nm.set('a', src());\nm.set('b', 1);\nsink(m.get('b'));\nsink(m.get('a'));!")]
    [InlineData("for (const a of [src()]) sink(a);!")]
    [InlineData("for (const k in { a: src() }) sink(k);")]
    [InlineData("for (const [k, v] of Object.entries({ a: src() })) {\n  sink(k);\n  sink(v);!\n}")]
    [InlineData("switch (x) {\n  case 1: a = src();\n  case 2: sink(a);!\n}")]
    [InlineData("try {\n  throw src();\n} catch (e) {\n  sink(e);!\n}")]
    public void Values(string source) => Script(source);

    [Theory]
    [InlineData("[src()].forEach(x => sink(x));!")]
    [InlineData("sink([1, 2].map(x => x));")]
    [InlineData("sink([src()].map(x => x + 'a'));!")]
    [InlineData("sink([src()].map(x => clean(x)));")]
    [InlineData("src().then(x => {\n  sink(x);!\n});")]
    [InlineData("sink(src().then(x => 'done'));")]
    [InlineData("sink([src()].filter(x => x));!")]
    [InlineData("sink([src()].reduce((all, x) => all + x, ''));!")]
    [InlineData("const x = src();\nrun(() => sink(x));!")]
    [InlineData("let q = '';\n[src()].forEach(x => { q += x; });\nsink(q);!")]
    [InlineData("const f = async () => src();\nasync function g() {\n  sink(await f());!\n}")]
    [InlineData("(function (a) {\n  sink(a);!\n})(src());")]
    [InlineData("function f(cb) {\n  cb(src());\n}\nfunction g() {\n  f(x => sink(x));!\n}")]
    [InlineData("function f({ a, b }) {\n  sink(a);\n  sink(b);!\n}\nfunction g() {\n  f({ a: 1, b: src() });\n}")]
    [InlineData("function f(a = src()) {\n  sink(a);!\n}")]
    [InlineData("const api = {\n  get() { return src(); },\n};\nsink(api.get());!")]
    public void Functions(string source) => Script(source);

    [Theory]
    [InlineData("class A {\n  constructor(a) { this.a = a; }\n  get() { return this.a; }\n}\nfunction f() {\n  sink(new A(src()).get());!\n}")]
    [InlineData("class A {\n  a = src();\n  out() { sink(this.a); }!\n}")]
    [InlineData("class A {\n  run(a) { sink(a); }!\n}\nclass B extends A {\n  go() { super.run(src()); }\n}")]
    [InlineData("class A {\n  static make() { return src(); }\n}\nsink(A.make());!")]
    [InlineData("class A {\n  get p() { return src(); }\n}\nsink(new A().p);!")]
    public void Classes(string source) => Script(source);

    private static void Script(string source) => Tainted.ShouldReach(source.Contains(" as any", StringComparison.Ordinal) ? Language.TypeScript : Language.JavaScript, source);
}
