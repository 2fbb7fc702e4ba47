import contextlib


def f(items, save, logger):
    # ruleid: exception-swallowed
    try:
        save()
    except Exception:
        pass
    for item in items:
        # ruleid: exception-swallowed
        try:
            item()
        except:
            continue
    # ruleid: exception-swallowed
    with contextlib.suppress(Exception):
        save()
    # ok: exception-swallowed
    try:
        save()
    except FileNotFoundError:
        pass
    # ok: exception-swallowed
    try:
        save()
    except Exception:
        logger.exception("not saved")
