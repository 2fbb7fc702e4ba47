from .base import *

# ruleid: django-security-checks-silenced
SILENCED_SYSTEM_CHECKS = ["security.W019"]
# ruleid: django-security-checks-silenced
SILENCED_SYSTEM_CHECKS = ["fields.W342", "security.W004"]
# ok: django-security-checks-silenced
SILENCED_SYSTEM_CHECKS = ["fields.W342"]
# ok: django-security-checks-silenced
SILENCED_SYSTEM_CHECKS = []
