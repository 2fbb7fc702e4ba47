import numpy as np


def f(path, other):
    # ruleid: numpy-pickle
    a = np.load(path, allow_pickle=True)
    # ruleid: numpy-pickle
    b = np.load(path, mmap_mode="r", allow_pickle=True)
    # ok: numpy-pickle
    c = np.load(path)
    # ok: numpy-pickle
    d = other.load(path, allow_pickle=True)
