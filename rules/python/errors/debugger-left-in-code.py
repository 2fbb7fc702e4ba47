import debugpy
import pdb
from werkzeug.debug import DebuggedApplication


def f(app, state):
    # ruleid: debugger-left-in-code
    breakpoint()
    # ruleid: debugger-left-in-code
    pdb.set_trace()
    # ruleid: debugger-left-in-code
    debugpy.listen(("0.0.0.0", 5678))
    # ruleid: debugger-left-in-code
    wrapped = DebuggedApplication(app, evalex=True)
    # ok: debugger-left-in-code
    state.breakpoint()
    # ok: debugger-left-in-code
    pdb.help()
    return wrapped
