var ünïcödé = 1, π = 3.14, 变量 = 2, \u0061bc = 3, d\u{65}f = 4, $ = 5, _ = 6, a1 = 7, 𠮷 = 8, a‌b = 9;
ünïcödé + π; "𠮷 😀"; `😀${π}`; /😀/u; a.ünïcödé; a.\u0069f; ({ 变量, π: 1 }); class Ünï { #π = 1; π() { return this.#π } }
var a = 1, b = 2,c = "separators   inside";
