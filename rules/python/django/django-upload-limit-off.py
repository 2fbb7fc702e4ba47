from .base import *

# ruleid: django-upload-limit-off
DATA_UPLOAD_MAX_MEMORY_SIZE = None
# ruleid: django-upload-limit-off
DATA_UPLOAD_MAX_NUMBER_FIELDS = None
# ok: django-upload-limit-off
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
# ok: django-upload-limit-off
OLD_DATA_UPLOAD_MAX_MEMORY_SIZE = None
