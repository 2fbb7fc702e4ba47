from .base import *

# ruleid: django-debug-toolbar-installed
INSTALLED_APPS = ["shop", "debug_toolbar"]
# ruleid: django-debug-toolbar-installed
INSTALLED_APPS = ["silk", "shop"]
# ok: django-debug-toolbar-installed
INSTALLED_APPS = ["shop", "django.contrib.admin"]
# ok: django-debug-toolbar-installed
INSTALLED_APPS = ["shop.debug"]
