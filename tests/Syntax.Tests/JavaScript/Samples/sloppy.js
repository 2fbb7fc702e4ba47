var let_ = 1; var yield = 1, await = 2, static = 3, implements = 4, package = 5; yield + 1; await + 1; yield * 2; static.x; let = 5; let (a); let.b;
var o = 10 + 9.5; with (o) x; delete x; function f(a, a) {} if (1) function g() {} else function h() {}
label: function k() {} arguments = 1; eval = 2; interface = 1; public = private; (yield) => yield; await: 1; yield: 2;
let
x; async
y; get
z
