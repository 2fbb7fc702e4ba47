using Merlon.Analysis.Projects;

namespace Merlon.Analysis.Tests.Projects;

/// <summary>Which class has which member, across files.</summary>
public sealed class ClassHierarchyTests
{
    [Theory]
    [InlineData("of the class", "== a.py\nclass A:\n    def run(self): pass\n    def go(self): check(self.run())", "a.py: def run(self): pass")]
    [InlineData("of a base in another file", "== a.py\nfrom b import B\nclass A(B):\n    def go(self): check(self.run())\n== b.py\nclass B:\n    def run(self): pass", "b.py: def run(self): pass")]
    [InlineData("of a base that is passed on", "== a.py\nimport lib\nclass A(lib.B):\n    def go(self): check(self.run())\n== lib/__init__.py\nfrom .b import B\n== lib/b.py\nclass B:\n    def run(self): pass", "lib/b.py: def run(self): pass")]
    [InlineData("overridden", "== a.py\nfrom b import B\nclass A(B):\n    def run(self): return 1\n    def go(self): check(self.run())\n== b.py\nclass B:\n    def run(self): return 2", "a.py: def run(self): return 1")]
    [InlineData("above", "== a.py\nfrom b import B\nclass A(B):\n    def run(self): check(super().run())\n== b.py\nclass B:\n    def run(self): return 2", "b.py: def run(self): return 2")]
    [InlineData("above, the old way", "== a.py\nclass B:\n    def run(self): return 2\nclass A(B):\n    def run(self): check(super(A, self).run())", "a.py: def run(self): return 2")]
    [InlineData("in the order of the diamond", "== a.py\nclass Top:\n    def run(self): return 1\nclass L(Top): pass\nclass R(Top):\n    def run(self): return 2\nclass A(L, R):\n    def go(self): check(self.run())", "a.py: def run(self): return 2")]
    [InlineData("of the class by cls", "== a.py\nclass A:\n    @classmethod\n    def make(cls): check(cls.run())\n    def run(self): pass", "a.py: def run(self): pass")]
    [InlineData("of what a field holds", "== a.py\nfrom b import Db\nclass A:\n    def __init__(self):\n        self.db = Db()\n    def go(self): check(self.db.run())\n== b.py\nclass Db:\n    def run(self): pass", "b.py: def run(self): pass")]
    [InlineData("of what a parameter gives to a field", "== a.py\nfrom b import Db\nclass A:\n    def __init__(self, db: Db):\n        self.db = db\n    def go(self): check(self.db.run())\n== b.py\nclass Db:\n    def run(self): pass", "b.py: def run(self): pass")]
    [InlineData("of an annotated parameter", "== a.py\nfrom b import Db\ndef go(db: Db): check(db.run())\n== b.py\nclass Db:\n    def run(self): pass", "b.py: def run(self): pass")]
    [InlineData("of an optional parameter", "== a.py\nfrom typing import Optional\nfrom b import Db\ndef go(db: Optional[Db]): check(db.run())\n== b.py\nclass Db:\n    def run(self): pass", "b.py: def run(self): pass")]
    [InlineData("of a parameter annotated by a text", "== a.py\nfrom b import Db\ndef go(db: 'Db'): check(db.run())\n== b.py\nclass Db:\n    def run(self): pass", "b.py: def run(self): pass")]
    [InlineData("of a local variable", "== a.py\nfrom b import Db\ndef go():\n    db = Db()\n    check(db.run())\n== b.py\nclass Db:\n    def run(self): pass", "b.py: def run(self): pass")]
    [InlineData("of an object made on the spot", "== a.py\nfrom b import Db\ncheck(Db().run())\n== b.py\nclass Db:\n    def run(self): pass", "b.py: def run(self): pass")]
    [InlineData("with a metaclass", "== a.py\nimport six\nclass B:\n    def run(self): pass\nclass A(six.with_metaclass(M, B)):\n    def go(self): check(self.run())", "a.py: def run(self): pass")]
    [InlineData("of a generic base", "== a.py\nclass B:\n    def run(self): pass\nclass A(B[int]):\n    def go(self): check(self.run())", "a.py: def run(self): pass")]
    [InlineData("a function as a field", "== a.py\nclass A:\n    run = lambda self: 1\n    def go(self): check(self.run())", "a.py: lambda self: 1")]
    [InlineData("that nobody has", "== a.py\nclass A:\n    def go(self): check(self.run())", "nothing")]
    [InlineData("in a circle of bases", "== a.py\nclass A(B):\n    def go(self): check(self.run())\nclass B(A): pass", "nothing")]
    [InlineData("of a class that is its own base", "== a.py\nclass A(A):\n    def go(self): check(self.run())", "nothing")]
    [InlineData("of a base that is a member of the class", "== a.py\nclass A(A.B):\n    class B: pass\n    def go(self): check(self.run())", "nothing")]
    public void A_method_of_Python_is_found(string what, string project, string expected) => ShouldFind(what, project, expected);

