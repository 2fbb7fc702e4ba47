from http.server import HTTPServer, SimpleHTTPRequestHandler
from aiohttp import web

app = web.Application()
# ruleid: aiohttp-directory-listing
app.router.add_static("/files", "files", show_index=True)
# ruleid: aiohttp-directory-listing
routes = [web.static("/media", "media", show_index=True)]
# ruleid: aiohttp-directory-listing
server = HTTPServer(("127.0.0.1", 8000), SimpleHTTPRequestHandler)
# ok: aiohttp-directory-listing
app.router.add_static("/css", "css")
# ok: aiohttp-directory-listing
more = [web.static("/js", "js", show_index=False)]
