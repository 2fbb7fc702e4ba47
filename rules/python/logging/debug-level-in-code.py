import logging
import os
from sqlalchemy import create_engine

# ruleid: debug-level-in-code
logging.basicConfig(level=logging.DEBUG)
# ruleid: debug-level-in-code
engine = create_engine("sqlite://", echo=True)
# ok: debug-level-in-code
logging.basicConfig(level=os.environ.get("LOG_LEVEL", "INFO"))
# ok: debug-level-in-code
other = create_engine("sqlite://")
# ok: debug-level-in-code
logging.getLogger("shop").setLevel(logging.DEBUG)
