import os
from Crypto.Cipher import AES
from cryptography.hazmat.primitives.ciphers import modes

IV = b"0123456789abcdef"


def f(key, iv):
    # ruleid: static-iv
    a = modes.CBC(b"0000000000000000")
    # ruleid: static-iv
    b = modes.GCM(IV)
    # ruleid: static-iv
    c = AES.new(key, AES.MODE_CBC, b"\x00" * 16)
    # ruleid: static-iv
    d = AES.new(key, AES.MODE_CTR, nonce=bytes(8))
    # ok: static-iv
    e = modes.CBC(os.urandom(16))
    # ok: static-iv
    g = AES.new(key, AES.MODE_CBC, iv)
    # ok: static-iv
    h = modes.CBC(bytes.fromhex(os.environ["IV"]))
