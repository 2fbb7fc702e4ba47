using Merlon.Analysis.Languages;

namespace Merlon.Analysis.Tests.Taint;

/// <summary>What taint passes through in Python; <c>!</c> ends the lines on which a sink is reached.</summary>
public sealed class PythonTaintTests
{
    [Theory]
    [InlineData("sink(src())!")]
    [InlineData("a = src()\nb = a\nsink(b)!\nb = 1\nsink(b)")]
    [InlineData("a = b = src()\nsink(a)!\nsink(b)!")]
    [InlineData("a: str = src()\nsink(a)!")]
    [InlineData("a = 'x'\na += src()\nsink(a)!")]
    [InlineData("a = src()\na = a + 'x'\nsink(a)!")]
    [InlineData("if (a := src()):\n    sink(a)!")]
    [InlineData("sink(clean(src()))")]
    [InlineData("a = src()\na = clean(a)\nsink(a)")]
    [InlineData("a = src()\ndel a\nsink(a)")]
    public void Assignments(string source) => Python(source);

    [Theory]
    [InlineData("def get():\n    return src()\nsink(get())!")]
    [InlineData("def get(x):\n    return 'a'\nsink(get(src()))")]
    [InlineData("sink(not_known(src()))!")]
    [InlineData("sink(clean(src()))")]
    [InlineData("sink(src())!")]
    public void A_sink_that_points_at_a_value_asks_what_a_call_returns(string source) => Tainted.ShouldReach(Language.Python, source, """
        pattern-sources: [{pattern: src(...)}]
        pattern-sinks: [{patterns: [{pattern: sink($VALUE)}, {focus-metavariable: $VALUE}]}]
        pattern-sanitizers: [{pattern: clean(...)}]
        """);

    [Theory]
    [InlineData("import lib.tools\nsink(lib.tools.get())!")]
    [InlineData("def f():\n    import lib.tools\n    sink(lib.tools.get())!")]
    [InlineData("import lib.deep.tools\nsink(lib.deep.tools.get())!")]
    [InlineData("import lib.tools\nsink(lib.tools.same(src()))")]
    [InlineData("import lib.tools\nsink(other.tools.get())")]
    public void Modules_of_folders_that_have_no_file_of_their_own_are_followed(string source) => Tainted.ShouldReach(Language.Python, source, """
        pattern-sources: [{pattern: src(...)}]
        pattern-sinks: [{patterns: [{pattern: sink($VALUE)}, {focus-metavariable: $VALUE}]}]
        """, ("lib/tools.py", "def get():\n    return src()\ndef same(x):\n    return 'a'\n"), ("lib/deep/tools.py", "def get():\n    return src()\n"));

    [Theory]
    [InlineData("sink(f'<{src()}>')!")]
    [InlineData("sink('%s' % src())!")]
    [InlineData("sink('%(a)s' % {'a': src()})!")]
    [InlineData("sink('{}'.format(src()))!")]
    [InlineData("sink(', '.join([src(), 'b']))!")]
    [InlineData("sink(src().strip().upper()[1:])!")]
    [InlineData("sink(src() or 'none')!")]
    [InlineData("sink('a' if src() else 'b')")]
    [InlineData("sink(src() if c else 'b')!")]
    [InlineData("sink(not_known(src()))!")]
    public void Texts_and_operators(string source) => Python(source);

    [Theory]
    [InlineData("d = {}\nd['a'] = src()\nd['b'] = 1\nsink(d['b'])\nsink(d['a'])!\nsink(d)!")]
    [InlineData("d = {'a': src(), 'b': 1}\nsink(d['b'])\nsink(d.get('b'))\nsink(d.get('a', ''))!")]
    [InlineData("d = {'a': src()}\nd['a'] = 1\nsink(d['a'])\nsink(d)")]
    [InlineData("d = {'a': src()}\nsink(d[k])!")]
    [InlineData("d = dict(a=src(), b=2)\nsink(d['a'])!\nsink(d['b'])")]
    [InlineData("d = {'a': src()}\nd.clear()\nsink(d)")]
    [InlineData("d = {'a': 1}\nd.update({'b': src()})\nsink(d['a'])\nsink(d['b'])!")]
    [InlineData("d = {'a': src(), 'b': 1}\nx = d.pop('a')\nsink(d)\nsink(x)!")]
    [InlineData("d = {'a': src()}\nfor k, v in d.items():\n    sink(k)\n    sink(v)!")]
    [InlineData("d = {'a': src()}\nfor k in d:\n    sink(k)")]
    [InlineData("d = {'a': {'b': src(), 'c': 1}}\nsink(d['a']['c'])\nsink(d['a']['b'])!")]
    [InlineData("c = make()\nc.set('s', 'a', src())\nc.set('s', 'b', 'x')\nsink(c.get('s', 'b'))\nsink(c.get('s', 'a'))!")]
    public void Dictionaries_are_told_apart_by_key(string source) => Python(source);

