type A = { a: B; b?: C; readonly d: E; f(): G; h?(a: I): J; (a: K): L; new (a: M): N; [key: string]: O; get p(): Q; set p(v: R); <T>(a: T): T; new <T>(a: T): T; 'quoted': S; 5: T; [Symbol.iterator](): U; [computed]: V; get: W; set: X; readonly: Y; get(): Z; async: A; static?: B }
interface B { a: C, b: D
c: E
d()
e?: F; new: G; if: H; readonly readonly: I; j: K }
interface C<T> extends D, E.F<T>, G<H> { } interface I extends J { } declare interface K { } export interface L<in out T, in U, out V, const W> { } export default interface M { a: string }
type N = { }; type O = { a }; type P = { a, b; c }; type Q = { (): void }[]
