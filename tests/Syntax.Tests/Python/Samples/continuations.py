a = 1 + \
    2
if a and \
   b:
    c
(a
 +
 b)
[
    1,

    2,  # comment

]
assert a, \
    b
def f(a,
b):
  return a
x = {  # comment
}
