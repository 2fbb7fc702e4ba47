def f(source, container):
    # ruleid: exec-of-variable
    exec(source)
    # ruleid: exec-of-variable
    exec(compile(source, "x", "exec"), {})
    # ok: exec-of-variable
    container.exec(source)
    # ok: exec-of-variable
    exec("import os")
