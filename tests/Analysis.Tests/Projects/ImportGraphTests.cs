using Merlon.Analysis.Projects;

namespace Merlon.Analysis.Tests.Projects;

/// <summary>Which files import which, and what they import from outside.</summary>
public sealed class ImportGraphTests
{
    [Theory]
    [InlineData("== a.py\nimport b\n== b.py", "b.py")]
    [InlineData("== a.py\nfrom p import b, c\n== p/__init__.py\nc = 1\n== p/b.py", "p/__init__.py p/b.py")]
    [InlineData("== a.py\nimport importlib\nimportlib.import_module('p.b')\n== p/__init__.py\n== p/b.py", "p/b.py")]
    [InlineData("== a.py\nfrom b import *\n== b.py", "b.py")]
    [InlineData("== a.js\nimport './b'\n== b.js", "b.js")]
    [InlineData("== a.js\nexport * from './b'\nexport { c } from './c'\n== b.js\n== c.js", "b.js c.js")]
    [InlineData("== a.js\nfunction f() { return require('./b') }\n== b.js", "b.js")]
    [InlineData("== a.js\nconst p = import('./b')\n== b.js", "b.js")]
    [InlineData("== a.js\nrequire(name)\nrequire('./' + name)\n== b.js", "")]
    public void A_file_imports_files(string project, string expected)
    {
        var opened = Sources.Project(project);
        string.Join(' ', opened.Imports.ImportsOf(opened.Files.All[0]).Select(e => e.To).Distinct().Order(StringComparer.Ordinal)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("== a.py\nimport os\n\nimport requests.adapters", "requests", "a.py:3 requests.adapters")]
    [InlineData("== a.py\n\ndef f():\n    from yaml import load", "yaml", "a.py:3 yaml (load) optional")]
    [InlineData("== a.py\ntry:\n    import ujson\nexcept ImportError: pass", "ujson", "a.py:2 ujson optional")]
    [InlineData("== a.js\nimport { merge } from 'lodash/fp'", "lodash", "a.js:1 lodash/fp (merge)")]
    [InlineData("== a.js\n\nconst { merge, get: g } = require('lodash')", "lodash", "a.js:2 lodash (merge get)")]
    [InlineData("== a.js\nconst m = require('lodash').merge", "lodash", "a.js:1 lodash (merge)")]
    [InlineData("== a.js\nimport x from '@s/p/part'", "@s/p", "a.js:1 @s/p/part (default)")]
    [InlineData("== a.js\nimport fs from 'node:fs'", "fs", "a.js:1 node:fs (default)")]
    [InlineData("== a.js\nimport x from './gone'", "./gone", "")]
    public void A_package_from_outside_is_imported_at_a_place(string project, string package, string expected)
    {
        var found = Sources.Project(project).Imports.ImportsOfPackage(package)
            .Select(i => $"{i.Path}:{i.Place.Line} {i.Module}{(i.Place.Names.Count > 0 ? $" ({string.Join(' ', i.Place.Names)})" : "")}{(i.Place.IsOptional ? " optional" : "")}");
        string.Join('|', found).ShouldBe(expected);
    }

    [Fact]
    public void Importers_are_followed_through_circles()
    {
        var graph = Sources.Project("== a.py\nimport b\n== b.py\nimport c\n== c.py\nimport b\n== d.py\nimport x").Imports;
        graph.AllImportersOf("c.py").Order().ShouldBe(["a.py", "b.py", "c.py"]);
        graph.AllImportsOf("a.py").Order().ShouldBe(["b.py", "c.py"]);
        graph.AllImportersOf("d.py").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("== a.py\nimport yaml\nyaml.load(x)\nyaml.dump(x)", "yaml", "a.py:2 yaml.load|a.py:3 yaml.dump")]
    [InlineData("== a.py\nfrom yaml import load as l\nl(x)", "yaml", "a.py:2 yaml.load")]
    [InlineData("== b.py\nfrom yaml import load\n== a.py\nfrom b import load\nload(x)", "yaml", "a.py:2 yaml.load")]
    [InlineData("== a.js\nconst _ = require('lodash')\n_.merge(a, b)", "lodash", "a.js:2 lodash.merge")]
    [InlineData("== a.js\nimport { merge } from 'lodash'\nmerge(a, b)", "lodash", "a.js:2 lodash.merge")]
    public void A_function_from_outside_is_used_at_a_place(string project, string package, string expected)
    {
        var opened = Sources.Project(project);
        string.Join('|', opened.UsesOf(package, TestContext.Current.CancellationToken).Select(u => $"{u.Path}:{u.Line} {string.Join('.', u.Name)}")).ShouldBe(expected);
    }
}
