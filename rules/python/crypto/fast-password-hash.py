import hashlib


def f(user, password, form, data):
    # ruleid: fast-password-hash
    a = hashlib.sha256(password.encode()).hexdigest()
    # ruleid: fast-password-hash
    b = hashlib.md5(form.password.encode("utf-8")).hexdigest()
    # ruleid: fast-password-hash
    c = hashlib.sha512(user.salt + password)
    # ok: fast-password-hash
    d = hashlib.sha256(data).hexdigest()
    # ok: fast-password-hash
    e = hashlib.pbkdf2_hmac("sha256", password, user.salt, 600000)
    # ok: fast-password-hash
    g = hashlib.sha256(user.password_reset_id.encode())


class LegacyPasswordHasher:
    def encode(self, password):
        # ok: fast-password-hash
        return hashlib.md5(password.encode()).hexdigest()
