from .base import *

# ruleid: django-session-long
SESSION_COOKIE_AGE = 31536000
# ruleid: django-session-long
SESSION_COOKIE_AGE = 60 * 60 * 24 * 365
# ok: django-session-long
SESSION_COOKIE_AGE = 60 * 60 * 24 * 7
# ok: django-session-long
SESSION_COOKIE_AGE = 1209600
