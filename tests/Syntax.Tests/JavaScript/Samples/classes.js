class A {} class B extends A {} class C extends (a, b) {} class D extends f() {} class E extends a.b {} (class {}); (class F extends class {} {}); 
class G { a; b = 1; 'c' = 2; 3 = 4; [d] = 5; #e; #f = 6; static g; static h = 7; static #i = 8; static static; get; set; async; static async; static get; accessor; accessor x = 1; static accessor y;
constructor() { super(); super.a; super.b(); super[c] } m() {} #n() {} static o() {} async p() {} *q() {} async *r() {} static async *s() {} get t() { return 1 } set t(v) {} static get u() {} get #v() {} 'w'() {} 5() {} [x]() {} static [y]() {}
static { a; await_; this.b = 1 } static {} ; ; get() {} set() {} static() {} async() {} static static() {} if() {} new() {} in; of
instanceof; constructor_ }
class H { a = this.b; c = () => this.d; static e = class {}; f = g in h; #p = #p in this; static m(x) { return #p in x && !(#p in y) } }
