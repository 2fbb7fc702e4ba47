import bcrypt
import hashlib
import os
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC


def f(password, salt):
    # ruleid: static-salt
    a = hashlib.pbkdf2_hmac("sha256", password, b"salt", 600000)
    # ruleid: static-salt
    b = PBKDF2HMAC(algorithm=hashes.SHA256(), length=32, salt=b"app", iterations=600000)
    # ruleid: static-salt
    c = hashlib.scrypt(password, salt="pepper".encode(), n=16384, r=8, p=1)
    # ok: static-salt
    d = hashlib.pbkdf2_hmac("sha256", password, os.urandom(16), 600000)
    # ok: static-salt
    e = hashlib.pbkdf2_hmac("sha256", b"known", salt, 600000)
    # ok: static-salt
    g = bcrypt.hashpw(password, bcrypt.gensalt())
