import yaml
from ruamel.yaml import YAML


def f(text, options):
    # ruleid: yaml-unsafe-load
    a = yaml.load(text)
    # ruleid: yaml-unsafe-load
    b = yaml.load(text, Loader=yaml.Loader)
    # ruleid: yaml-unsafe-load
    c = yaml.load_all(text, yaml.UnsafeLoader)
    # ruleid: yaml-unsafe-load
    d = YAML(typ="unsafe")
    # ok: yaml-unsafe-load
    e = yaml.safe_load(text)
    # ok: yaml-unsafe-load
    g = yaml.load(text, Loader=yaml.SafeLoader)
    # ok: yaml-unsafe-load
    h = YAML(typ="safe")
    # ok: yaml-unsafe-load
    i = yaml.load(text, **options)
