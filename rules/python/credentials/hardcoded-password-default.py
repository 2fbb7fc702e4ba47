# ruleid: hardcoded-password-default
def connect(host, password="kT9#mvQ2"):
    return host, password


# ruleid: hardcoded-password-default
def sign(data, secret: str = "s3cr3t-of-shop"):
    return data, secret


# ok: hardcoded-password-default
def open_file(name, password=""):
    return name, password


# ok: hardcoded-password-default
def label(password_label="Password"):
    return label


# ok: hardcoded-password-default
def ask(password=None):
    return password
