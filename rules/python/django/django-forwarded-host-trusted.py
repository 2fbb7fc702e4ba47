from .base import *

# ruleid: django-forwarded-host-trusted
USE_X_FORWARDED_HOST = True


class Production(Base):
    # ruleid: django-forwarded-host-trusted
    USE_X_FORWARDED_HOST = True

# ok: django-forwarded-host-trusted
USE_X_FORWARDED_HOST = False
# ok: django-forwarded-host-trusted
OLD_USE_X_FORWARDED_HOST = True
