f"" F'a' rf"\d{x}" fR"\{x}"
f"a{x}b{y}c"
f"{x!r} {x!s:>10} {x:{width}.{precision}} {x:%H:%M}"
f"{{literal}} {{{x}}}"
f"{x=} {x = } {x=!s} {x=:>5} {x + 1=}"
f"{x:=5}"
f"{(x:=5)}"
f"{(lambda a: a)(1)}"
f"{x if y else z}, {x, y}, {*x, y}, {yield_}"
f"{x!=y} {x==y} {x<=y}"
f"{d['key']} {d[1:2]} {f(a, b=1)} { {1: 2}[1] } {[i for i in x]}"
f"\n\x41\{x}"
"a" f"b{c}" "d" f"{e}"
f'a' 'b'
f"""
{x
 + y}
text {"inner"
      "joined"}
"""
f"é{é}ü"
f"{x:}"
f"{x:{'>'}{10}}"
