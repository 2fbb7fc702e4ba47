from flask import Flask

app = Flask(__name__)
# ruleid: flask-csrf-disabled
app.config["WTF_CSRF_ENABLED"] = False
# ruleid: flask-csrf-disabled
app.config.update(WTF_CSRF_CHECK_DEFAULT=False)


class Config:
    # ruleid: flask-csrf-disabled
    WTF_CSRF_ENABLED = False
    # ok: flask-csrf-disabled
    WTF_CSRF_SSL_STRICT = True

# ok: flask-csrf-disabled
app.config["WTF_CSRF_ENABLED"] = True
# ok: flask-csrf-disabled
app.config["WTF_I18N_ENABLED"] = False
