function a() {} function b(x, y = 1, ...z) { return x } function* c() { yield; yield 1; yield* d; const x = yield; }
async function d() { await a; for await (const x of y) {} await (async () => {})() } async function* e() { yield await a; yield* b }
function f({ a, b: { c = 1 } = {}, ...rest }, [d, , e = 2, ...g], h = a) {}
(function () {}); (function named() {}); (async function () {}); (function* () {}); !function () {}();
function outer() { 'use strict'; return function inner() { return new.target } }
function g(a, b,) {} function async() {} function get() {} function yield_() { var yield_ = 1 }
if (a) function h() {}
l: function labelled() {}
function arguments_() { return arguments.length }
