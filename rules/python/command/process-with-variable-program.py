import os
import subprocess
import sys


def f(program, arguments):
    # ruleid: process-with-variable-program
    os.execv(program, arguments)
    # ruleid: process-with-variable-program
    subprocess.run([program, "--version"])
    # ok: process-with-variable-program
    os.execv("/usr/bin/env", arguments)
    # ok: process-with-variable-program
    subprocess.run([sys.executable, "-m", "pip"])
    # ok: process-with-variable-program
    subprocess.run(["git", program])
