namespace A { } namespace A.B.C { export const a = 1; namespace D { } } module E { } declare module 'f' { export default g; import h = require('h'); } declare module 'wild*'; declare global { interface Window { a: B } var c: D } export namespace H { } export declare namespace I { function j(): void } namespace K { export import L = M.N; import O = P; export { Q }; type R = S; interface T { } class U { } enum V { } declare let w: X }
declare namespace Y { export = Z; } namespace.a; module.exports = b; global.c = d; declare
e; type
f; namespace
g; var module, namespace, declare, global, type, abstract; module(a); type(b); declare[c]; abstract = d; type = e; (module); type.x; is; keyof; infer_
