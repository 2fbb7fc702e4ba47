# ruleid: django-no-clickjacking-middleware
MIDDLEWARE = ["django.middleware.common.CommonMiddleware", "shop.middleware.Language"]
# ruleid: django-no-clickjacking-middleware
MIDDLEWARE = ("django.middleware.locale.LocaleMiddleware",)
# ok: django-no-clickjacking-middleware
MIDDLEWARE = ["django.middleware.clickjacking.XFrameOptionsMiddleware", "django.middleware.common.CommonMiddleware"]
# ok: django-no-clickjacking-middleware
MIDDLEWARE = ["shop.middleware.Language"]
# ok: django-no-clickjacking-middleware
MIDDLEWARE = []
