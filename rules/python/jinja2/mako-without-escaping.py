from mako.lookup import TemplateLookup
from mako.template import Template

# ruleid: mako-without-escaping
a = Template("hello ${name}")
# ruleid: mako-without-escaping
b = TemplateLookup(directories=["templates"])
# ok: mako-without-escaping
c = Template("hello ${name}", default_filters=["h"])
# ok: mako-without-escaping
d = TemplateLookup(directories=["templates"], default_filters=["unicode", "h"])
