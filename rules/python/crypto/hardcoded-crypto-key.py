import hmac
import os
from Crypto.Cipher import AES
from cryptography.fernet import Fernet

KEY = b"sixteen byte key"


def f(key, message):
    # ruleid: hardcoded-crypto-key
    a = AES.new(KEY, AES.MODE_GCM)
    # ruleid: hardcoded-crypto-key
    b = Fernet(b"Zm9vYmFyMTIzNDU2Nzg5MGFiY2RlZmdoaWprbG1ub3A=")
    # ruleid: hardcoded-crypto-key
    c = hmac.new("shared".encode(), message, "sha256")
    # ok: hardcoded-crypto-key
    d = AES.new(key, AES.MODE_GCM)
    # ok: hardcoded-crypto-key
    e = Fernet(os.environ["FERNET_KEY"])
    # ok: hardcoded-crypto-key
    g = hmac.new(key, b"constant message", "sha256")
