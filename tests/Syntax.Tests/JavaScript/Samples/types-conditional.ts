type A<T> = T extends string ? B : C; type D<T> = T extends (infer U)[] ? U : T extends (...a: infer P) => infer R ? [P, R] : never; type E<T> = T extends infer U extends string ? U : never; type F<T> = T extends [infer H extends string, ...infer R] ? H : never;
type G<T> = T extends { a: infer U; b: infer U } ? U : never; type I<T> = (T extends A ? B : C) extends D ? E : F; type J<T> = T extends A ? T extends B ? C : D : E; type K<T> = T extends (infer U extends number ? 1 : 0) ? 1 : 0; type L<X, Y> = (<T>() => T extends X ? 1 : 2) extends <T>() => T extends Y ? 1 : 2 ? A : B; type M<T> = T extends `${infer A}-${infer B}` ? [A, B] : never; type N = A extends B ? C : D | E; type O<T> = T extends new (...a: any) => infer R ? R : any; type P<T> = T extends
A ? B
: C
