import tornado.web


def make(routes, secret, settings):
    # ruleid: tornado-xsrf-off
    a = tornado.web.Application(routes, xsrf_cookies=False)
    # ruleid: tornado-xsrf-off
    b = tornado.web.Application(routes, cookie_secret=secret)
    # ok: tornado-xsrf-off
    c = tornado.web.Application(routes, cookie_secret=secret, xsrf_cookies=True)
    # ok: tornado-xsrf-off
    d = tornado.web.Application(routes)
    # ok: tornado-xsrf-off
    e = tornado.web.Application(routes, **settings)


class Handler(tornado.web.RequestHandler):
    # ruleid: tornado-xsrf-off
    def check_xsrf_cookie(self):
        pass