    [Theory]
    [InlineData("a = [src(), 1]\nsink(a[1])\nsink(a[0])!\nsink(a[-1])\nsink(a[-2])!")]
    [InlineData("a = []\na.append('x')\na.append(src())\nsink(a[0])\nsink(a[1])!")]
    [InlineData("a = ['x', src(), 'y']\na.pop(0)\nsink(a[0])!\nsink(a[1])")]
    [InlineData("a = [src()]\na.insert(0, 'x')\nsink(a[0])\nsink(a[1])!")]
    [InlineData("a = ['x']\na.extend([src()])\nsink(a[0])\nsink(a[1])!")]
    [InlineData("a = ['x', src()]\nsink(a[:1])\nsink(a[1:])!")]
    [InlineData("a = [src()]\nfor b in a:\n    sink(b)!")]
    [InlineData("for i in range(3):\n    a.append(src())\nsink(a[0])!")]
    [InlineData("a = {src()}\nfor b in a:\n    sink(b)!")]
    [InlineData("a, b = src(), 1\nsink(a)!\nsink(b)")]
    [InlineData("a, (b, c) = 1, (2, src())\nsink(b)\nsink(c)!")]
    [InlineData("a, *b = [1, 2, src()]\nsink(a)\nsink(b)!\nsink(b[0])")]
    [InlineData("a = ['x'] + [src()]\nsink(a[0])\nsink(a[1])!")]
    [InlineData("for i, b in enumerate([src()]):\n    sink(i)\n    sink(b)!")]
    [InlineData("for a, b in zip([1], [src()]):\n    sink(a)\n    sink(b)!")]
    public void Lists_are_told_apart_by_place(string source) => Python(source);

    [Theory]
    [InlineData("sink([x for x in [src()]])!")]
    [InlineData("sink([1 for x in [src()]])")]
    [InlineData("sink({k: v for k, v in [(1, src())]})!")]
    [InlineData("a = list(x + 'b' for x in src())\nsink(a)!")]
    [InlineData("sink([clean(x) for x in src()])")]
    public void Comprehensions(string source) => Python(source);

    [Theory]
    [InlineData("if c:\n    a = src()\nelse:\n    a = 1\nsink(a)!")]
    [InlineData("a = src()\nif c:\n    a = 1\nelse:\n    a = 2\nsink(a)")]
    [InlineData("a = 1\nwhile c:\n    sink(a)!\n    a = src()")]
    [InlineData("for x in y:\n    if x:\n        break\n    a = src()\nsink(a)!")]
    [InlineData("while True:\n    a = src()\n    if a:\n        continue\n    break\nsink(a)!")]
    [InlineData("def f():\n    return 1\n    sink(src())")]
    [InlineData("try:\n    a = src()\nexcept E:\n    a = 1\nsink(a)!")]
    [InlineData("try:\n    raise E(src())\nexcept E as e:\n    sink(e)!")]
    [InlineData("a = src()\ntry:\n    f()\nfinally:\n    a = 1\nsink(a)")]
    [InlineData("with src() as f:\n    sink(f.read())!")]
    [InlineData("match src():\n    case [a, b]:\n        sink(a)!\n    case _:\n        sink(1)")]
    [InlineData("async def f():\n    a = await src()\n    sink(a)!")]
    public void Statements(string source) => Python(source);

