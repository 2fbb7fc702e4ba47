a + b - c * d / e % f ** g ** h; a << b >> c >>> d; a < b > c <= d >= e; a == b != c === d !== e;
a & b | c ^ d; a && b || c; a ?? b; (a ?? b) || c; a in b; a instanceof b; !a; ~a; +a; -a; - -a; + +a; typeof a; void 0; delete a.b;
a++; a--; ++a; --a; a = b = c; a += 1; a -= 1; a *= 1; a /= 1; a %= 1; a **= 2; a <<= 1; a >>= 1; a >>>= 1; a &= 1; a |= 1; a ^= 1;
a ||= b; a &&= b; a ??= b; a, b, c; (a, b), c; a ? b : c; a ? b ? c : d : e; a ? b : c ? d : e ? f : g; a ? (b, c) : d;
a ? x => y : z; a ? (b) : c; a ? (b, c) : d => e; a?.5:1; !(a instanceof b); -(a ** b); (-a) ** b; typeof typeof a;
a
++b
