import os
import shlex
import subprocess


def f(command, parts):
    # ruleid: shell-command-variable
    subprocess.run(command, shell=True)
    # ruleid: shell-command-variable
    os.system(command)
    # ruleid: shell-command-variable
    os.popen(parts.command)
    # ok: shell-command-variable
    subprocess.run(command)
    # ok: shell-command-variable
    subprocess.run("ls -l | wc", shell=True)
    # ok: shell-command-variable
    os.system(shlex.join(parts))
    # ok: shell-command-variable
    subprocess.run(command, shell=False)
