import shlex


def f(client, path):
    # ruleid: ssh-command-built
    client.exec_command(f"ls {path}")
    # ruleid: ssh-command-built
    client.exec_command("ls " + path)
    # ok: ssh-command-built
    client.exec_command("ls -- " + shlex.quote(path))
    # ok: ssh-command-built
    client.exec_command("ls /var" + "/log")
