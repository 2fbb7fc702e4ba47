from Crypto.Cipher import AES, DES, ARC4 as rc4
from Cryptodome.Cipher import Blowfish
import Crypto.Cipher.DES3


def f(key, iv, pool):
    # ruleid: pycryptodome-weak-cipher
    a = DES.new(key, DES.MODE_CBC, iv)
    # ruleid: pycryptodome-weak-cipher
    b = rc4.new(key)
    # ruleid: pycryptodome-weak-cipher
    c = Blowfish.new(key, Blowfish.MODE_CFB, iv)
    # ruleid: pycryptodome-weak-cipher
    d = Crypto.Cipher.DES3.new(key, 2, iv)
    # ok: pycryptodome-weak-cipher
    e = AES.new(key, AES.MODE_GCM)
    # ok: pycryptodome-weak-cipher
    g = pool.DES.new(key)
