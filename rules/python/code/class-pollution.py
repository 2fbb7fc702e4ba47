def merge(source, target):
    for key, value in source.items():
        if isinstance(value, dict):
            merge(value, getattr(target, key))
        else:
            # ruleid: class-pollution
            setattr(target, key, value)


def deep_set(target, changes):
    for name, value in changes.items():
        if hasattr(value, "items"):
            deep_set(getattr(target, name), value)
            continue
        # ruleid: class-pollution
        setattr(target, name, value)


class Options:
    def __init__(self, **options):
        for key, value in options.items():
            # ok: class-pollution
            setattr(self, key, value)


def rename(target, data):
    for key in ("name", "email"):
        # ok: class-pollution
        setattr(target, key, data[key])
