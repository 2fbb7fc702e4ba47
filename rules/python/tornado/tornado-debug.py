import tornado.web


def make(routes, options):
    # ruleid: tornado-debug
    a = tornado.web.Application(routes, debug=True)
    # ruleid: tornado-debug
    b = tornado.web.Application(routes, serve_traceback=True)
    # ok: tornado-debug
    c = tornado.web.Application(routes, debug=options.debug)
    # ok: tornado-debug
    d = tornado.web.Application(routes, debug=False)
