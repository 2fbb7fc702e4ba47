from .base import *

# ruleid: django-hsts-without-subdomains
SECURE_HSTS_INCLUDE_SUBDOMAINS = False
# ruleid: django-hsts-without-subdomains
SECURE_HSTS_PRELOAD = False
# ok: django-hsts-without-subdomains
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
# ok: django-hsts-without-subdomains
OLD_SECURE_HSTS_INCLUDE_SUBDOMAINS = False
