// Writes what TypeScript's parser makes of files, in the normal form that SyntaxDump (tests/Syntax.Tests/JavaScript) writes too.
//   node typescript-dump.mjs --dump FILE            the dump itself
//   node typescript-dump.mjs --samples FOLDER       FILE.dump beside every sample
//   node typescript-dump.mjs < list                 per line "accepted|rejected  sha256 of the dump  nodes  path", paths one a line
// MODULES names a node_modules folder with the packages typescript, acorn and acorn-jsx.
//
// The normal form: one node a line, "depth kind start end attributes". Left out are tokens (their meaning becomes an
// attribute), lists and clauses that only group (declaration lists, heritage clauses, JSX attribute lists, import
// clauses, template spans), empty class elements, and the positions of holes in arrays. Children are in source order.
import { createRequire } from "node:module";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const require = createRequire(join(process.env.MODULES ?? process.cwd(), "x.js"));
const ts = require("typescript");
const K = ts.SyntaxKind;

const names = [];
for (const [name, value] of Object.entries(K)) if (typeof value === "number" && !/^(First|Last)/.test(name)) names[value] ??= name;

const keywordTypes = new Set([
    K.AnyKeyword, K.UnknownKeyword, K.StringKeyword, K.NumberKeyword, K.BigIntKeyword, K.SymbolKeyword, K.BooleanKeyword,
    K.UndefinedKeyword, K.NeverKeyword, K.ObjectKeyword, K.VoidKeyword, K.IntrinsicKeyword, K.ThisType,
]);
const keptTokens = new Set([
    K.Identifier, K.PrivateIdentifier, K.NumericLiteral, K.BigIntLiteral, K.StringLiteral, K.RegularExpressionLiteral, K.JsxText,
    K.NoSubstitutionTemplateLiteral, K.TemplateHead, K.TemplateMiddle, K.TemplateTail, K.ThisKeyword, K.SuperKeyword, K.NullKeyword,
    K.TrueKeyword, K.FalseKeyword, K.ImportKeyword, ...keywordTypes,
]);
const flattened = new Set([
    K.VariableDeclarationList, K.HeritageClause, K.TemplateSpan, K.TemplateLiteralTypeSpan, K.JsxAttributes, K.JsxOpeningElement,
    K.JsxClosingElement, K.JsxOpeningFragment, K.JsxClosingFragment, K.CaseBlock, K.ImportClause, K.NamespaceImport, K.NamedImports,
    K.NamedExports, K.NamespaceExport, K.ImportAttributes,
]);
const renamed = new Map([
    [K.ModuleBlock, "Block"], [K.SpreadAssignment, "Spread"], [K.SpreadElement, "Spread"], [K.TypeOfExpression, "Unary"],
    [K.VoidExpression, "Unary"], [K.DeleteExpression, "Unary"], [K.PrefixUnaryExpression, "Unary"], [K.PostfixUnaryExpression, "Postfix"],
    [K.TemplateExpression, "Template"], [K.NoSubstitutionTemplateLiteral, "Template"], [K.TemplateLiteralType, "TemplateType"],
    [K.TemplateHead, "TemplateText"], [K.TemplateMiddle, "TemplateText"], [K.TemplateTail, "TemplateText"],
    [K.JsxSelfClosingElement, "JsxElement"], [K.JsxFragment, "JsxElement"], [K.MissingDeclaration, "Missing"],
]);

function modifiersOf(node) {
    const words = [];
    for (const modifier of node.modifiers ?? []) if (modifier.kind !== K.Decorator) words.push(ts.tokenToString(modifier.kind));
    return words.sort();
}

function listKind(list) {
    const flags = list.flags & ts.NodeFlags.BlockScoped;
    return flags === ts.NodeFlags.AwaitUsing ? "await using" : flags === ts.NodeFlags.Using ? "using" : flags === ts.NodeFlags.Const ? "const" : flags === ts.NodeFlags.Let ? "let" : "var";
}

function attributesOf(node, parent) {
    const words = modifiersOf(node);
    if (node.questionDotToken) words.push("?.");
    if (node.questionToken && node.kind !== K.ConditionalExpression) words.push(node.kind === K.MappedType ? ts.tokenToString(node.questionToken.kind) + (node.questionToken.kind === K.QuestionToken ? "" : "?") : "?");
    if (node.exclamationToken) words.push("!");
    if (node.dotDotDotToken) words.push("...");
    if (node.asteriskToken) words.push("*");
    switch (node.kind) {
        case K.VariableStatement: words.push(listKind(node.declarationList)); break;
        case K.VariableDeclarationList: words.push(listKind(node)); break;
        case K.BinaryExpression: words.push(ts.tokenToString(node.operatorToken.kind)); break;
        case K.PrefixUnaryExpression: case K.PostfixUnaryExpression: case K.TypeOperator: words.push(ts.tokenToString(node.operator)); break;
        case K.TypeOfExpression: words.push("typeof"); break;
        case K.VoidExpression: words.push("void"); break;
        case K.DeleteExpression: words.push("delete"); break;
        case K.ForOfStatement: if (node.awaitModifier) words.push("await"); break;
        case K.ExportAssignment: words.push(node.isExportEquals ? "=" : "default"); break;
        case K.ImportType: if (node.isTypeOf) words.push("typeof"); break;
        case K.TypePredicate: if (node.assertsModifier) words.push("asserts"); break;
        case K.MappedType: if (node.readonlyToken) words.push(node.readonlyToken.kind === K.ReadonlyKeyword ? "readonly" : ts.tokenToString(node.readonlyToken.kind) + "readonly"); break;
        case K.ImportDeclaration: {
            const phase = node.importClause?.phaseModifier;
            if (phase) words.push(ts.tokenToString(phase));
            else if (node.importClause?.isTypeOnly) words.push("type");
            if (node.importClause?.namedBindings?.kind === K.NamespaceImport) words.push("*");
            break;
        }
        case K.ExportDeclaration:
            if (node.isTypeOnly) words.push("type");
            if (!node.exportClause || node.exportClause.kind === K.NamespaceExport) words.push("*");
            break;
        case K.ImportSpecifier: case K.ExportSpecifier: case K.ImportEqualsDeclaration: if (node.isTypeOnly) words.push("type"); break;
        case K.JsxElement: words.push(node.openingElement.end, node.closingElement.getStart(source)); break;
        case K.JsxFragment: words.push(node.openingFragment.end, node.closingFragment.getStart(source)); break;
        case K.JsxSelfClosingElement: words.push(node.end, node.end); break;
        case K.ExpressionWithTypeArguments: if (parent?.kind === K.HeritageClause) words.push(parent.token === K.ExtendsKeyword ? "extends" : "implements"); break;
    }
    return words;
}

