pass
break; continue; pass;
return
return 1
return 1, 2
return *a, b
raise
raise A
raise A from b
assert a
assert a, "b"
del a
del a, b[0], c.d
del (a, b), [c]
del (a)
del a,
global a
global a, b
nonlocal c, d
yield
yield a
yield a, b
yield *a, b
yield from a
await a
