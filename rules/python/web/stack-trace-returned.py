import logging
import traceback
from flask import jsonify

logger = logging.getLogger(__name__)


def f(work):
    try:
        return work()
    except ValueError:
        # ruleid: stack-trace-returned
        return traceback.format_exc(), 500
    except KeyError:
        # ruleid: stack-trace-returned
        return jsonify(error=traceback.format_exc()), 500
    except OSError:
        # ok: stack-trace-returned
        logger.error(traceback.format_exc())
        # ok: stack-trace-returned
        return {"error": "internal error"}, 500
