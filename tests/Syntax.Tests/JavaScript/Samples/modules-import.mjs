import 'side-effect';
import a from 'a';
import * as b from 'b';
import { c, d as e, default as f, 'string name' as g, if as h } from 'c';
import i, { j, } from 'i';
import k, * as l from 'k';
import {} from 'empty';
import m from 'm' with { type: 'json' };
import n from 'n' with { type: 'json', 'x-y': "z" };
import defer * as o from 'o';
import defer from 'p';
import type from 'q';
import from_ from 'r'
import { type, as, from, of, type as as2 } from 's'
await import('t'); await a; for await (const x of y) {} const z = await b;
import.meta.url; export { a }
