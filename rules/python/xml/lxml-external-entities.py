from lxml import etree


def f(other):
    # ruleid: lxml-external-entities
    a = etree.XMLParser(resolve_entities=True)
    # ruleid: lxml-external-entities
    b = etree.XMLParser(no_network=False, load_dtd=True)
    # ok: lxml-external-entities
    c = etree.XMLParser(resolve_entities=False)
    # ok: lxml-external-entities
    d = etree.XMLParser(remove_comments=True)
    # ok: lxml-external-entities
    e = other.XMLParser(resolve_entities=True)
