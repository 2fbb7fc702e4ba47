import logging

logger = logging.getLogger(__name__)


def f(user, password, config, mask):
    # ruleid: secret-logged
    logger.info("login %s %s", user, password)
    # ruleid: secret-logged
    logging.debug(f"key is {config.api_key}")
    # ruleid: secret-logged
    print("token: " + config["access_token"])
    # ok: secret-logged
    logger.info("login %s", user)
    # ok: secret-logged
    logger.info("password changed for %s", user)
    # ok: secret-logged
    logger.debug("key %s", mask(config.api_key))
    # ok: secret-logged
    logger.info("policy %s", user.password_policy)
