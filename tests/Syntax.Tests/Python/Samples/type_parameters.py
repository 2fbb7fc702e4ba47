def f[T](a: T) -> T: pass
def f[T: int, *Ts, **P](): pass
class A[T]: pass
class A[T: (int, str)](B[T]): pass
type X = int
type X[T, *Ts, **P] = dict[T, P]
async def f[T](): pass
type = 1
type.x = 2
type(x)
type[x]
type: int = 1
