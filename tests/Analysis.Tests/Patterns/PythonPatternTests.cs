using Merlon.Analysis.Languages;

namespace Merlon.Analysis.Tests.Patterns;

/// <summary>What patterns of Python match; <c>!</c> ends the lines on which a match starts.</summary>
public sealed class PythonPatternTests
{
    [Theory]
    [InlineData("run($CMD)", "run(a)!\nrun(a, b)\nwalk(a)")]
    [InlineData("run(..., shell=True, ...)", "run(a, shell=True)!\nrun(shell=True)!\nrun(a, shell=False)\nrun(shell=True, cwd=b)!")]
    [InlineData("run(b=1, a=2)", "run(a=2, b=1)!\nrun(a=2)\nrun(a=2, b=1, c=3)")]
    [InlineData("run($...ARGS)", "run()!\nrun(1, 2)!")]
    [InlineData("same($A, $A)", "same(x, x)!\nsame(x, y)\nsame(f(1), f(1))!")]
    [InlineData("run($X)", "run(key=1)\nrun(1)!")]
    public void Arguments(string pattern, string source) => Marked.ShouldMatch(Language.Python, pattern, source);

    [Theory]
    [InlineData("os.system(...)", "import os\nos.system(a)!")]
    [InlineData("os.system(...)", "from os import system as go\ngo(a)!\nsystem(a)")]
    [InlineData("os.system(...)", "import os as o\no.system(a)!")]
    [InlineData("os.system(...)", "from os import *\nsystem(a)!")]
    [InlineData("os.path.join(...)", "from os import path\npath.join(a)!")]
    [InlineData("a.run()", "import b as a\nimport c\na.run()!\nc.run()")]
    [InlineData("csv.writer(...)", "import csv\ncsv.writer(a)!\nimport safe as csv\ncsv.writer(b)!")]
    [InlineData("safe.writer(...)", "import csv\ncsv.writer(a)\nimport safe as csv\ncsv.writer(b)!")]
    public void Imported_names_are_what_they_stand_for(string pattern, string source) => Marked.ShouldMatch(Language.Python, pattern, source);

    [Theory]
    [InlineData("f(\"...\")", "f('a')!\nf(u'b' 'c')!\nf(x)\nf(f'{x}')")]
    [InlineData("f(\"=~/^a+$/\")", "f('aaa')!\nf('ab')")]
    [InlineData("f(\"$S\", \"$S\")", "f('a', 'a')!\nf('a', 'b')")]
    [InlineData("f(16)", "f(0x10)!\nf(16)!\nf(16.0)")]
    [InlineData("f\"...{$X}...\"", "f'a {b} c'!\nf'plain'\n'a {b}'")]
    public void Literals(string pattern, string source) => Marked.ShouldMatch(Language.Python, pattern, source);

    [Theory]
    [InlineData("f(\"...\")", "A = 'x'\ndef g():\n    f(A)!")]
    [InlineData("f(\"...\")", "a = 'x'\na = read()\nf(a)")]
    [InlineData("f(\"ab\")", "a = 'a'\nb = a + 'b'\nf(b)!")]
    [InlineData("f(\"...\")", "def g(c, a):\n    if c:\n        a = 'x'\n    f(a)")]
    [InlineData("f(\"...\")", "def g(c):\n    if c:\n        a = 'x'\n    else:\n        a = 'y'\n    f(a)!")]
    [InlineData("f(\"...\")", "a = ''\nfor i in b:\n    f(a)\n    a = a + i")]
    public void Constants_stand_for_their_values(string pattern, string source) => Marked.ShouldMatch(Language.Python, pattern, source);

    [Theory]
    [InlineData("$X = open(...)\n...\n$X.close()", "a = open(b)!\nc()\na.close()\nd = open(b)\ne.close()")]
    [InlineData("a()\n...\nb()", "a()!\nif c:\n    b()")]
    [InlineData("a()\nb()", "a()!\nb()\na()\nc()\nb()")]
    [InlineData("def $F(...):\n    ...\n    return $X", "def f(a):!\n    b()\n    return a\ndef g():\n    pass")]
    [InlineData("try:\n    ...\nexcept:\n    pass", "try:!\n    a()\nexcept:\n    pass\ntry:\n    a()\nexcept:\n    b()")]
    [InlineData("with open(...) as $F:\n    ...", "with open(a) as b:!\n    c()")]
    [InlineData("if $C:\n    ...", "if a:!\n    b()\nelse:\n    c()")]
    public void Statements(string pattern, string source) => Marked.ShouldMatch(Language.Python, pattern, source);

    [Theory]
    [InlineData("@route(...)\ndef $F(...):\n    ...", "@route('/')!\n@login\ndef a():\n    pass\n@login\ndef b():\n    pass")]
    [InlineData("class $C($B):\n    ...", "class A(B):!\n    pass\nclass C:\n    pass")]
    [InlineData("class $C:\n    ...\n    x = 1", "class A:!\n    y = 2\n    x = 1\nclass B:\n    y = 2")]
    public void Definitions(string pattern, string source) => Marked.ShouldMatch(Language.Python, pattern, source);

