import bcrypt
import crypt
import hashlib
from werkzeug.security import generate_password_hash


def f(password, salt):
    # ruleid: weak-password-hash-cost
    a = hashlib.pbkdf2_hmac("sha256", password, salt, 1000)
    # ruleid: weak-password-hash-cost
    b = bcrypt.hashpw(password, bcrypt.gensalt(4))
    # ruleid: weak-password-hash-cost
    c = generate_password_hash(password, method="sha1")
    # ruleid: weak-password-hash-cost
    d = crypt.crypt("x", crypt.METHOD_MD5)
    # ok: weak-password-hash-cost
    e = hashlib.pbkdf2_hmac("sha256", password, salt, 600_000)
    # ok: weak-password-hash-cost
    g = bcrypt.gensalt(rounds=12)
    # ok: weak-password-hash-cost
    h = generate_password_hash(password, method="scrypt")
