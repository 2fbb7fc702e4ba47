@a class A {} @a.b.c class B {} @f() class C {} @f(x)(y) class D {} @(a ? b : c) class E {} @a @b() @c.d class F {}
export @a class G {} @a export class H {} @a export default class I {}
class J { @a b; @a() c = 1; @a d() {} @a static e; @a get f() { return 1 } @a set f(v) {} @a @b() async g() {} @a *h() {} @a private i: string; @a readonly j = 1; @a ['k'] = 1; constructor(@a b, @c() private d: E, @f readonly g = 1) {} @a accessor l = 1; m(@a n, @b({ c: d }) o?: P) {} @a
q; @a
r() {} static t; }
const k = @a class {}; const l = @a() @b class M extends N {};
@a abstract class O {} @Component({ selector: 'a', template: `<b>${c}</b>` }) export class P { @Input() q!: string; @Output() r = new E<string>() }
