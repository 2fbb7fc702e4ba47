using Merlon.Analysis.Languages;
using Merlon.Analysis.Patterns;
using Merlon.Analysis.Rules;
using Merlon.Analysis.Search;

namespace Merlon.Analysis.Tests.Projects;

/// <summary>Patterns match what other files of the project call by another name.</summary>
public sealed class CanonicalNamesTests
{
    [Theory]
    [InlineData("sqlalchemy.text(...)", "== app.py\nfrom mylib import sql\nsql(x)\n== mylib/__init__.py\nfrom sqlalchemy import text as sql", 1)]
    [InlineData("sqlalchemy.text(...)", "== app.py\nimport mylib\nmylib.sql(x)\n== mylib/__init__.py\nfrom sqlalchemy import text as sql", 1)]
    [InlineData("flask.request.$M(...)", "== app.py\nfrom web import request\nrequest.get(x)\n== web.py\nfrom flask import request", 1)]
    [InlineData("flask.request.$M(...)", "== app.py\nimport web\nweb.flask.request.get(x)\n== web.py\nimport flask", 1)]
    [InlineData("web.request.get(...)", "== app.py\nfrom web import request\nrequest.get(x)\n== web.py\nfrom flask import request", 1)]
    [InlineData("app.db.run(...)", "== app/views.py\nfrom . import db\ndb.run(x)\n== app/__init__.py\n== app/db.py\ndef run(x): pass", 1)]
    [InlineData("app.db.run(...)", "== app/views.py\nfrom . import run\nrun(x)\n== app/__init__.py\nfrom .db import run\n== app/db.py\ndef run(x): pass", 1)]
    [InlineData("sqlalchemy.text(...)", "== app.py\nfrom mylib import sql\nsql(x)\n== mylib/__init__.py\nfrom other import text as sql", 0)]
    [InlineData("pg.query(...)", "== a.js\nimport { q } from './b'\nq(x)\n== b.js\nexport { query as q } from 'pg'", 1)]
    [InlineData("pg.query(...)", "== a.js\nconst db = require('./b')\ndb.pg.query(x)\n== b.js\nexports.pg = require('pg')", 1)]
    public void A_pattern_matches_by_the_name_from_outside(string pattern, string project, int matches)
    {
        var opened = Sources.Project(project);
        var file = opened.Open(opened.Files.All[0]).ShouldNotBeNull();
        var (parsed, error, _) = Pattern.Parse(file.Language, pattern);
        error.ShouldBeNull();
        new FormulaEvaluator(file.Tree, MatchOptions.Default, TestContext.Current.CancellationToken).Evaluate(new PatternFormula(parsed!)).Count.ShouldBe(matches);
    }
}
