with a: b
with a as b: c
with a as b, c as d: e
with (a): b
with (a as b): c
with (a as b, c): d
with (a, b): c
with (a, b,): c
with (a), b: c
with (a, b) as c: d
with (a) as b, (c) as d: e
with (yield): a
with (a := b): c
with (a for a in b): c
with a as (b, c): d
with a as b.c, d as e[0]: f
with (a)(b): c
with (a, b)[0] as c: d
with (open(a) as b,
      open(c) as d,  # comment
      ):
    pass
with a if b else c: d
