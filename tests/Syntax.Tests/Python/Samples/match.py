match x:
    case 1: pass
match x, y:
    case 1, 2: pass
match (x):
    case _: pass
match *a, b:
    case _: pass
match -x:
    case _: pass
match [a]:
    case _: pass
match not x:
    case _: pass
match x := y:
    case _: pass
match match:
    case case: pass
match {}:
    case _: pass
match "s":
    case _:
        match y:
            case _: pass
match = 1
match.x = 2
match(x)
match[x] = 1
match[x]: int = 2
match - x
match * a, b
match in x
match not in x
match, x
case = match
match(x).y
match (x, y)
