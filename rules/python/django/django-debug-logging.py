from .base import *

# ruleid: django-debug-logging
LOGGING = {"version": 1, "root": {"handlers": ["console"], "level": "DEBUG"}}
# ruleid: django-debug-logging
LOGGING = {"version": 1, "loggers": {"django": {"level": "DEBUG"}}}
# ok: django-debug-logging
LOGGING = {"version": 1, "root": {"handlers": ["console"], "level": "INFO"}}
# ok: django-debug-logging
LOGGING = {"version": 1, "handlers": {"console": {"level": "DEBUG"}}, "root": {"level": "INFO"}}
