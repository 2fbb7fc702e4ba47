from .base import *

# ruleid: django-csrf-cookie-for-other-hosts
SESSION_COOKIE_DOMAIN = ".shop.com"
# ruleid: django-csrf-cookie-for-other-hosts
CSRF_COOKIE_DOMAIN = ".shop.com"
# ok: django-csrf-cookie-for-other-hosts
SESSION_COOKIE_DOMAIN = None
# ok: django-csrf-cookie-for-other-hosts
OLD_SESSION_COOKIE_DOMAIN = ".shop.com"
