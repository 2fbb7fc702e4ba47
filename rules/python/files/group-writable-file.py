import os


def f(path):
    # ruleid: group-writable-file
    os.chmod(path, 0o664)
    # ruleid: group-writable-file
    os.chmod(path, 0o770)
    # ok: group-writable-file
    os.chmod(path, 0o640)
    # ok: group-writable-file
    os.chmod(path, 0o755)
