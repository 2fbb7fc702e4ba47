# ruleid: abandoned-package
import oauth2client
# ruleid: abandoned-package
from flask_script import Manager
# ok: abandoned-package
from flask_jwt_extended import jwt_required
# ok: abandoned-package
import sentry_sdk
