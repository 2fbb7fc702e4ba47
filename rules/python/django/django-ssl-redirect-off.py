from .base import *

# ruleid: django-ssl-redirect-off
SECURE_SSL_REDIRECT = False


class Production(Base):
    # ruleid: django-ssl-redirect-off
    SECURE_SSL_REDIRECT = False

# ok: django-ssl-redirect-off
SECURE_SSL_REDIRECT = True
# ok: django-ssl-redirect-off
OLD_SECURE_SSL_REDIRECT = False
