import ast


def f(text, frame):
    # ruleid: eval-of-variable
    a = eval(text)
    # ruleid: eval-of-variable
    b = eval("x + " + text, {"__builtins__": {}})
    # ok: eval-of-variable
    c = ast.literal_eval(text)
    # ok: eval-of-variable
    d = frame.eval(text)
    # ok: eval-of-variable
    e = eval("1 + 1")
    return a, b, c, d, e
