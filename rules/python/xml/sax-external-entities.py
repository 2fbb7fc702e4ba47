import xml.sax
from xml.sax.handler import feature_external_ges, feature_namespaces


def f(url):
    parser = xml.sax.make_parser()
    # ruleid: sax-external-entities
    parser.setFeature(feature_external_ges, True)
    # ruleid: sax-external-entities
    parser.setFeature("http://xml.org/sax/features/external-general-entities", True)
    # ok: sax-external-entities
    parser.setFeature(feature_external_ges, False)
    # ok: sax-external-entities
    parser.setFeature(feature_namespaces, True)
