import os
import shlex
import subprocess

HOST = "shop.com"


def f(host, files):
    # ruleid: shell-command-built
    os.system("ping -c 1 " + host)
    # ruleid: shell-command-built
    subprocess.run(f"ping -c 1 {host}", shell=True)
    # ruleid: shell-command-built
    subprocess.check_output("ls {}".format(host), shell=True)
    command = "ls %s" % host
    # ruleid: shell-command-built
    os.popen(command)
    # ok: shell-command-built
    os.system("ping -c 1 " + shlex.quote(host))
    # ok: shell-command-built
    subprocess.run(["ping", "-c", "1", host])
    # ok: shell-command-built
    os.system("ping -c 1 " + HOST)
    # ok: shell-command-built
    subprocess.run(f"ping {host}", shell=False)
