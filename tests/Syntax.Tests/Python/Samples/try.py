try: a
except: b
try:
    a
except A:
    b
except (A, B):
    c
except A as e:
    d
else:
    e
finally:
    f
try: a
finally: b
