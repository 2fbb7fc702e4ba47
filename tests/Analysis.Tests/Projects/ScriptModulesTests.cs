using Merlon.Analysis.Projects;

namespace Merlon.Analysis.Tests.Projects;

/// <summary>Modules of JavaScript and TypeScript and what names mean across them.</summary>
public sealed class ScriptModulesTests
{
    [Theory]
    [InlineData("a named export", "== a.js\nimport { run } from './b'\ncheck(run())\n== b.js\nexport function run() {}", "b.js: function run() {}")]
    [InlineData("under another name", "== a.js\nimport { run as go } from './b.js'\ncheck(go())\n== b.js\nexport function run() {}", "b.js: function run() {}")]
    [InlineData("the default export", "== a.js\nimport go from './b'\ncheck(go())\n== b.js\nexport default function () {}", "b.js: function () {}")]
    [InlineData("a default export that has a name", "== a.js\nimport go from './b'\ncheck(go())\n== b.js\nfunction run() {}\nexport { run as default }", "b.js: function run() {}")]
    [InlineData("a whole module", "== a.js\nimport * as b from './b'\ncheck(b.run())\n== b.js\nexport const run = () => 1", "b.js: () => 1")]
    [InlineData("an export list", "== a.js\nimport { go } from './b'\ncheck(go())\n== b.js\nfunction run() {}\nexport { run as go }", "b.js: function run() {}")]
    [InlineData("passed on by name", "== a.js\nimport { go } from './b'\ncheck(go())\n== b.js\nexport { run as go } from './c'\n== c.js\nexport function run() {}", "c.js: function run() {}")]
    [InlineData("passed on with everything", "== a.js\nimport { run } from './b'\ncheck(run())\n== b.js\nexport * from './c'\n== c.js\nexport function run() {}", "c.js: function run() {}")]
    [InlineData("passed on as an object", "== a.js\nimport { c } from './b'\ncheck(c.run())\n== b.js\nexport * as c from './c'\n== c.js\nexport function run() {}", "c.js: function run() {}")]
    [InlineData("the default export passed on", "== a.js\nimport { go } from './b'\ncheck(go())\n== b.js\nexport { default as go } from './c'\n== c.js\nexport default () => 1", "c.js: () => 1")]
    [InlineData("imported and exported", "== a.js\nimport { go } from './b'\ncheck(go())\n== b.js\nimport run from './c'\nexport { run as go }\n== c.js\nexport default () => 1", "c.js: () => 1")]
    [InlineData("everything leaves the default out", "== a.js\nimport go from './b'\ncheck(go())\n== b.js\nexport * from './c'\n== c.js\nexport default () => 1", "nothing")]
    [InlineData("from outside, passed on", "== a.js\nimport { q } from './b'\ncheck(q())\n== b.js\nexport { query as q } from 'pg'", "from outside: pg.query")]
    [InlineData("a default from outside, passed on", "== a.js\nimport { e } from './b'\ncheck(e.Router())\n== b.js\nexport { default as e } from 'express'", "from outside: express.Router")]
    [InlineData("everything from outside, passed on", "== a.js\nimport { q } from './b'\ncheck(q())\n== b.js\nexport * from 'pg'", "from outside: pg.q")]
    [InlineData("a function is the module", "== a.js\nconst run = require('./b')\ncheck(run())\n== b.js\nmodule.exports = function run() {}", "b.js: function run() {}")]
    [InlineData("an object is the module", "== a.js\nconst b = require('./b')\ncheck(b.go())\n== b.js\nfunction run() {}\nmodule.exports = { go: run }", "b.js: function run() {}")]
    [InlineData("a method of the object", "== a.js\nconst b = require('./b')\ncheck(b.run())\n== b.js\nmodule.exports = { run() {} }", "b.js: run() {}")]
    [InlineData("exports one by one", "== a.js\nconst { run } = require('./b')\ncheck(run())\n== b.js\nexports.run = () => 1", "b.js: () => 1")]
    [InlineData("module.exports one by one", "== a.js\nconst { run: go } = require('./b')\ncheck(go())\n== b.js\nmodule.exports.run = () => 1", "b.js: () => 1")]
    [InlineData("a member taken at once", "== a.js\nconst go = require('./b').run\ncheck(go())\n== b.js\nexports.run = () => 1", "b.js: () => 1")]
    [InlineData("a call at once", "== a.js\ncheck(require('./b').run())\n== b.js\nexports.run = () => 1", "b.js: () => 1")]
    [InlineData("a module that is another", "== a.js\nconst b = require('./b')\ncheck(b.run())\n== b.js\nmodule.exports = require('./c')\n== c.js\nexports.run = () => 1", "c.js: () => 1")]
    [InlineData("an object that gathers modules", "== a.js\nconst { c } = require('./b')\ncheck(c.run())\n== b.js\nmodule.exports = { c: require('./c') }\n== c.js\nexports.run = () => 1", "c.js: () => 1")]
    [InlineData("an object that spreads modules", "== a.js\nconst { run } = require('./b')\ncheck(run())\n== b.js\nmodule.exports = { ...require('./c') }\n== c.js\nexports.run = () => 1", "c.js: () => 1")]
    [InlineData("an object that is filled", "== a.js\nconst app = require('./b')\ncheck(app.use())\n== b.js\nvar app = exports = module.exports = {}\napp.use = function use() {}", "b.js: function use() {}")]
    [InlineData("a function with functions", "== a.js\nconst b = require('./b')\ncheck(b.run())\n== b.js\nmodule.exports = make\nfunction make() {}\nmake.run = () => 1", "b.js: () => 1")]
    [InlineData("an ES import of CommonJS", "== a.js\nimport b from './b'\ncheck(b.run())\n== b.js\nmodule.exports = { run() {} }", "b.js: run() {}")]
    [InlineData("a named ES import of CommonJS", "== a.js\nimport { run } from './b'\ncheck(run())\n== b.js\nmodule.exports = { run() {} }", "b.js: run() {}")]
    [InlineData("a require of an ES default", "== a.js\nconst b = require('./b').default\ncheck(b())\n== b.js\nexport default () => 1", "b.js: () => 1")]
    [InlineData("a member of an ES default", "== a.js\nimport b from './b'\ncheck(b.run())\n== b.js\nexport default { run() {} }", "b.js: run() {}")]
    [InlineData("what a compiler makes of a default import", "== a.js\nconst b_1 = __importDefault(require('./b'))\ncheck(b_1.default())\n== b.js\nexports.default = run\nfunction run() {}", "b.js: function run() {}")]
    [InlineData("what a compiler makes of everything", "== a.js\nconst { run } = require('./b')\ncheck(run())\n== b.js\n__exportStar(require('./c'), exports)\n== c.js\nexports.run = () => 1", "c.js: () => 1")]
    [InlineData("what a compiler makes of a re-export", "== a.js\nconst { run } = require('./b')\ncheck(run())\n== b.js\nvar c = require('./c')\nObject.defineProperty(exports, 'run', { enumerable: true, get: function () { return c.run } })\n== c.js\nexports.run = () => 1", "c.js: () => 1")]
    [InlineData("a dynamic import", "== a.js\nasync function f() { const b = await import('./b'); check(b.run()) }\n== b.js\nexport function run() {}", "b.js: function run() {}")]
    [InlineData("exports of a wrapped file", "== a.js\nconst { run } = require('./b')\ncheck(run())\n== b.js\n(function () { function run() {}\nexports.run = run })()", "b.js: function run() {}")]
    [InlineData("the first of two builds", "== a.js\nconst { run } = require('./b')\ncheck(run())\n== b.js\nif (process.env.NODE_ENV === 'x') { module.exports = require('./c') } else { module.exports = require('./d') }\n== c.js\nexports.run = () => 1\n== d.js\nexports.run = () => 2", "c.js: () => 1")]
    [InlineData("an import of TypeScript's own", "== a.ts\nimport b = require('./b')\ncheck(b.run())\n== b.ts\nexport = { run() {} }", "b.ts: run() {}")]
    [InlineData("the overload with a body", "== a.ts\nimport { run } from './b'\ncheck(run())\n== b.ts\nexport function run(a: string): void\nexport function run(a: any) {}", "b.ts: function run(a: any) {}")]
    [InlineData("a namespace", "== a.ts\nimport { N } from './b'\ncheck(N.run())\n== b.ts\nexport namespace N { export function run() {} }", "b.ts: function run() {}")]
    [InlineData("destructured twice", "== a.js\nconst { c: { run } } = require('./b')\ncheck(run())\n== b.js\nexports.c = { run: () => 1 }", "b.js: () => 1")]
    [InlineData("the exports of a folder", "== a.js\nconst { run } = require('./lib')\ncheck(run())\n== lib/index.js\nexports.run = () => 1", "lib/index.js: () => 1")]
    public void A_callee_is_found(string what, string project, string expected)
    {
        what.ShouldNotBeEmpty();
        Sources.MeaningOfChecked(Sources.Project(project)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("re-exports in a circle", "== a.js\nimport { run } from './b'\ncheck(run())\n== b.js\nexport { run } from './c'\n== c.js\nexport { run } from './b'")]
    [InlineData("everything in a circle", "== a.js\nimport { run } from './b'\ncheck(run())\n== b.js\nexport * from './c'\n== c.js\nexport * from './b'")]
    [InlineData("a module that is itself", "== a.js\nconst run = require('./a')\ncheck(run.x())\nmodule.exports = run")]
    [InlineData("modules that are each other", "== a.js\nconst run = require('./b')\ncheck(run.x())\n== b.js\nmodule.exports = require('./c')\n== c.js\nmodule.exports = require('./b')")]
    [InlineData("objects that spread each other", "== a.js\nconst { x } = require('./b')\ncheck(x())\n== b.js\nmodule.exports = { ...require('./c') }\n== c.js\nmodule.exports = { ...require('./b') }")]
    public void A_circle_ends(string what, string project)
    {
        what.ShouldNotBeEmpty();
        Sources.MeaningOfChecked(Sources.Project(project)).ShouldBe("nothing");
    }

    [Theory]
    [InlineData("as written", "./b.js", "a.js|b.js", "b.js")]
    [InlineData("without its extension", "./b", "a.js|b.mjs", "b.mjs")]
    [InlineData("with the extension of the output", "./b.js", "a.ts|b.ts", "b.ts")]
    [InlineData("with the extension of the output, with JSX", "./b.js", "a.ts|b.tsx", "b.tsx")]
    [InlineData("an output beside its source", "./b", "a.ts|b.js|b.ts", "b.ts")]
    [InlineData("the output of an ES module", "./b.mjs", "a.ts|b.mts", "b.mts")]
    [InlineData("code before declarations", "./b", "a.ts|b.d.ts|b.js", "b.js")]
    [InlineData("a component", "./B.vue", "a.ts|B.vue", "B.vue")]
    [InlineData("a component without its extension", "./B", "a.ts|B.svelte", "B.svelte")]
    [InlineData("a folder", "./b", "a.js|b/index.ts", "b/index.ts")]
    [InlineData("a file before a folder", "./b", "a.js|b/index.js|b.js", "b.js")]
    [InlineData("the folder itself", ".", "a.js|index.js", "index.js")]
    [InlineData("with a query", "./b.js?raw", "a.js|b.js", "b.js")]
    [InlineData("through a loader", "raw-loader!./b.js", "a.js|b.js", "b.js")]
    [InlineData("out of the project", "../../../b", "a.js|b.js", "nothing")]
    [InlineData("what is not there", "./gone", "a.js|b.js", "nothing")]
    [InlineData("a package", "express", "a.js|b.js", "from outside: express")]
    [InlineData("a part of a package", "@scope/pkg/part", "a.js|b.js", "from outside: @scope/pkg/part")]
    [InlineData("a source by its alias", "@/b", "a.js|src/b.ts", "src/b.ts")]
    [InlineData("nothing", "", "a.js", "nothing")]
    public void A_specifier_names_a_file(string what, string specifier, string files, string expected)
    {
        what.ShouldNotBeEmpty();
        var paths = files.Split('|');
        Target(new Project(paths, _ => ""), paths[0], specifier).ShouldBe(expected);
    }

    [Theory]
    [InlineData("paths", "@lib/x", "== tsconfig.json\n{\"compilerOptions\": {\"baseUrl\": \".\", \"paths\": {\"@lib/*\": [\"libs/*\"]}}}\n== a.ts\n== libs/x.ts", "libs/x.ts")]
    [InlineData("paths without a base", "@lib/x", "== tsconfig.json\n{\"compilerOptions\": {\"paths\": {\"@lib/*\": [\"./libs/*\"]}}}\n== a.ts\n== libs/x.ts", "libs/x.ts")]
    [InlineData("comments and commas", "@lib/x", "== tsconfig.json\n{ // here\n\"compilerOptions\": {/* and here */ \"paths\": {\"@lib/*\": [\"./libs/*\",],},},}\n== a.ts\n== libs/x.ts", "libs/x.ts")]
    [InlineData("an exact path before a pattern", "@lib/x", "== tsconfig.json\n{\"compilerOptions\": {\"paths\": {\"@lib/*\": [\"./libs/*\"], \"@lib/x\": [\"./y\"]}}}\n== a.ts\n== libs/x.ts\n== y.ts", "y.ts")]
    [InlineData("the longest pattern", "@lib/x/y", "== tsconfig.json\n{\"compilerOptions\": {\"paths\": {\"@lib/*\": [\"./a/*\"], \"@lib/x/*\": [\"./b/*\"]}}}\n== a.ts\n== a/x/y.ts\n== b/y.ts", "b/y.ts")]
    [InlineData("the second target", "@lib/x", "== tsconfig.json\n{\"compilerOptions\": {\"paths\": {\"@lib/*\": [\"./a/*\", \"./b/*\"]}}}\n== a.ts\n== b/x.ts", "b/x.ts")]
    [InlineData("the base alone", "libs/x", "== tsconfig.json\n{\"compilerOptions\": {\"baseUrl\": \"./src\"}}\n== a.ts\n== src/libs/x.ts", "src/libs/x.ts")]
    [InlineData("of JavaScript", "libs/x", "== jsconfig.json\n{\"compilerOptions\": {\"baseUrl\": \"src\"}}\n== a.js\n== src/libs/x.js", "src/libs/x.js")]
    [InlineData("inherited", "@lib/x", "== a.ts\n== tsconfig.json\n{\"extends\": \"./config/base.json\"}\n== config/base.json\n{\"compilerOptions\": {\"paths\": {\"@lib/*\": [\"../libs/*\"]}}}\n== libs/x.ts", "libs/x.ts")]
    [InlineData("inherited from several", "@lib/x", "== a.ts\n== tsconfig.json\n{\"extends\": [\"./one\", \"./two\"]}\n== one.json\n{\"compilerOptions\": {\"baseUrl\": \"nowhere\"}}\n== two.json\n{\"compilerOptions\": {\"paths\": {\"@lib/*\": [\"./libs/*\"]}}}\n== libs/x.ts", "libs/x.ts")]
    [InlineData("gathered", "@lib/x", "== a.ts\n== tsconfig.json\n{\"files\": [], \"references\": [{\"path\": \"./tsconfig.app.json\"}]}\n== tsconfig.app.json\n{\"compilerOptions\": {\"paths\": {\"@lib/*\": [\"./libs/*\"]}}}\n== libs/x.ts", "libs/x.ts")]
    [InlineData("a circle", "@lib/x", "== a.ts\n== tsconfig.json\n{\"extends\": \"./b.json\"}\n== b.json\n{\"extends\": \"./tsconfig.json\"}", "from outside: @lib/x")]
    [InlineData("extends itself", "@lib/x", "== a.ts\n== tsconfig.json\n{\"extends\": \"./tsconfig.json\", \"compilerOptions\": {\"paths\": {\"@lib/*\": [\"./libs/*\"]}}}\n== libs/x.ts", "libs/x.ts")]
    [InlineData("several stars", "a/b/c", "== a.ts\n== tsconfig.json\n{\"compilerOptions\": {\"paths\": {\"*/*/*\": [\"./libs/*\"], \"**********************c\": [\"./libs/*\"]}}}\n== libs/b.ts", "from outside: a/b/c")]
    [InlineData("out of the project", "@lib/x", "== a.ts\n== tsconfig.json\n{\"compilerOptions\": {\"baseUrl\": \"../../..\", \"paths\": {\"@lib/*\": [\"../../../../etc/*\"]}}}", "from outside: @lib/x")]
    [InlineData("broken", "@lib/x", "== a.ts\n== tsconfig.json\n{\"compilerOptions\": {\"paths\": {\"@lib/*\": [\"./libs/*\"", "from outside: @lib/x")]
    [InlineData("no object", "@lib/x", "== a.ts\n== tsconfig.json\n[1, 2]", "from outside: @lib/x")]
    [InlineData("half a character", "@lib/x", "== a.ts\n== tsconfig.json\n{\"extends\": \"\\ud800\"}", "from outside: @lib/x")]
    [InlineData("values of other kinds", "@lib/x", "== a.ts\n== tsconfig.json\n{\"compilerOptions\": {\"baseUrl\": 1, \"paths\": {\"@lib/*\": {\"a\": []}}}, \"extends\": {}}", "from outside: @lib/x")]
    public void A_configuration_maps_names(string what, string specifier, string project, string expected)
    {
        what.ShouldNotBeEmpty();
        var opened = Sources.Project(project);
        Target(opened, opened.Files.All.First(f => f is "a.ts" or "a.js"), specifier).ShouldBe(expected);
    }

    [Theory]
    [InlineData("npm", "lib", "== package.json\n{\"workspaces\": [\"packages/*\"]}\n== packages/app/a.js\n== packages/lib/package.json\n{\"name\": \"lib\", \"main\": \"main.js\"}\n== packages/lib/main.js", "packages/lib/main.js")]
    [InlineData("yarn", "@s/lib", "== package.json\n{\"workspaces\": {\"packages\": [\"packages/**\"]}}\n== packages/app/a.js\n== packages/deep/lib/package.json\n{\"name\": \"@s/lib\"}\n== packages/deep/lib/index.js", "packages/deep/lib/index.js")]
    [InlineData("pnpm", "lib", "== pnpm-workspace.yaml\npackages:\n  - 'packages/*'\n== packages/app/a.js\n== packages/lib/package.json\n{\"name\": \"lib\"}\n== packages/lib/src/index.ts", "packages/lib/src/index.ts")]
    [InlineData("left out", "lib", "== package.json\n{\"workspaces\": [\"packages/*\", \"!packages/lib\"]}\n== packages/app/a.js\n== packages/lib/package.json\n{\"name\": \"lib\"}\n== packages/lib/index.js", "from outside: lib")]
    [InlineData("no workspace", "lodash", "== package.json\n{}\n== a.js\n== test/fixture/package.json\n{\"name\": \"lodash\"}\n== test/fixture/index.js", "from outside: lodash")]
    [InlineData("a linked folder", "lib", "== app/package.json\n{\"dependencies\": {\"lib\": \"file:../lib\"}}\n== app/a.js\n== lib/package.json\n{\"name\": \"lib\"}\n== lib/index.js", "lib/index.js")]
    [InlineData("the workspace by protocol", "lib", "== app/package.json\n{\"dependencies\": {\"lib\": \"workspace:*\"}}\n== app/a.js\n== lib/package.json\n{\"name\": \"lib\"}\n== lib/index.js", "lib/index.js")]
    [InlineData("the package itself", "me/x", "== package.json\n{\"name\": \"me\"}\n== a.js\n== x.js", "x.js")]
    [InlineData("exports", "lib", "== package.json\n{\"workspaces\": [\"lib\"]}\n== a.js\n== lib/package.json\n{\"name\": \"lib\", \"main\": \"old.js\", \"exports\": {\".\": {\"types\": \"./x.d.ts\", \"import\": \"./new.js\"}}}\n== lib/new.js\n== lib/old.js\n== lib/x.d.ts", "lib/new.js")]
    [InlineData("exports of a part", "lib/part", "== package.json\n{\"workspaces\": [\"lib\"]}\n== a.js\n== lib/package.json\n{\"name\": \"lib\", \"exports\": {\"./part\": \"./inner/p.js\"}}\n== lib/inner/p.js", "lib/inner/p.js")]
    [InlineData("exports by pattern", "lib/f/x", "== package.json\n{\"workspaces\": [\"lib\"]}\n== a.js\n== lib/package.json\n{\"name\": \"lib\", \"exports\": {\"./f/*\": \"./features/*.js\"}}\n== lib/features/x.js", "lib/features/x.js")]
    [InlineData("the source of what is built", "lib", "== package.json\n{\"workspaces\": [\"lib\"]}\n== a.js\n== lib/package.json\n{\"name\": \"lib\", \"main\": \"./dist/cjs/main.js\"}\n== lib/src/main.ts", "lib/src/main.ts")]
    [InlineData("a private name", "#db", "== package.json\n{\"imports\": {\"#db\": {\"node\": \"./db-node.js\", \"default\": \"./db.js\"}}}\n== a.js\n== db-node.js\n== db.js", "db-node.js")]
    [InlineData("a private pattern", "#u/x", "== package.json\n{\"imports\": {\"#u/*\": \"./lib/*.js\"}}\n== a.js\n== lib/x.js", "lib/x.js")]
    [InlineData("a private name for a package", "#pg", "== package.json\n{\"imports\": {\"#pg\": \"pg\"}}\n== a.js", "from outside: pg")]
    [InlineData("folders that lead to each other", "./x", "== a.js\n== x/package.json\n{\"main\": \"../y\"}\n== x/b.js\n== y/package.json\n{\"main\": \"../x\"}\n== y/c.js", "nothing")]
    [InlineData("a main that leaves the project", "./x", "== a.js\n== x/package.json\n{\"main\": \"../../../../etc/passwd\"}\n== x/index.js", "x/index.js")]
    [InlineData("a broken manifest", "./x", "== a.js\n== x/package.json\n{\"main\": \n== x/index.js", "x/index.js")]
    [InlineData("installed packages", "lib", "== src/a.js\n== node_modules/lib/package.json\n{\"main\": \"l.js\"}\n== node_modules/lib/l.js", "node_modules/lib/l.js")]
    public void A_package_names_its_modules(string what, string specifier, string project, string expected)
    {
        what.ShouldNotBeEmpty();
        var opened = Sources.Project(project);
        Target(opened, opened.Files.All.First(f => f.EndsWith("a.js", StringComparison.Ordinal)), specifier).ShouldBe(expected);
    }

    private static string Target(Project project, string from, string specifier) => project.Modules.Resolve(from, specifier) switch
    {
        { Path: { } path } => path,
        { External: { } name } => "from outside: " + string.Join('.', name),
        _ => "nothing",
    };
}
