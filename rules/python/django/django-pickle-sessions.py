from .base import *

# ruleid: django-pickle-sessions
SESSION_SERIALIZER = "django.contrib.sessions.serializers.PickleSerializer"
# ruleid: django-pickle-sessions
SESSION_SERIALIZER = "django.core.serializers.pickle.PickleSerializer"
# ok: django-pickle-sessions
SESSION_SERIALIZER = "django.contrib.sessions.serializers.JSONSerializer"
# ok: django-pickle-sessions
SESSION_ENGINE = "django.contrib.sessions.backends.cache"
