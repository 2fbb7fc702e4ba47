import json
import os
import logging

logger = logging.getLogger(__name__)
# ruleid: environment-dumped
print(os.environ)
# ruleid: environment-dumped
logger.info("environment %s", dict(os.environ))
# ruleid: environment-dumped
body = json.dumps(dict(os.environ))
# ok: environment-dumped
print(os.environ.get("APP_VERSION"))
# ok: environment-dumped
logger.info("region %s", os.environ["REGION"])
# ok: environment-dumped
child = os.environ.copy()
