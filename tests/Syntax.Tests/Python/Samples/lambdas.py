lambda: 1
lambda x: x
lambda x, y=1, *args, z, w=2, **kw: x
lambda x, /, y: x
lambda *, x: x
lambda *a: a
lambda **k: k
lambda x=lambda: 1: x
lambda: (yield)
lambda x,: x
lambda x=1, /, *, y: lambda z: z
