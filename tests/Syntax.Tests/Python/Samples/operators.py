a + b - c * d / e // f % g @ h
a ** b ** c, -a ** -b, (-a) ** b, 2 ** -1
a | b ^ c & d << e >> f
not a and b or not c and (d or e)
- - a, + ~ a, not not a
a < b <= c == d != e > f >= g
a is b, a is not b, a in b, a not in b, a in b not in c is not d
a if b else c if d else e
(a if b else c) if d else e
a + b if c or d else e and f
(a) + (b) * ((c))
await_ + 1
