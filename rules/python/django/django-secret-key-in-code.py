import os
from flask import Flask

app = Flask(__name__)
# ruleid: django-secret-key-in-code
SECRET_KEY = "django-insecure-3x@mpl3-8k2$"
# ruleid: django-secret-key-in-code
app.secret_key = b"not so secret"
# ruleid: django-secret-key-in-code
app.config["SECRET_KEY"] = "dev"
# ok: django-secret-key-in-code
SECRET_KEY = os.environ["SECRET_KEY"]
# ok: django-secret-key-in-code
SECRET_KEY = ""
# ok: django-secret-key-in-code
app.config["SECRET_KEY"] = os.environ["SECRET_KEY"]
# ok: django-secret-key-in-code
PUBLIC_KEY = "django-insecure-3x@mpl3-8k2$"
# ruleid: django-secret-key-in-code
app.config["JWT_SECRET_KEY"] = "s3cret"
# ok: django-secret-key-in-code
app.config["SECRET_NAME"] = "s3cret"
# ruleid: django-secret-key-in-code
JWT_SECRET_KEY = "s3cret"
# ok: django-secret-key-in-code
JWT_SECRET_KEY = os.environ["JWT_SECRET_KEY"]
