from .base import *

# ruleid: django-opener-policy-off
SECURE_CROSS_ORIGIN_OPENER_POLICY = "unsafe-none"
# ruleid: django-opener-policy-off
SECURE_CROSS_ORIGIN_OPENER_POLICY = None
# ok: django-opener-policy-off
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
# ok: django-opener-policy-off
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin-allow-popups"
