from cryptography.hazmat.primitives.asymmetric import ec

# ruleid: weak-elliptic-curve
a = ec.generate_private_key(ec.SECP192R1())
# ruleid: weak-elliptic-curve
b = ec.generate_private_key(curve=ec.SECT163R2)
# ok: weak-elliptic-curve
c = ec.generate_private_key(ec.SECP256R1())
# ok: weak-elliptic-curve
d = ec.generate_private_key(curve=ec.SECP384R1())
