export const a = 1, b = 2; export let c; export var d; export function e() {} export function* f() {} export async function g() {} export class H {}
export { a as i, b as default, c as 'string name', d as if }; export {}; export { x, y as z } from 'x'; export * from 'y'; export * as ns from 'z'; export * as 'str' from 'w';
export { default } from 'a'; export { default as q, 'a b' as r } from 'b' with { type: 'json' }; export * from 'c' with { a: 'b' };
export const { l, m: [n] } = o;
