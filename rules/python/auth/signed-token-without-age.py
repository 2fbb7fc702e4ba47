from itsdangerous import URLSafeSerializer, URLSafeTimedSerializer


def f(key, token):
    serializer = URLSafeTimedSerializer(key)
    # ruleid: signed-token-without-age
    a = serializer.loads(token)
    # ruleid: signed-token-without-age
    b = URLSafeTimedSerializer(key).loads(token)
    # ok: signed-token-without-age
    c = serializer.loads(token, max_age=3600)
    other = URLSafeSerializer(key)
    # ok: signed-token-without-age
    d = other.loads(token)
