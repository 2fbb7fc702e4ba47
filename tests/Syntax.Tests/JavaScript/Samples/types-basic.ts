let a: string, b: number, c: boolean, d: any, e: unknown, f: never, g: void, h: null, i: undefined, j: object, k: symbol, l: bigint, m: this;
let n: string[], o: number[][], p: Array<string>, q: A.B.C, r: A.B<C, D<E>>, s: 'lit' | "two" | 3 | -4 | 5n | -6n | true | false | null, t: `tpl`, u: (string), v: (A | B)[];
let w: | A | B, x: & A & B, y: A & B | C & D, z: A | (B & C); let aa: typeof a, bb: typeof a.b.c, cc: typeof import('x'), dd: typeof f<string>, ee: keyof A, ff: readonly string[], gg: unique symbol, hh: keyof typeof a, ii: A[B], jj: A['b']['c'], kk: A[number][];
let ll: import('x'), mm: import('x').A.B<C>, nn: import('x', { with: { 'resolution-mode': 'import' } }).D; let oo!: string; let pp: { }, qq: [], rr: [A], ss: [A, B?], tt: [...A], uu: [A, ...B[]], vv: [a: A, b?: B, ...c: C[]], ww: readonly [A, B];
let string: string, number = 1, type: type, any: any.b, object: Object; var xx: A
[0]
