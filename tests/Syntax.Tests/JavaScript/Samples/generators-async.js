function* a() { yield; yield a, b; yield (a, b); yield yield c; x = yield; f(yield a, yield); [yield]; ({ a: yield }); yield
b; yield* a; `${yield}`; yield /re/; const y = (yield a) ? (yield b) : (yield c); yield a ? b : c; yield async () => await d }
async function b() { await a; await a.b; await (a); -await a; await await a; (await a).b; [await a]; a[await b]; for (const x of await y) {} for await (x of y) {} try { await a } finally { await b } (await a) ** 2; async x => await x; `${await a}` }
async function* c() { for await (const x of yield) {} yield* await a; await (yield b) }
({ async *a() { yield await b } , async b() { await c } }); class D { async *[Symbol.asyncIterator]() { yield 1 } static async e() { await f } }
