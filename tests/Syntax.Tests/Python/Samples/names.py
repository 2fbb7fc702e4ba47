x
_private
über = 1
ｗｉｄｔｈ
match, case, type, _ = 1, 2, 3, 4
print
exec(print)
