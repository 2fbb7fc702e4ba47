a: int
a: int = 1
a.b: str
a[b]: str = c
(a): int
(a): int = 1
a: 'str' = yield
a: tuple = 1, 2
a: tuple = *b, c
a: (int)
