import os

# ruleid: django-debug-enabled
DEBUG = True
ALLOWED_HOSTS = ["shop.com"]
INSTALLED_APPS = ["shop"]
if os.environ.get("LOCAL"):
    # ok: django-debug-enabled
    TEMPLATE_DEBUG = True

# ruleid: django-debug-enabled
DEBUG = True
# ok: django-debug-enabled
DEBUG = False
# ok: django-debug-enabled
DEBUG = os.environ.get("DJANGO_DEBUG") == "1"
