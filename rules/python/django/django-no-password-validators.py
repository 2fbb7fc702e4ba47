from .base import *

# ruleid: django-no-password-validators
AUTH_PASSWORD_VALIDATORS = []
# ruleid: django-no-password-validators
AUTH_PASSWORD_VALIDATORS = ()
# ok: django-no-password-validators
AUTH_PASSWORD_VALIDATORS = [{"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"}]
# ok: django-no-password-validators
OLD_AUTH_PASSWORD_VALIDATORS = []