    [Theory]
    [InlineData("a and b", "if a and b: pass!\nif b and a: pass")]
    [InlineData("a | b", "x = b | c | a!\nx = b | c")]
    [InlineData("<... secret ...>", "f(g(secret))!\nf(g(other))")]
    [InlineData("$O.a(). ... .b()", "x.a().c().b()!\nx.a().c()")]
    [InlineData("{..., \"k\": $V, ...}", "a = {'x': 1, 'k': 2}!\na = {'x': 1}")]
    [InlineData("f($X: int)", "f(1)!\nf('1')")]
    public void Expressions(string pattern, string source) => Marked.ShouldMatch(Language.Python, pattern, source);

    [Theory]
    [InlineData("$X if $C else $Y", "a = b if c else d!")]
    [InlineData("lambda $X: $Y", "f(lambda a: b)!\nf(lambda: b)")]
    [InlineData("not $X", "a = not b!")]
    [InlineData("$X[$I]", "a[0]!\na[b:c]!")]
    [InlineData("$X[:$Y]", "a[:1]!\na[1:]")]
    [InlineData("await $X", "async def f():\n    await a!")]
    [InlineData("yield $X", "def f():\n    yield a!\n    yield")]
    [InlineData("($X := $Y)", "if (a := b): pass!")]
    [InlineData("{$K: $V for $K in $X}", "a = {b: b for b in c}!")]
    [InlineData("f(*$X)", "f(*a)!\nf(a)")]
    [InlineData("f(**$X)", "f(**a)!\nf(b=a)")]
    [InlineData("$X.$Y.$Z", "a.b.c!\na.b")]
    [InlineData("f(..., $X, ..., $X, ...)", "f(a, b, a)!\nf(a, b)")]
    [InlineData("f(None)", "f(None)!\nf(0)")]
    [InlineData("a == $X == b", "c = a == d == b!")]
    [InlineData("$X < 5", "a < 5!\na <= 5")]
    [InlineData("\"...\" % ...", "a = 'b %s' % c!\na = b % c")]
    [InlineData("\"...\".format(...)", "'a {}'.format(b)!\na.format(b)")]
    [InlineData("\"...\" + $X", "a = 'b' + c!\na = b + c")]
    [InlineData("$A + $B + ...", "x = a + b + c!\nx = a + b!")]
    public void Operators(string pattern, string source) => Marked.ShouldMatch(Language.Python, pattern, source);

    [Theory]
    [InlineData("import $X", "import a!\nimport b.c!")]
    [InlineData("import a.b", "from a import b!\nimport a.b!\nimport a")]
    [InlineData("from a import b", "from a import c, b!\nimport a.b!")]
    [InlineData("from $M import $X", "from a.b import c!")]
    [InlineData("a.b.c()", "from a.b import c as d\nd()!\nimport a.b\na.b.c()!")]
    [InlineData("a.b()", "def f():\n    from a import b\n    b()!\nb()")]
    public void Imports(string pattern, string source) => Marked.ShouldMatch(Language.Python, pattern, source);

    [Theory]
    [InlineData("if $A:\n    ...\nelif $B:\n    ...", "if a:!\n    b()\nelif c:\n    d()\nif e:\n    g()")]
    [InlineData("for $I in $X:\n    ...", "for a in b:!\n    c()")]
    [InlineData("while $X: ...", "while a:!\n    b()")]
    [InlineData("raise $E(...)", "raise A(b)!\nraise")]
    [InlineData("assert $X, ...", "assert a, b!\nassert a!\nassert_(a)")]
    [InlineData("del $X", "del a!")]
    [InlineData("try:\n    ...\nexcept $E as $N:\n    ...\nfinally:\n    ...", "try:!\n    a()\nexcept B as c:\n    d()\nfinally:\n    e()")]
    [InlineData("async def $F(...): ...", "async def a(): pass!\ndef b(): pass")]
    [InlineData("def $F(..., $X=None, ...): ...", "def a(b, c=None): pass!\ndef d(e): pass")]
    [InlineData("def $F($X: int) -> str: ...", "def a(b: int) -> str: pass!\ndef c(d) -> str: pass")]
    [InlineData("match $X:\n    case 1: ...", "match a:!\n    case 1: pass")]
    [InlineData("$X: int = $Y", "a: int = 1!\nb: str = c")]
    [InlineData("$X = $Y", "a = 1!\nb: int = 2!\nc += 3")]
    [InlineData("$X += $Y", "a += 1!\na -= 1")]
    [InlineData("return", "def a():\n    return!\ndef b():\n    return 1")]
    [InlineData("global $X", "def f():\n    global a!")]
    public void Statement_kinds(string pattern, string source) => Marked.ShouldMatch(Language.Python, pattern, source);
}
