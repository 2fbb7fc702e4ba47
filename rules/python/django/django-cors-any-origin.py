from .base import *

# ruleid: django-cors-any-origin
CORS_ALLOW_ALL_ORIGINS = True
# ruleid: django-cors-any-origin
CORS_ORIGIN_ALLOW_ALL = True
# ok: django-cors-any-origin
CORS_ALLOW_ALL_ORIGINS = False
# ok: django-cors-any-origin
OLD_CORS_ALLOW_ALL_ORIGINS = True
