def f(): pass
def f(a, b=1, *c, d, e=2, **f): pass
def f(a, /, b, *, c): pass
def f(a, /): pass
def f(*, a): pass
def f(a: int, *b: str, c: int = 1, **d: dict) -> tuple[int]: pass
def f(*a: *b): pass
def f(a: (int) = 1): pass
def f(
    a,  # comment
    b=lambda x: x,
):
    "doc"
    return a
def f(a=1, *, b): pass
def f(a, b=1, /, c=2, *, d=3, e): pass
def outer():
    def inner():
        nonlocal x
        x = 1
    return inner
