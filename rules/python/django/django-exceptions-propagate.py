from .base import *

# ruleid: django-exceptions-propagate
DEBUG_PROPAGATE_EXCEPTIONS = True


class Production(Base):
    # ruleid: django-exceptions-propagate
    DEBUG_PROPAGATE_EXCEPTIONS = True

# ok: django-exceptions-propagate
DEBUG_PROPAGATE_EXCEPTIONS = False
# ok: django-exceptions-propagate
OLD_DEBUG_PROPAGATE_EXCEPTIONS = True
