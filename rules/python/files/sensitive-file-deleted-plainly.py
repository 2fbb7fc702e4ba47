import os


def f(private_key_path, credentials_file, log_path):
    # ruleid: sensitive-file-deleted-plainly
    os.remove(private_key_path)
    # ruleid: sensitive-file-deleted-plainly
    credentials_file.unlink()
    # ok: sensitive-file-deleted-plainly
    os.remove(log_path)
    # ok: sensitive-file-deleted-plainly
    log_path.unlink()
