;;; { } { a; { b } } debugger; if (a) b; if (a) b; else c; if (a) { b } else if (c) { d } else { e } if (a) if (b) c; else d;
for (;;) {} for (a; b; c) d; for (var i = 0, n = 1; i < n; i++) {} for (let i in a) {} for (const x of y) {} for (x in y); for (x of y); for (var a in b, c);
for (async of => {}; false;) {} for (let i = (a in b); ;) {} for (var k = function () { return a in b }; ;) {}
while (a) b; while (a) { continue } do a; while (b) do { b } while (c); outer: for (;;) { inner: while (1) { break outer; continue inner } }
switch (a) {} switch (a) { case 1: case 2: b; break; default: c; case d + e: { f } } throw new Error('x'); try { a } catch { b } try { a } catch (e) { b } finally { c } try { a } finally { b }
with (a) b; with (a) { b } function f() { return; return a; return (a, b); return
a }
a: b: c: d; var a, b = 1, c; let d; const e = 1; var async, of, get, set, type, from, as;
