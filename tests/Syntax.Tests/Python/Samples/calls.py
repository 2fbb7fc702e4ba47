f()
f(a, *b, c=1, **d)
f(a, b,)
f(x for x in y)
f((x for x in y), 1)
f(a)(b)(c)
f(a := 1, b=(c := 2))
f(*a, *b, **c, **d, e=1, f=2)
f(print, *a or b, **c or d)
f(
    a,  # first
    b=lambda: 1,
)
a.b.c(d).e[0](1)
(a)(b)
f(a if b else c, *d if e else f)
