interface A { [key: string]: B; readonly [key: number]: C; [key: `data-${string}`]: D; [a: symbol]: E } class F { [key: string]: G; static [key: string]: H; readonly [i: number]: I; static readonly [j: string]: K; [computed] = 1; [a.b](): L {} ['f']: G }
type H = { [key: string]: I }[]; type J = { [K: string]: L } & { [M in N]: O }; let p: { [q: string]: (r: S) => T }
