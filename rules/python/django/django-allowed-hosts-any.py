from .base import *

# ruleid: django-allowed-hosts-any
ALLOWED_HOSTS = ["*"]
# ruleid: django-allowed-hosts-any
ALLOWED_HOSTS = ["shop.com", "*"]
# ok: django-allowed-hosts-any
ALLOWED_HOSTS = ["shop.com"]
# ok: django-allowed-hosts-any
ALLOWED_HOSTS = [".shop.com"]
