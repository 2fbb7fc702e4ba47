import elementpath
import lxml.etree
from flask import Flask, request

app = Flask(__name__)
tree = lxml.etree.parse("users.xml")


@app.route("/user")
def user():
    name = request.args["name"]
    # ruleid: request-in-xpath
    found = tree.xpath(f"//user[name='{name}']")
    # ruleid: request-in-xpath
    found = lxml.etree.XPath("//user[name='" + name + "']")(tree)
    # ruleid: request-in-xpath
    found = elementpath.select(tree, "//user[name='%s']" % name)
    # ok: request-in-xpath
    found = tree.xpath("//user[name=$name]", name=name)
    # ok: request-in-xpath
    found = tree.xpath("//user")
    # ok: request-in-xpath
    found = tree.xpath("//user[name='" + name.replace("'", "&apos;") + "']")
    if "'" in name:
        return "", 400
    # ok: request-in-xpath
    return str(tree.xpath("//user[name='" + name + "']"))
