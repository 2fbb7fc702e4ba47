using Merlon.Analysis.Projects;

namespace Merlon.Analysis.Tests.Projects;

/// <summary>Python's modules and what names mean across them.</summary>
public sealed class PythonModulesTests
{
    [Theory]
    [InlineData("a function of a module beside it", "== app.py\nimport db\ncheck(db.run())\n== db.py\ndef run(): pass", "db.py: def run(): pass")]
    [InlineData("a module under another name", "== app.py\nimport lib.db as d\ncheck(d.run())\n== lib/__init__.py\n== lib/db.py\ndef run(): pass", "lib/db.py: def run(): pass")]
    [InlineData("a module by its dotted name", "== app.py\nimport lib.db\ncheck(lib.db.run())\n== lib/__init__.py\n== lib/db.py\ndef run(): pass", "lib/db.py: def run(): pass")]
    [InlineData("a submodule taken out of a package", "== app.py\nfrom lib import db\ncheck(db.run())\n== lib/__init__.py\n== lib/db.py\ndef run(): pass", "lib/db.py: def run(): pass")]
    [InlineData("a sibling by one dot", "== lib/__init__.py\n== lib/app.py\nfrom .db import run\ncheck(run())\n== lib/db.py\ndef run(): pass", "lib/db.py: def run(): pass")]
    [InlineData("a module by dots alone", "== lib/__init__.py\n== lib/app.py\nfrom . import db\ncheck(db.run())\n== lib/db.py\ndef run(): pass", "lib/db.py: def run(): pass")]
    [InlineData("an uncle by three dots", "== a/__init__.py\n== a/x.py\ndef run(): pass\n== a/b/__init__.py\n== a/b/c/__init__.py\n== a/b/c/d.py\nfrom ...x import run\ncheck(run())", "a/x.py: def run(): pass")]
    [InlineData("dots that leave the project", "== a/__init__.py\n== a/d.py\nfrom .....x import run\ncheck(run())\n== x.py\ndef run(): pass", "nothing")]
    [InlineData("a name that the package passes on", "== app.py\nfrom lib import run\ncheck(run())\n== lib/__init__.py\nfrom .db import run\n== lib/db.py\ndef run(): pass", "lib/db.py: def run(): pass")]
    [InlineData("a name that is passed on under another", "== app.py\nfrom lib import go\ncheck(go())\n== lib/__init__.py\nfrom .db import run as go\n== lib/db.py\ndef run(): pass", "lib/db.py: def run(): pass")]
    [InlineData("a chain of three packages", "== app.py\nfrom a import run\ncheck(run())\n== a/__init__.py\nfrom b import run\n== b/__init__.py\nfrom c import run\n== c.py\ndef run(): pass", "c.py: def run(): pass")]
    [InlineData("what a package passes on from outside", "== app.py\nfrom mylib import sql\ncheck(sql())\n== mylib/__init__.py\nfrom sqlalchemy import text as sql", "from outside: sqlalchemy.text")]
    [InlineData("a module from outside that is passed on", "== app.py\nfrom mylib import flask\ncheck(flask.request.get())\n== mylib.py\nimport flask", "from outside: flask.request.get")]
    [InlineData("a function called as the module that defines it", "== app.py\nfrom lib.run import run\ncheck(run())\n== lib/__init__.py\nfrom .run import run\n== lib/run.py\ndef run(): pass", "lib/run.py: def run(): pass")]
    [InlineData("everything of a module", "== app.py\nfrom db import *\ncheck(run())\n== db.py\ndef run(): pass", "db.py: def run(): pass")]
    [InlineData("everything that is listed", "== app.py\nfrom db import *\ncheck(_run())\n== db.py\n__all__ = ['_run']\ndef _run(): pass", "db.py: def _run(): pass")]
    [InlineData("everything, but this is not listed", "== app.py\nfrom db import *\ncheck(run())\n== db.py\n__all__ = ['go']\ndef run(): pass", "from outside: run")]
    [InlineData("a private name is not everything", "== app.py\nfrom db import *\ncheck(_run())\n== db.py\ndef _run(): pass", "from outside: _run")]
    [InlineData("a list that is added to", "== app.py\nfrom db import *\ncheck(run())\n== db.py\n__all__ = ['go']\n__all__ += ['run']\ndef run(): pass", "db.py: def run(): pass")]
    [InlineData("everything of everything", "== app.py\nfrom a import *\ncheck(run())\n== a.py\nfrom b import *\n== b.py\ndef run(): pass", "b.py: def run(): pass")]
    [InlineData("the first choice of an import that may fail", "== app.py\nfrom compat import loads\ncheck(loads())\n== compat.py\ntry:\n    from ujson import loads\nexcept ImportError:\n    from json import loads", "from outside: ujson.loads")]
    [InlineData("a fallback alone", "== app.py\nfrom compat import go\ncheck(go())\n== compat.py\ntry:\n    import fast\nexcept ImportError:\n    def go(): pass", "compat.py: def go(): pass")]
    [InlineData("a branch of a condition", "== app.py\nfrom compat import go\ncheck(go())\n== compat.py\nif NEW:\n    def go(): return 1\nelse:\n    def go(): return 2", "compat.py: def go(): return 1")]
    [InlineData("another name in the module", "== app.py\nfrom db import go\ncheck(go())\n== db.py\ndef run(): pass\ngo = run", "db.py: def run(): pass")]
    [InlineData("a lambda", "== app.py\nfrom db import go\ncheck(go())\n== db.py\ngo = lambda x: x", "db.py: lambda x: x")]
    [InlineData("a module that a module imports", "== app.py\nimport a\ncheck(a.db.run())\n== a.py\nimport db\n== db.py\ndef run(): pass", "db.py: def run(): pass")]
    [InlineData("sources below src", "== src/pkg/__init__.py\n== src/pkg/db.py\ndef run(): pass\n== tests/test_db.py\nfrom pkg.db import run\ncheck(run())", "src/pkg/db.py: def run(): pass")]
    [InlineData("a library of the monorepo", "== apps/web/app.py\nfrom shared.db import run\ncheck(run())\n== libs/shared/pyproject.toml\n== libs/shared/shared/__init__.py\n== libs/shared/shared/db.py\ndef run(): pass", "libs/shared/shared/db.py: def run(): pass")]
    [InlineData("the nearest of two libraries of one name", "== a/app.py\nfrom u.db import run\ncheck(run())\n== a/u/__init__.py\n== a/u/db.py\ndef run(): return 1\n== u/__init__.py\n== u/db.py\ndef run(): return 2", "a/u/db.py: def run(): return 1")]
    [InlineData("a folder without a file of its own", "== app.py\nfrom ns.part.db import run\ncheck(run())\n== ns/part/db.py\ndef run(): pass", "ns/part/db.py: def run(): pass")]
    [InlineData("a folder that merely has the name of a package", "== tests/app.py\nfrom redis import Redis\ncheck(Redis())\n== tests/redis/test_x.py\nx = 1", "from outside: redis.Redis")]
    [InlineData("a module that has the name of what it imports", "== p/__init__.py\n== p/celery.py\nfrom celery import Celery\ncheck(Celery())", "from outside: celery.Celery")]
    [InlineData("a script beside its module in a package", "== p/__init__.py\n== p/app.py\nfrom models import User\ncheck(User())\n== p/models.py\nclass User: pass", "p/models.py: class User: pass")]
    [InlineData("an import inside a function", "== app.py\ndef f():\n    from db import run\n    check(run())\n== db.py\ndef run(): pass", "db.py: def run(): pass")]
    [InlineData("what nobody imports", "== app.py\ncheck(eval())", "from outside: eval")]
    [InlineData("a function below the call", "== app.py\ncheck(run())\ndef run(): pass", "app.py: def run(): pass")]
    [InlineData("a function in a function", "== app.py\ndef f():\n    def run(): pass\n    check(run())", "app.py: def run(): pass")]
    [InlineData("a method of an object of another module", "== app.py\nfrom ext import db\ncheck(db.run())\n== ext.py\nfrom base import Db\ndb = Db()\n== base.py\nclass Db:\n    def run(self): pass", "base.py: def run(self): pass")]
    [InlineData("a static method of an imported class", "== app.py\nfrom base import Db\ncheck(Db.run())\n== base.py\nclass Db:\n    @staticmethod\n    def run(): pass", "base.py: @staticmethod")]
    public void A_callee_is_found(string what, string project, string expected)
    {
        what.ShouldNotBeEmpty();
        Sources.MeaningOfChecked(Sources.Project(project)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("re-exports in a circle", "== app.py\nfrom a import run\ncheck(run())\n== a.py\nfrom b import run\n== b.py\nfrom a import run")]
    [InlineData("stars in a circle", "== app.py\nfrom a import run\ncheck(run())\n== a.py\nfrom b import *\n== b.py\nfrom a import *")]
    [InlineData("a module that stars itself", "== app.py\nfrom a import run\ncheck(run())\n== a.py\nfrom a import *")]
    [InlineData("names that mean each other", "== app.py\nfrom a import x\ncheck(x())\n== a.py\nx = y\ny = x")]
    public void A_circle_ends(string what, string project)
    {
        what.ShouldNotBeEmpty();
        Sources.MeaningOfChecked(Sources.Project(project)).ShouldBeOneOf("nothing", "from outside: a.run", "from outside: b.run", "from outside: a.x");
    }

    [Fact]
    public void A_chain_of_re_exports_that_is_too_long_ends()
    {
        var files = new Dictionary<string, string> { ["app.py"] = "from m0 import run\ncheck(run())", ["m5000.py"] = "def run(): pass" };
        for (var i = 0; i < 5000; i++) files[$"m{i}.py"] = $"from m{i + 1} import run";
        Sources.MeaningOfChecked(Sources.Project(files)).ShouldStartWith("from outside: ");
    }

    [Fact]
    public void Modules_that_all_take_everything_of_each_other_cost_little()
    {
        var stars = string.Concat(Enumerable.Range(0, 60).Select(i => $"from m{i} import *\n"));
        var files = Enumerable.Range(0, 60).ToDictionary(i => $"m{i}.py", _ => stars);
        files["app.py"] = "from m0 import run\ncheck(run())";
        Sources.MeaningOfChecked(Sources.Project(files)).ShouldBe("from outside: m0.run");
    }

    [Theory]
    [InlineData("pkg/__init__.py|pkg/a.py", "pkg/a.py", "pkg.a")]
    [InlineData("pkg/__init__.py|pkg/a.py", "pkg/__init__.py", "pkg")]
    [InlineData("src/pkg/__init__.py|src/pkg/a.py", "src/pkg/a.py", "pkg.a")]
    [InlineData("tool/a.py", "tool/a.py", "a")]
    public void A_file_has_the_name_by_which_it_is_imported(string files, string path, string name) =>
        string.Join('.', new PythonModules(new ProjectFiles(files.Split('|'))).NameOf(path)).ShouldBe(name);
}
