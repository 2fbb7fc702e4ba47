# ruleid: django-no-csrf-middleware
MIDDLEWARE = ["django.middleware.common.CommonMiddleware", "shop.middleware.Language"]
# ruleid: django-no-csrf-middleware
MIDDLEWARE = ("django.middleware.locale.LocaleMiddleware",)
# ok: django-no-csrf-middleware
MIDDLEWARE = ["django.middleware.csrf.CsrfViewMiddleware", "django.middleware.common.CommonMiddleware"]
# ok: django-no-csrf-middleware
MIDDLEWARE = ["shop.middleware.Language"]
# ok: django-no-csrf-middleware
MIDDLEWARE = []
