a.b.c; a[b][c]; a.if.class; a.#b; a?.b; a?.[b]; a?.(b); a?.b.c(d)?.[e]?.f; delete a?.b; a.b?.c.d;
f(); f(a, b,); f(...a, b, ...c); f(a)(b)(c); new A; new A(); new A.B; new A.B(c); new (f())(); new new A()(); new A()().b; new (a.b().c);
new.target; import.meta; import.meta.url; import('x'); import('x', { with: { type: 'json' } }); import('a').then(b); super_; this.a; this[b];
a.b
.c
?.d
(e); f
`t`; (a, b).c; (a).b; [a][0]; ({}).a; 'x'.length; 5..toString(); 1.5.toFixed(); /r/.test(s); `t`.length; (function () {})();
