def f[T = int, *Ts = *tuple[int], **P = [int]](): pass
class A[T: str = str]: pass
type X[T = int] = T
