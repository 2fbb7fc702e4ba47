match x:
    case 1 | -1 | 1.5 | -1.5 | 1j | -1 + 2j | 1 - 2j: pass
    case "a" "b" | b"c" | None | True | False: pass
    case a: pass
    case a.b | a.b.c: pass
    case (a): pass
    case (a | b) as c: pass
    case (): pass
    case []: pass
    case (a,): pass
    case (a, b): pass
    case [a]: pass
    case [a, *b, c,]: pass
    case (*_,): pass
    case a, : pass
    case a, *b: pass
    case *a, : pass
    case {}: pass
    case {"a": 1, -1: b, a.b: c, None: d}: pass
    case {"a": _, **rest}: pass
    case {**rest}: pass
    case A(): pass
    case A.B(1, c, d=2, e=_,): pass
    case A(b=c): pass
    case a if b: pass
    case (a, b) as c if d := e: pass
    case [[a], {"b": [c]}]: pass
    case (1 as one) | 2: pass