    [Theory]
    [InlineData("of this", "== a.js\nclass A { run() {}\ngo() { check(this.run()) } }", "a.js: run() {}")]
    [InlineData("of a base in another file", "== a.js\nimport { B } from './b'\nclass A extends B { go() { check(this.run()) } }\n== b.js\nexport class B { run() {} }", "b.js: run() {}")]
    [InlineData("of a base by require", "== a.js\nconst B = require('./b')\nclass A extends B { go() { check(this.run()) } }\n== b.js\nmodule.exports = class { run() {} }", "b.js: run() {}")]
    [InlineData("above", "== a.js\nimport B from './b'\nclass A extends B { run() { check(super.run()) } }\n== b.js\nexport default class B { run() {} }", "b.js: run() {}")]
    [InlineData("static", "== a.js\nimport B from './b'\ncheck(B.run())\n== b.js\nexport default class B { static run() {} }", "b.js: static run() {}")]
    [InlineData("of an instance", "== a.js\nimport B from './b'\nconst b = new B()\ncheck(b.run())\n== b.js\nexport default class B { run() {} }", "b.js: run() {}")]
    [InlineData("of an instance that a module exports", "== a.js\nimport b from './b'\ncheck(b.run())\n== b.js\nclass B { run() {} }\nexport default new B()", "b.js: run() {}")]
    [InlineData("of an instance that is the module", "== a.js\nconst b = require('./b')\ncheck(b.run())\n== b.js\nclass B { run() {} }\nmodule.exports = new B()", "b.js: run() {}")]
    [InlineData("of what is injected", "== a.ts\nimport { Db } from './db'\nclass A { constructor(private readonly db: Db) {}\ngo() { check(this.db.run()) } }\n== db.ts\nexport class Db { run() {} }", "db.ts: run() {}")]
    [InlineData("of a declared field", "== a.ts\nimport { Db } from './db'\nclass A { db: Db | null;\ngo() { check(this.db.run()) } }\n== db.ts\nexport class Db { run() {} }", "db.ts: run() {}")]
    [InlineData("of what a method assigns", "== a.js\nconst Db = require('./db')\nclass A { constructor() { this.db = new Db() }\ngo() { check(this.db.run()) } }\n== db.js\nmodule.exports = class Db { run() {} }", "db.js: run() {}")]
    [InlineData("an arrow function as a field", "== a.js\nclass A { run = () => 1\ngo() { check(this.run()) } }", "a.js: () => 1")]
    [InlineData("on a prototype", "== a.js\nconst B = require('./b')\nconst b = new B()\ncheck(b.run())\n== b.js\nfunction B() {}\nB.prototype.run = function () { return 1 }\nmodule.exports = B", "b.js: function () { return 1 }")]
    [InlineData("on a prototype that is an object", "== a.js\nconst B = require('./b')\ncheck(new B().run())\n== b.js\nfunction B() {}\nB.prototype = { run() {} }\nmodule.exports = B", "b.js: run() {}")]
    [InlineData("on an inherited prototype", "== a.js\nconst B = require('./b')\ncheck(new B().run())\n== b.js\nconst util = require('util')\nfunction C() {}\nC.prototype.run = () => 1\nfunction B() {}\nutil.inherits(B, C)\nmodule.exports = B", "b.js: () => 1")]
    [InlineData("of a class that a method makes", "== a.js\nclass A { constructor() { this.Db = class { static run() {} } }\ngo() { check(this.Db.run()) } }", "a.js: static run() {}")]
    [InlineData("of several declarations the one with a body", "== a.ts\nclass A { run(a: string): void\nrun(a: any) {}\ngo() { check(this.run()) } }", "a.ts: run(a: any) {}")]
    [InlineData("private", "== a.js\nclass A { #run() {}\ngo() { check(this.#run()) } }", "a.js: #run() {}")]
    public void A_method_of_JavaScript_is_found(string what, string project, string expected) => ShouldFind(what, project, expected);

