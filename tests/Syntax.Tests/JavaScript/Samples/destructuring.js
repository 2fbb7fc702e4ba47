var { a, b: c, d = 1, e: f = 2, [g]: h, 'i-j': k, 5: l, ...m } = n; let [o, , p = 1, [q, { r }], ...s] = t; const { u: { v: { w } } } = x;
({ a, b: c.d, e: f[0], g = 1, ...h.i } = j); [a, b.c, [d], { e }, ...f] = g; [a = 1, [b] = [2]] = c; ({ a: [b, { c = d }] } = e);
for (const { a, b } of c) {} for (let [a, b] of c) {} for ({ a, b } of c) {} for ([a, b] in c) {} for (var { length } in x) {}
try {} catch ({ message, ...rest }) {} function f({ a } = {}, [b] = []) {} var {} = a, [] = b;
