from lxml import etree


def f(data, parser):
    # ruleid: lxml-default-parser
    a = etree.fromstring(data)
    # ruleid: lxml-default-parser
    b = etree.parse(data)
    # ok: lxml-default-parser
    c = etree.fromstring(data, parser)
    # ok: lxml-default-parser
    d = etree.fromstring("<a/>")
