import os
from decouple import config

# ruleid: django-debug-by-default
DEBUG = os.environ.get("DEBUG", "True") == "True"
# ruleid: django-debug-by-default
DEBUG = config("DJANGO_DEBUG", default=True, cast=bool)
# ok: django-debug-by-default
DEBUG = os.environ.get("DEBUG", "0") == "1"
# ok: django-debug-by-default
DEBUG = config("DJANGO_DEBUG", default=False, cast=bool)
# ok: django-debug-by-default
REGION = os.environ.get("REGION", "1")
