import logging

logger = logging.getLogger(__name__)


def f(order, card_number, user):
    # ruleid: personal-data-logged
    logger.info("charged %s", card_number)
    # ruleid: personal-data-logged
    print(f"user {user.ssn}")
    # ok: personal-data-logged
    logger.info("charged card ending in %s", card_number[-4:])
    # ok: personal-data-logged
    logger.info("charged order %s", order.id)
    # ok: personal-data-logged
    logger.info("type %s", order.card_number_type)
