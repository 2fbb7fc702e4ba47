from lxml import etree


def f(tree, name, index):
    # ruleid: xpath-built
    a = tree.xpath("//user[@name='" + name + "']")
    # ruleid: xpath-built
    b = tree.xpath(f"//user[@name='{name}']/role")
    # ruleid: xpath-built
    c = etree.XPath("//user[@id=%s]" % name)
    # ok: xpath-built
    d = tree.xpath("//user[@name=$name]", name=name)
    # ok: xpath-built
    e = tree.xpath("//user" + "/role")
