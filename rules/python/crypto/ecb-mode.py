from Crypto.Cipher import AES
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def f(key, iv):
    # ruleid: ecb-mode
    a = AES.new(key, AES.MODE_ECB)
    # ruleid: ecb-mode
    b = Cipher(algorithms.AES(key), modes.ECB())
    # ruleid: ecb-mode
    c = AES.new(key=key, mode=AES.MODE_ECB)
    # ok: ecb-mode
    d = AES.new(key, AES.MODE_GCM)
    # ok: ecb-mode
    e = Cipher(algorithms.AES(key), modes.CTR(iv))
