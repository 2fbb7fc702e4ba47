from aiohttp import web
from starlette.staticfiles import StaticFiles

app = web.Application()
# ruleid: static-follows-links
app.router.add_static("/files", "files", follow_symlinks=True)
# ruleid: static-follows-links
files = StaticFiles(directory="files", follow_symlink=True)
# ok: static-follows-links
app.router.add_static("/css", "css")
# ok: static-follows-links
css = StaticFiles(directory="css")
