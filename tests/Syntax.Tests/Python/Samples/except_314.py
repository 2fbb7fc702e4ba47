try:
    a
except A, B:
    b
except A, B, C,:
    c
