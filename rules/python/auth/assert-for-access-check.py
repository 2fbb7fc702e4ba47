import hmac


def delete(user, item, key, given):
    # ruleid: assert-for-access-check
    assert user.is_admin
    # ruleid: assert-for-access-check
    assert hmac.compare_digest(key, given), "wrong key"
    # ok: assert-for-access-check
    assert item is not None
    # ok: assert-for-access-check
    if not user.is_admin:
        raise PermissionError("administrators only")


def test_delete(user):
    # ok: assert-for-access-check
    assert user.is_admin
