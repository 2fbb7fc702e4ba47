// The yardsticks of JavaScriptBench: parses all files once per line read and answers with the seconds each parser took,
// "typescript ast-grep"; a parser that is not installed answers NaN. MODULES names the node_modules folder to take them from.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const require = createRequire(join(process.env.MODULES ?? process.cwd(), "x.js"));
const load = name => { try { return require(name); } catch { return null; } };
const ts = load("typescript");
const grep = load("@ast-grep/napi");
let files;

const isTypes = path => /\.[cm]?tsx?$/.test(path);

function timed(parse) {
    const start = performance.now();
    for (const [path, text] of files) parse(path, text);
    return (performance.now() - start) / 1000;
}

for await (const line of createInterface({ input: process.stdin })) {
    files ??= line.split("\0").map(path => [path, readFileSync(path, "utf8")]);
    if (line !== "") continue;
    const typescript = ts ? timed((path, text) => ts.createSourceFile(path, text, { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone }, false)) : NaN;
    const astGrep = grep ? timed((path, text) => grep.parse(isTypes(path) ? grep.Lang.TypeScript : grep.Lang.JavaScript, text)) : NaN;
    console.log(`${typescript} ${astGrep}`);
}
