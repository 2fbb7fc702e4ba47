import os
import stat
from pathlib import Path


def f(path):
    # ruleid: world-writable-file
    os.chmod(path, 0o777)
    # ruleid: world-writable-file
    Path(path).chmod(0o666)
    # ruleid: world-writable-file
    os.chmod(path, stat.S_IRUSR | stat.S_IWOTH)
    # ruleid: world-writable-file
    os.umask(0)
    # ok: world-writable-file
    os.chmod(path, 0o600)
    # ok: world-writable-file
    os.umask(0o077)
    # ok: world-writable-file
    os.makedirs(path, mode=0o755)
    # ok: world-writable-file
    os.chmod(path, stat.S_IRUSR | stat.S_IWUSR)
