(a := 1)
if (n := len(a)) > 10: pass
while chunk := f.read(): pass
[y := f(x), y]
f(a=(b := 1))
x[a := 1]
x[a := 1, b := 2]
{(a := 1): (b := 2)}
assert (a := b)
lambda: (a := 1)
