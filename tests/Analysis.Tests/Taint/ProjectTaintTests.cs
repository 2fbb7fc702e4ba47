namespace Merlon.Analysis.Tests.Taint;

/// <summary>Taint from file to file. A sample is files, each led by <c># name</c>; a line that ends in <c>!</c> holds a sink that is reached.</summary>
public sealed class ProjectTaintTests
{
    [Theory]
    [InlineData("# a.py\nfrom b import go\ndef f():\n    go(src())\n# b.py\ndef go(x):\n    sink(x)!")]
    [InlineData("# a.py\nimport b\ndef f():\n    sink(b.give())!\n# b.py\ndef give():\n    return src()")]
    [InlineData("# a.py\nfrom b import safe\ndef f():\n    sink(safe(src()))\n# b.py\ndef safe(x):\n    return clean(x)")]
    [InlineData("# a.py\nfrom b import go as run\ndef f():\n    run(src())\n# b.py\nfrom c import go\n# c.py\ndef go(x):\n    sink(x)!")]
    [InlineData("# a.py\nfrom p.b import mid\ndef f():\n    mid(src())\n# p/__init__.py\n\n# p/b.py\nfrom .c import last\ndef mid(x):\n    last(x)\n# p/c.py\ndef last(x):\n    sink(x)!")]
    [InlineData("# a.py\nfrom b import VALUE, SAFE\ndef f():\n    sink(VALUE)!\n    sink(SAFE)\n# b.py\nVALUE = src()\nSAFE = 'x'")]
    [InlineData("# a.py\nfrom b import Store\ndef f():\n    s = Store(src())\n    s.out()\n# b.py\nfrom c import Base\nclass Store(Base):\n    def __init__(self, v):\n        self.v = v\n# c.py\nclass Base:\n    def out(self):\n        sink(self.v)!")]
    [InlineData("# a.py\nfrom b import flag\ndef f():\n    x = src() if flag() else 'x'\n    sink(x)\n# b.py\ndef flag():\n    return False")]
    [InlineData("# a.py\nfrom b import get, put\ndef f():\n    put(get())\n# b.py\ndef get():\n    return src()\ndef put(x):\n    sink(x)!")]
    [InlineData("# a.py\nfrom b import f\ndef g():\n    f(1)\n# b.py\nfrom a import g\ndef f(x):\n    g()\n    sink(src())!")]
    [InlineData("# a.py\nimport p.b\ndef f():\n    sink(p.b.safe(src()))\n    p.b.go(src())\n# p/b.py\ndef safe(x):\n    return 1\ndef go(x):\n    sink(x)!")]
    [InlineData("# t/a.py\ndef f():\n    import p.b\n    sink(p.b.safe(src()))\n# p/__init__.py\nX = 1\n# p/b.py\ndef safe(x):\n    return 1")]
    public void Python(string sample) => Check(sample);

    [Theory]
    [InlineData("# a.js\nimport { go } from './b';\nfunction f() { go(src()); }\n# b.js\nexport function go(x) {\n  sink(x);!\n}")]
    [InlineData("# a.js\nconst b = require('./b');\nfunction f() {\n  sink(b.give());!\n}\n# b.js\nfunction give() { return src(); }\nmodule.exports = { give };")]
    [InlineData("# a.ts\nimport go from './b';\nfunction f() { go(src()); }\n# b.ts\nexport default function go(x: string) {\n  sink(x);!\n}")]
    [InlineData("# a.ts\nimport { go } from './b';\nexport const f = () => go(src());\n# b.js\nexport const go = (x) => {\n  sink(x);!\n};")]
    [InlineData("# a.js\nimport { go } from './b';\nfunction f() { go(src()); }\n# b.js\nexport * from './c';\n# c.js\nexport function go(x) {\n  sink(x);!\n}")]
    [InlineData("# a.js\nimport { Store } from './b';\nfunction f() {\n  new Store(src()).out();\n}\n# b.js\nexport class Store {\n  constructor(v) { this.v = v; }\n  out() {\n    sink(this.v);!\n  }\n}")]
    public void JavaScript(string sample) => Check(sample);

    private static void Check(string sample)
    {
        var files = new Dictionary<string, string>();
        var expected = new List<string>();
        foreach (var part in sample.Split("# ", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = part.TrimEnd('\n').Split('\n');
            files.Add(lines[0], string.Join('\n', lines.Skip(1).Select(l => l.TrimEnd('!'))));
            expected.AddRange(lines.Skip(1).Select((l, i) => (l, i)).Where(l => l.l.EndsWith('!')).Select(l => $"{lines[0]}:{l.i + 1}"));
        }
        Tainted.RunProject(files).ShouldBe(expected);
    }
}
