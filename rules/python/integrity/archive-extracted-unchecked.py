import tarfile
import zipfile


def f(name, path):
    archive = tarfile.open(name)
    # ruleid: archive-extracted-unchecked
    archive.extractall(path)
    with tarfile.open(name) as second:
        # ruleid: archive-extracted-unchecked
        second.extractall(path, filter="fully_trusted")
        # ok: archive-extracted-unchecked
        second.extractall(path, filter="data")
        # ok: archive-extracted-unchecked
        second.extractall(path, members=checked(second))
    with zipfile.ZipFile(name) as third:
        # ok: archive-extracted-unchecked
        third.extractall(path)
