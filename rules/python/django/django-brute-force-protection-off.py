from .base import *

# ruleid: django-brute-force-protection-off
AXES_ENABLED = False
# ruleid: django-brute-force-protection-off
RATELIMIT_ENABLE = False
# ruleid: django-brute-force-protection-off
AXES_FAILURE_LIMIT = 1000
# ok: django-brute-force-protection-off
AXES_ENABLED = True
# ok: django-brute-force-protection-off
OLD_AXES_ENABLED = False
