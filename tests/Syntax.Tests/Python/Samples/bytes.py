b"abc" B'x' br"\d" Rb'\d' rB"x" BR'y'
b"\x41\101\n\q\u0041\N{x}"
b"""two
lines"""
b"a" b'b'
