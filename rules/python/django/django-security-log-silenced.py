from .base import *

# ruleid: django-security-log-silenced
LOGGING = {"version": 1, "loggers": {"django.security": {"handlers": ["null"]}}}
# ruleid: django-security-log-silenced
LOGGING = {"version": 1, "loggers": {"django.security.DisallowedHost": {"handlers": [], "propagate": False}}}
# ok: django-security-log-silenced
LOGGING = {"version": 1, "loggers": {"django.security": {"handlers": ["console"]}}}
# ok: django-security-log-silenced
LOGGING = {"version": 1, "loggers": {"shop": {"handlers": ["null"]}}}
