a = 1
a = b = c
a, b = c
a, = b
(a, b), [c, *d] = e
*a, b = c
a.b = c[d] = e
a = yield
a = yield b
a = *b, c
[a, b] = c
(a) = 1
x = (yield)
a = b, c = d
