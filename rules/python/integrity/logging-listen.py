import logging.config


def f(check, other):
    # ruleid: logging-listen
    a = logging.config.listen(9999)
    # ruleid: logging-listen
    b = logging.config.listen()
    # ok: logging-listen
    c = logging.config.listen(9999, verify=check)
    # ok: logging-listen
    d = other.listen(9999)
