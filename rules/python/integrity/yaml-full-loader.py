import yaml


def f(text):
    # ruleid: yaml-full-loader
    a = yaml.load(text, Loader=yaml.FullLoader)
    # ruleid: yaml-full-loader
    b = yaml.full_load(text)
    # ok: yaml-full-loader
    c = yaml.safe_load(text)
    # ok: yaml-full-loader
    d = yaml.load(text, Loader=yaml.CSafeLoader)
