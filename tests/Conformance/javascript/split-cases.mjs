// Splits TypeScript's test cases into the files they describe: a line "// @filename: x" starts the next one.
//   node split-cases.mjs FROM TO        writes every file below TO and prints its path
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, extname, join, relative } from "node:path";

const [from, to] = process.argv.slice(2);
const isCode = name => /\.[cm]?[jt]sx?$/i.test(name);
let count = 0;

function decode(bytes) {
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return Buffer.from(bytes).swap16().toString("utf16le");
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString("utf16le");
    return bytes.toString("utf8");
}

for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !isCode(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const parts = decode(readFileSync(path)).split(/^[ \t]*\/\/+[ \t]*@filename[ \t]*:[ \t]*(.*?)[ \t]*\r?$\n?/gim);
    const files = parts.length === 1 ? [[entry.name, parts[0]]] : [];
    for (let i = 1; i < parts.length; i += 2) if (isCode(parts[i])) files.push([parts[i], parts[i + 1]]);
    const folder = join(to, relative(from, entry.parentPath), basename(entry.name, extname(entry.name)));
    mkdirSync(folder, { recursive: true });
    files.forEach(([name, text], i) => {
        const target = join(folder, `${i}-${basename(name).replace(/[^\w.$-]/g, "_")}`);
        writeFileSync(target, text);
        console.log(target);
        count++;
    });
}
console.error(`${count} files`);
