from .base import *

# ruleid: django-referrer-policy-open
SECURE_REFERRER_POLICY = "unsafe-url"
# ruleid: django-referrer-policy-open
SECURE_REFERRER_POLICY = "no-referrer-when-downgrade"
# ok: django-referrer-policy-open
SECURE_REFERRER_POLICY = "same-origin"
# ok: django-referrer-policy-open
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
