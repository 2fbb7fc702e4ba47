a => a; () => {}; (a) => a; (a, b) => a + b; (a, b,) => {}; (...a) => a; (a, ...b) => a; ({ a, b }) => a; ([a, b]) => a; ({ a: { b = 1 } = {} }) => b;
(a = 1, { b } = {}, [c] = []) => a; async a => a; async () => {}; async (a, b) => await a; async ({ a }) => a; async (...a) => a;
a => b => c => d; a => ({}); a => ({ b: 1 }); a => { return { b } }; (a) => (b, c); a => a ? b : c; f(a => b, (c) => d, async e => f);
async; async(); async(a, ...b); async.x; async => async; (async); [async, await_]; async
(a)
x = a => {}
(y)
of => of; get => set; (yield_) => yield_; a = b => c; ({ m: (a) => a, n: async (b) => b }); (((a))) ; ((a) => a)(1); (a => a)`t`; (a, b = (c) => d, e) => f;
