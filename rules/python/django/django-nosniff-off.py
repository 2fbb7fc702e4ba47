from .base import *

# ruleid: django-nosniff-off
SECURE_CONTENT_TYPE_NOSNIFF = False


class Production(Base):
    # ruleid: django-nosniff-off
    SECURE_CONTENT_TYPE_NOSNIFF = False

# ok: django-nosniff-off
SECURE_CONTENT_TYPE_NOSNIFF = True
# ok: django-nosniff-off
OLD_SECURE_CONTENT_TYPE_NOSNIFF = False
