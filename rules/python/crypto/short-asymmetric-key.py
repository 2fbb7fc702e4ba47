from Crypto.PublicKey import RSA
from cryptography.hazmat.primitives.asymmetric import dsa, rsa

BITS = 1024
# ruleid: short-asymmetric-key
a = rsa.generate_private_key(public_exponent=65537, key_size=1024)
# ruleid: short-asymmetric-key
b = RSA.generate(BITS)
# ruleid: short-asymmetric-key
c = dsa.generate_private_key(512)
# ruleid: short-asymmetric-key
d = rsa.generate_private_key(65537, 1024, None)
# ok: short-asymmetric-key
e = rsa.generate_private_key(public_exponent=65537, key_size=3072)
# ok: short-asymmetric-key
f = RSA.generate(2048)
# ok: short-asymmetric-key
g = dsa.generate_private_key(key_size=4096)