    private static void ShouldFind(string what, string project, string expected)
    {
        what.ShouldNotBeEmpty();
        Sources.MeaningOfChecked(Sources.Project(project)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("directly", "== a.py\nfrom flask.views import MethodView\nclass A(MethodView): pass", "A")]
    [InlineData("through another class", "== a.py\nfrom b import Base\nclass A(Base): pass\n== b.py\nimport flask.views\nclass Base(flask.views.MethodView): pass", "A Base")]
    [InlineData("through a re-export", "== a.py\nfrom web import View\nclass A(View): pass\n== web.py\nfrom flask.views import MethodView as View", "A")]
    [InlineData("not at all", "== a.py\nclass A(object): pass", "")]
    public void Classes_extend_a_class_from_outside(string what, string project, string expected)
    {
        what.ShouldNotBeEmpty();
        var opened = Sources.Project(project);
        var below = opened.Classes.SubclassesOf("flask.views.MethodView");
        string.Join(' ', below.Select(c => c.Outline.Name).Order()).ShouldBe(expected);
        below.ShouldAllBe(c => opened.Classes.Extends(c, "flask.views.MethodView"));
    }

    [Fact]
    public void A_call_of_a_base_may_run_what_overrides_it()
    {
        var project = Sources.Project("== a.py\nclass A:\n    def run(self): pass\n== b.py\nfrom a import A\nclass B(A):\n    def run(self): pass\nclass C(B): pass\n== d.py\nfrom b import C\nclass D(C):\n    def run(self): pass");
        var type = ClassHierarchy.Of("a.py", project.Outline("a.py").ShouldNotBeNull().Classes[0]);
        project.Classes.Overrides(type, "run").Select(f => f.Class.Outline.Name).ShouldBe(["A", "B", "D"]);
    }

    [Theory]
    [InlineData("class A: pass\nclass B: pass\nclass C(A, B): pass", "C A B")]
    [InlineData("class O: pass\nclass A(O): pass\nclass B(O): pass\nclass C(A, B): pass", "C A B O")]
    [InlineData("class O: pass\nclass A(O): pass\nclass B(O, A): pass", "B O A")]
    [InlineData("class F: pass\nclass E: pass\nclass D: pass\nclass C(D, F): pass\nclass B(E, D): pass\nclass A(B, C): pass", "A B E C D F")]
    public void Bases_are_asked_in_order(string source, string expected)
    {
        var project = Sources.Project("== a.py\n" + source);
        string.Join(' ', project.Classes.LineOf(ClassHierarchy.Of("a.py", project.Outline("a.py").ShouldNotBeNull().Classes[^1])).Select(b => b.Class!.Outline.Name)).ShouldBe(expected);
    }

    [Fact]
    public void A_line_of_ten_thousand_classes_ends()
    {
        var project = Sources.Project("== a.py\nclass C0: pass\n" + string.Concat(Enumerable.Range(1, 10_000).Select(i => $"class C{i}(C{i - 1}): pass\n")));
        project.Classes.LineOf(ClassHierarchy.Of("a.py", project.Outline("a.py").ShouldNotBeNull().Classes[^1])).Count.ShouldBeInRange(2, 300);
        project.Classes.SubclassesOf(ClassHierarchy.Of("a.py", project.Outline("a.py").ShouldNotBeNull().Classes[0])).Count.ShouldBe(10_000);
    }

    [Fact]
    public void Members_know_what_they_are()
    {
        var project = Sources.Project("""
            == a.py
            class A:
                kind = 1
                @property
                def name(self): pass
                @name.setter
                def name(self, value): pass
                @classmethod
                def make(cls): pass
                @staticmethod
                def plain(): pass
                @app.route('/')
                def view(self): self.seen = True
                class Meta: pass
            """);
        var members = project.Outline("a.py").ShouldNotBeNull().Classes[0].Members.Select(m => $"{m.Name} {m.Kind}{(m.IsStatic ? " static" : "")} {string.Join(',', m.Decorators.Select(d => string.Join('.', d)))}".TrimEnd());
        members.ShouldBe(["kind Field static", "name Getter property", "name Setter name.setter", "make ClassMethod classmethod", "plain Method static staticmethod", "view Method app.route", "Meta Class static", "seen Field"]);
    }
}
