while a: b
while a:
    b
else:
    c
for a in b: c
for a, b in c, d:
    e
else:
    f
for a, in b: pass
for *a, b in c: pass
for (a, b) in c: pass
for a.b in c: pass
for a[0] in c: pass
for [a, b] in c: pass
for a in *b, c: pass
for a in b if c else d: pass
