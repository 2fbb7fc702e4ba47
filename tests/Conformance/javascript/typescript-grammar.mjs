// Tells, of files that TypeScript's parser accepts, which its checker rejects for their grammar (messages TS1000 to TS1999):
// the parser leaves much of the grammar to the checker (modifiers out of place, "var;", decorators of functions).
//   node typescript-grammar.mjs < list        "grammar|fine  path" a line, paths one a line. MODULES as in typescript-dump.mjs.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const require = createRequire(join(process.env.MODULES ?? process.cwd(), "x.js"));
const ts = require("typescript");

for (const path of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
    const options = { noResolve: true, noLib: true, allowJs: true, checkJs: true, target: ts.ScriptTarget.Latest, jsx: ts.JsxEmit.Preserve, experimentalDecorators: true };
    const program = ts.createProgram([path], options);
    const file = program.getSourceFile(path);
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].filter(x => (x.code >= 1000 && x.code < 2000) || (x.code >= 8000 && x.code < 9000) || (x.code >= 17000 && x.code < 18020));
    console.log(`${found.length > 0 ? "grammar" : "fine"}\t${path}\t${found.length > 0 ? "TS" + found[0].code + " " + ts.flattenDiagnosticMessageText(found[0].messageText, " ").slice(0, 80) : ""}`);
}
