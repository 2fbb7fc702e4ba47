from .base import *

# ruleid: django-hsts-off
SECURE_HSTS_SECONDS = 0
# ruleid: django-hsts-off
SECURE_HSTS_SECONDS = 600
# ok: django-hsts-off
SECURE_HSTS_SECONDS = 31536000
# ok: django-hsts-off
SECURE_HSTS_SECONDS = 86400
