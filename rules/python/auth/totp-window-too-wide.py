import pyotp


def f(user, code):
    totp = pyotp.TOTP(user.secret)
    # ruleid: totp-window-too-wide
    a = totp.verify(code, valid_window=10)
    # ruleid: totp-window-too-wide
    b = pyotp.TOTP("JBSWY3DPEHPK3PXP")
    # ok: totp-window-too-wide
    c = totp.verify(code, valid_window=1)
    # ok: totp-window-too-wide
    d = totp.verify(code)
    return a, b, c, d
