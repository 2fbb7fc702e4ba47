def f(level):
    # ruleid: hidden-text-direction
    if level != "user‮⁦":
        return 1
    # ruleid: hidden-text-direction
    name = "admin⁧"
    # ok: hidden-text-direction
    other = "admin\u2067"
    # ok: hidden-text-direction
    arabic = "مرحبا"
    return name, other, arabic
