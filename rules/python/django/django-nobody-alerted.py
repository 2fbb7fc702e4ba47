class Base:
    # ruleid: django-nobody-alerted
    ADMINS = []


class Other:
    # ruleid: django-nobody-alerted
    ADMINS = ()


class Production:
    # ok: django-nobody-alerted
    ADMINS = [("Operations", "ops@shop.com")]
    # ok: django-nobody-alerted
    MANAGERS = []
