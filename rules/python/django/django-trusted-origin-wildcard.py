from .base import *

# ruleid: django-trusted-origin-wildcard
CSRF_TRUSTED_ORIGINS = ["https://*"]
# ruleid: django-trusted-origin-wildcard
CSRF_TRUSTED_ORIGINS = ["http://*.shop.com"]
# ok: django-trusted-origin-wildcard
CSRF_TRUSTED_ORIGINS = ["https://app.shop.com"]
# ok: django-trusted-origin-wildcard
CSRF_TRUSTED_ORIGINS = ["https://*.shop.com"]
