import xml.dom.minidom
import xml.sax
import xml.sax.handler

import defusedxml.minidom
import lxml.etree
from flask import Flask, request

app = Flask(__name__)


@app.route("/import", methods=["POST"])
def upload():
    reader = xml.sax.make_parser()
    reader.setFeature(xml.sax.handler.feature_external_ges, True)
    # ruleid: request-in-xml-with-entities
    document = xml.dom.minidom.parseString(request.data, reader)
    # ok: request-in-xml-with-entities
    document = xml.dom.minidom.parseString("<a/>", reader)
    careful = xml.sax.make_parser()
    # ok: request-in-xml-with-entities
    document = xml.dom.minidom.parseString(request.data, careful)
    # ok: request-in-xml-with-entities
    document = defusedxml.minidom.parseString(request.data)
    resolving = lxml.etree.XMLParser(resolve_entities=True)
    # ruleid: request-in-xml-with-entities
    document = lxml.etree.fromstring(request.data, parser=resolving)
    closed = lxml.etree.XMLParser(resolve_entities=False)
    # ok: request-in-xml-with-entities
    document = lxml.etree.fromstring(request.data, parser=closed)
    return str(document)
