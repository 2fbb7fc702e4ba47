import http.server
import urllib.parse


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        query = urllib.parse.parse_qs(urllib.parse.urlparse(self.path).query)
        self.send_response(200)
        # ruleid: request-in-response-header
        self.send_header("X-Name", query["name"][0])
        # ruleid: request-in-response-header
        self.send_header("Set-Cookie", "theme=" + query["theme"][0])
        # ok: request-in-response-header
        self.send_header("X-Name", urllib.parse.quote(query["name"][0]))
        # ok: request-in-response-header
        self.send_header("X-Page", str(int(query["page"][0])))
        # ok: request-in-response-header
        self.send_header("Content-Type", "text/html")
        self.end_headers()
