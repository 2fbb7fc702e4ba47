@a
def f(): pass
@a.b.c
@d(1)
async def f(): pass
@a
class C: pass
@(a or b)
def f(): pass
@a[0].b(c)
def f(): pass
@x := y
def f(): pass

@a  # comment

def f(): pass