    [Theory]
    [InlineData("a = src() if 7 * 18 > 200 else 'x'\nsink(a)")]
    [InlineData("n = 3\nif n == 3:\n    a = 'x'\nelse:\n    a = src()\nsink(a)")]
    [InlineData("s = 'abc'\nif s[1] == 'b':\n    a = 'x'\nelse:\n    a = src()\nsink(a)")]
    [InlineData("s = 'abc'\nmatch s[0]:\n    case 'a':\n        b = src()\n    case 'b':\n        b = 'x'\nsink(b)!")]
    [InlineData("s = 'abc'\nmatch s[1]:\n    case 'a':\n        b = src()\n    case 'b':\n        b = 'x'\nsink(b)")]
    [InlineData("def f():\n    return 5\nif f() > 4:\n    a = 'x'\nelse:\n    a = src()\nsink(a)")]
    [InlineData("if len([1, 2]) == 2:\n    a = 1\nelse:\n    a = src()\nsink(a)")]
    [InlineData("if 'a' in ['a', 'b']:\n    a = 1\nelse:\n    a = src()\nsink(a)")]
    [InlineData("i = 0\nwhile i < 0:\n    sink(src())!\n    i += 1")]
    public void Branches_that_are_never_taken_carry_nothing(string source) => Python(source);

    [Theory]
    [InlineData("def f(a):\n    return a\nsink(f(src()))!\nsink(f(1))")]
    [InlineData("def f(a, b):\n    return b\nsink(f(src(), 1))\nsink(f(1, src()))!\nsink(f(b=src(), a=1))!")]
    [InlineData("def f(a):\n    sink(a)!\nf(src())")]
    [InlineData("def f(a):\n    g(a)\ndef g(b):\n    sink(b)!\ndef h():\n    f(src())")]
    [InlineData("def f():\n    return src()\ndef g():\n    sink(f())!")]
    [InlineData("def f(a):\n    return clean(a)\ndef g():\n    sink(f(src()))")]
    [InlineData("def f(d, v):\n    d['a'] = v\ndef g():\n    d = {}\n    f(d, src())\n    sink(d['a'])!\n    sink(d['b'])")]
    [InlineData("def f(*a):\n    sink(a[1])!\ndef g():\n    f(1, src())")]
    [InlineData("def f(*a):\n    sink(a[0])\ndef g():\n    f(1, src())")]
    [InlineData("def f(**k):\n    sink(k['a'])!\n    sink(k['b'])\ndef g():\n    f(a=src(), b=1)")]
    [InlineData("def f(a):\n    if a:\n        return f(a[1:])\n    return a\ndef g():\n    sink(f(src()))!")]
    [InlineData("def f(a=src()):\n    sink(a)!")]
    [InlineData("def f():\n    yield src()\ndef g():\n    for x in f():\n        sink(x)!")]
    [InlineData("def f():\n    raise E(src())\ndef g():\n    try:\n        f()\n    except E as e:\n        sink(e)!")]
    [InlineData("def f(a):\n    def g():\n        sink(a)!\n    g()\nf(src())")]
    [InlineData("f = lambda a: a\nsink(f(src()))!")]
    [InlineData("def f(h, a):\n    h(a)\ndef s(x):\n    sink(x)!\ndef g():\n    f(s, src())")]
    [InlineData("g = 1\ndef f():\n    global g\n    g = src()\ndef h():\n    sink(g)!")]
    [InlineData("x = src()\ndef f():\n    sink(x)!")]
    public void Functions(string source) => Python(source);

    [Theory]
    [InlineData("class A:\n    def __init__(self, a):\n        self.a = a\n        self.b = 1\n    def get(self):\n        return self.a\ndef f():\n    x = A(src())\n    sink(x.get())!\n    sink(x.a)!\n    sink(x.b)")]
    [InlineData("class A:\n    def set(self, a):\n        self.a = a\n    def out(self):\n        sink(self.a)!\ndef f():\n    x = A()\n    x.set(src())\n    x.out()")]
    [InlineData("class A:\n    def first(self):\n        self.a = src()\n    def second(self):\n        sink(self.a)!")]
    [InlineData("class A:\n    def run(self, a):\n        sink(a)!\nclass B(A):\n    pass\ndef f():\n    B().run(src())")]
    [InlineData("class A:\n    def run(self, a):\n        return a\nclass B(A):\n    def run(self, a):\n        return 1\ndef f():\n    sink(B().run(src()))")]
    [InlineData("class A:\n    def __init__(self, a):\n        self.a = a\nclass B(A):\n    def __init__(self, a):\n        super().__init__(a)\ndef f():\n    sink(B(src()).a)!")]
    [InlineData("class A:\n    @staticmethod\n    def f(a):\n        return a\nsink(A.f(src()))!")]
    [InlineData("class A:\n    @property\n    def p(self):\n        return src()\ndef f():\n    sink(A().p)!")]
    public void Classes(string source) => Python(source);

    private static void Python(string source) => Tainted.ShouldReach(Language.Python, source);
}
