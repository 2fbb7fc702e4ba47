from .base import *

# ruleid: django-framing-allowed
X_FRAME_OPTIONS = "ALLOWALL"
# ruleid: django-framing-allowed
X_FRAME_OPTIONS = "ALLOW-FROM https://other.com"
# ok: django-framing-allowed
X_FRAME_OPTIONS = "DENY"
# ok: django-framing-allowed
X_FRAME_OPTIONS = "SAMEORIGIN"
