import wsgiref.handlers
from twisted.web import static, twcgi


def f(application, root):
    # ruleid: cgi-httpoxy
    wsgiref.handlers.CGIHandler().run(application)
    # ruleid: cgi-httpoxy
    root.putChild("cgi-bin", twcgi.CGIDirectory("/var/www/cgi-bin"))
    # ok: cgi-httpoxy
    root.putChild("static", static.File("/var/www/static"))
    # ok: cgi-httpoxy
    root.CGIHandler()
