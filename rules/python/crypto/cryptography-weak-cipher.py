from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM


def f(key, iv, other):
    # ruleid: cryptography-weak-cipher
    a = Cipher(algorithms.TripleDES(key), modes.CBC(iv))
    # ruleid: cryptography-weak-cipher
    b = Cipher(algorithms.ARC4(key), mode=None)
    # ok: cryptography-weak-cipher
    c = Cipher(algorithms.AES(key), modes.GCM(iv))
    # ok: cryptography-weak-cipher
    d = AESGCM(key)
    # ok: cryptography-weak-cipher
    e = other.Blowfish(key)
