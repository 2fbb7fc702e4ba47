using a = b; await using c = d, e = f; { using g = h() } for (using i of j) {} for (await using k of l) {} for await (using m of n) {} for (using o = p; ;) {}
using
q = r; using; using.a; using(b); using[c]; using in d; await
using; for (using of s) {} for (using.x of t) {} async function u() { await using v = w }
