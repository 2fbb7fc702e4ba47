import asyncssh
import paramiko
from paramiko.client import WarningPolicy


def f():
    client = paramiko.SSHClient()
    # ruleid: ssh-host-key-unchecked
    client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
    # ruleid: ssh-host-key-unchecked
    client.set_missing_host_key_policy(WarningPolicy)
    # ok: ssh-host-key-unchecked
    client.set_missing_host_key_policy(paramiko.RejectPolicy())
    # ok: ssh-host-key-unchecked
    client.load_system_host_keys()


async def g():
    # ruleid: ssh-host-key-unchecked
    async with asyncssh.connect("host", known_hosts=None) as connection:
        pass
    # ok: ssh-host-key-unchecked
    async with asyncssh.connect("host") as connection:
        pass
