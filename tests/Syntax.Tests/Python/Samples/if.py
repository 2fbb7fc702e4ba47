if a: pass
if a:
    b
elif c:
    d
elif e: f
else:
    g
if a:
    if b: c
    else: d
else:
    if e:
        f
if (a := 1): pass
if a := 1: pass
if a: b; c
