from .base import *

# ruleid: django-reset-link-long
PASSWORD_RESET_TIMEOUT = 2592000
# ruleid: django-reset-link-long
PASSWORD_RESET_TIMEOUT = 60 * 60 * 24 * 30
# ok: django-reset-link-long
PASSWORD_RESET_TIMEOUT = 3600
# ok: django-reset-link-long
PASSWORD_RESET_TIMEOUT = 86400
