from .base import *

# ruleid: django-file-permissions-open
FILE_UPLOAD_PERMISSIONS = 0o777
# ruleid: django-file-permissions-open
FILE_UPLOAD_PERMISSIONS = 0o666
# ok: django-file-permissions-open
FILE_UPLOAD_PERMISSIONS = 0o640
# ok: django-file-permissions-open
FILE_UPLOAD_PERMISSIONS = 0o644
