class A: pass
class A(): pass
class A(B, C): pass
class A(B, metaclass=C, **d): pass
class A(*b): pass
class A:
    """doc"""
    x: int = 1

    def f(self): return self

    class B: pass
