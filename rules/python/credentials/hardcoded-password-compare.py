def f(password, request, user):
    # ruleid: hardcoded-password-compare
    if password == "kT9#mvQ2":
        return True
    # ruleid: hardcoded-password-compare
    if request.form["password"] == "admin":
        return True
    # ok: hardcoded-password-compare
    if password == "":
        return False
    # ok: hardcoded-password-compare
    if user.password_field == "admin":
        return False
    # ok: hardcoded-password-compare
    return password == user.expected
