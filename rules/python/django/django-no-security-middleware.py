# ruleid: django-no-security-middleware
MIDDLEWARE = ["django.middleware.common.CommonMiddleware", "shop.middleware.Language"]
# ruleid: django-no-security-middleware
MIDDLEWARE = ("django.middleware.locale.LocaleMiddleware",)
# ok: django-no-security-middleware
MIDDLEWARE = ["django.middleware.security.SecurityMiddleware", "django.middleware.common.CommonMiddleware"]
# ok: django-no-security-middleware
MIDDLEWARE = ["shop.middleware.Language"]
# ok: django-no-security-middleware
MIDDLEWARE = []
