[x for x in y]
{x for x in y if z}
{x: y for x, y in z if a if b}
(x for x in y for z in x if z)
[x for x, in y]
[x for x, *y in z]
[x for (a, b) in c]
[x async for x in y]
[await x for x in y]
[[x for x in y] for y in z]
[x if a else b for x in c if d or e]
[x for x in a or b]
[x for x[0] in y]
[x for x.y in z]
[lambda: x for x in y]
[(y := f(x)) for x in z]
[y := f(x), y**2]
