from cryptography.hazmat.primitives import hashes
from Crypto.Hash import MD5, SHA256
from Cryptodome.Hash import SHA as legacy


def f(key, data):
    # ruleid: cryptography-weak-hash
    a = hashes.Hash(hashes.SHA1())
    # ruleid: cryptography-weak-hash
    b = key.sign(data, hashes.MD5())
    # ruleid: cryptography-weak-hash
    c = MD5.new(data)
    # ruleid: cryptography-weak-hash
    d = legacy.new()
    # ok: cryptography-weak-hash
    e = hashes.Hash(hashes.SHA256())
    # ok: cryptography-weak-hash
    g = SHA256.new(data)
    # ok: cryptography-weak-hash
    h = hashes.HashAlgorithm