let source;

function nameOf(node, parent) {
    if (node.kind === K.ExpressionWithTypeArguments) return parent?.kind === K.HeritageClause ? "Heritage" : "Instantiation";
    if (keywordTypes.has(node.kind)) return "KeywordType";
    return renamed.get(node.kind) ?? names[node.kind];
}

function rangeOf(node) {
    switch (node.kind) {
        case K.TemplateHead: return [node.getStart(source) + 1, node.end - 2];
        case K.TemplateMiddle: return [node.getStart(source) + 1, node.end - 2];
        case K.TemplateTail: return [node.getStart(source) + 1, node.end - 1];
        case K.JsxText: return [node.pos, node.end];
        default: return [node.getStart(source), node.end];
    }
}

/** Pre-order with a stack of its own, because chains of operators may be longer than the stack is deep. */
function dump(file) {
    source = file;
    const lines = [];
    const pending = [];
    const push = (children, depth, parent) => {
        for (let i = children.length - 1; i >= 0; i--) pending.push([children[i], depth, parent]);
    };
    const childrenOf = node => {
        const found = [];
        ts.forEachChild(node, child => { if (child.kind > K.LastToken || keptTokens.has(child.kind)) found.push(child); });
        return found.map((child, i) => [child, child.kind === K.OmittedExpression ? child.pos : child.getStart(source), i]).sort((a, b) => a[1] - b[1] || a[2] - b[2]).map(x => x[0]);
    };
    push([...file.statements], 0, file);
    while (pending.length > 0) {
        const [node, depth, parent] = pending.pop();
        if (node.kind === K.SemicolonClassElement) continue;
        if (flattened.has(node.kind) && !(node.kind === K.VariableDeclarationList && parent.kind !== K.VariableStatement)) {
            push(childrenOf(node), depth, node);
            continue;
        }
        if (node.kind === K.OmittedExpression) {
            lines.push(`${depth} Hole`);
            continue;
        }
        const [start, end] = rangeOf(node);
        const attributes = attributesOf(node, parent);
        lines.push(`${depth} ${nameOf(node, parent)} ${start} ${end}${attributes.length > 0 ? " " + attributes.join(" ") : ""}`);
        if (node.kind === K.NoSubstitutionTemplateLiteral) lines.push(`${depth + 1} TemplateText ${start + 1} ${end - 1}`);
        else if (node.kind > K.LastToken) push(childrenOf(node), depth + 1, node);
    }
    return lines;
}

function scriptKind(path) {
    if (/\.tsx$/i.test(path)) return ts.ScriptKind.TSX;
    if (/\.[mc]?ts$/i.test(path)) return ts.ScriptKind.TS;
    return ts.ScriptKind.JSX;
}

function parse(path) {
    const text = readFileSync(path, "utf8");
    const file = ts.createSourceFile(path, text, { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone }, false, scriptKind(path));
    return [file.parseDiagnostics.length === 0, file];
}

function report(path) {
    try {
        const [isAccepted, file] = parse(path);
        if (!isAccepted) return `rejected\t-\t0\t${path}`;
        const lines = dump(file);
        return `accepted\t${createHash("sha256").update(lines.join("\n")).digest("hex")}\t${lines.length}\t${path}`;
    } catch (error) {
        return `failed\t${String(error).split("\n")[0].replaceAll("\t", " ")}\t0\t${path}`;
    }
}

const [verb, argument] = process.argv.slice(2);
if (verb === "--dump") {
    const [isAccepted, file] = parse(argument);
    for (const problem of file.parseDiagnostics) console.error(problem.start, ts.flattenDiagnosticMessageText(problem.messageText, " "));
    process.stdout.write(dump(file).join("\n") + "\n");
    process.exitCode = isAccepted ? 0 : 1;
} else if (verb === "--samples") {
    for (const name of readdirSync(argument).filter(x => /\.[cm]?[jt]sx?$/.test(x))) {
        const [isAccepted, file] = parse(join(argument, name));
        if (!isAccepted) console.error(`${name}: ${ts.flattenDiagnosticMessageText(file.parseDiagnostics[0].messageText, " ")} at ${file.parseDiagnostics[0].start}`);
        else writeFileSync(join(argument, name + ".dump"), dump(file).join("\n") + "\n");
    }
} else {
    const out = [];
    for (const path of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
        out.push(report(path));
        if (out.length >= 200) process.stdout.write(out.splice(0).join("\n") + "\n");
    }
    if (out.length > 0) process.stdout.write(out.join("\n") + "\n");
}
