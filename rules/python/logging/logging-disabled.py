import logging

# ruleid: logging-disabled
logging.disable(logging.CRITICAL)
# ruleid: logging-disabled
logging.getLogger().disabled = True
# ok: logging-disabled
logging.getLogger("library").setLevel(logging.WARNING)
# ok: logging-disabled
logging.disable(logging.NOTSET)
