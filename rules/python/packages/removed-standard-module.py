# ruleid: removed-standard-module
import crypt
# ruleid: removed-standard-module
from telnetlib import Telnet
# ok: removed-standard-module
import shlex
# ok: removed-standard-module
from importlib import import_module

try:
    # ok: removed-standard-module
    import pipes
except ImportError:
    pipes = shlex
