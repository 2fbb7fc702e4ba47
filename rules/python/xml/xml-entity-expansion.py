import defusedxml.ElementTree
import xml.etree.ElementTree as ET
from xml.dom import minidom


def f(body):
    # ruleid: xml-entity-expansion
    a = ET.fromstring(body)
    # ruleid: xml-entity-expansion
    b = minidom.parseString(body)
    # ok: xml-entity-expansion
    c = defusedxml.ElementTree.fromstring(body)
    # ok: xml-entity-expansion
    d = ET.Element("a")
    # ok: xml-entity-expansion
    e = ET.fromstring("<a/>")
