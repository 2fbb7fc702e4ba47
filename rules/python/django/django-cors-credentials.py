class First:
    CORS_ALLOW_ALL_ORIGINS = True
    # ruleid: django-cors-credentials
    CORS_ALLOW_CREDENTIALS = True


class Second:
    # ruleid: django-cors-credentials
    CORS_ALLOW_CREDENTIALS = True
    CORS_ORIGIN_ALLOW_ALL = True


class Third:
    CORS_ALLOWED_ORIGINS = ["https://app.shop.com"]
    # ok: django-cors-credentials
    CORS_ALLOW_CREDENTIALS = True


class Fourth:
    CORS_ALLOW_ALL_ORIGINS = True
    # ok: django-cors-credentials
    CORS_ALLOW_CREDENTIALS = False
