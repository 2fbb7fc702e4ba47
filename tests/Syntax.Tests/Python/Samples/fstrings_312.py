f"{"same quotes"}" f'{'x' + f'{'deep'}'}'
f"{"\n".join(lines)}"
f"{x  # a comment
   + 1}"
f"{f"{f"{f"{1 + 1}"}"}"}"
f"{x:{y:{z}}}"
f"{x!r:^{width}}" rf"\{x}\d"
f"""{
    x = }"""
f"{a:{"x"}}"
f"{x:\x20>5}"
