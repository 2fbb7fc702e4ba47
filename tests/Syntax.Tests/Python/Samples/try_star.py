try:
    a
except* A:
    b
except *(A, B) as e:
    c
