import logging
import logging.handlers

# ruleid: log-file-without-rotation
handler = logging.FileHandler("/var/log/shop.log")
# ruleid: log-file-without-rotation
logging.basicConfig(filename="shop.log", level=logging.INFO)
# ruleid: log-file-without-rotation
FILE = {"class": "logging.FileHandler", "filename": "shop.log"}
# ok: log-file-without-rotation
rotating = logging.handlers.TimedRotatingFileHandler("/var/log/shop.log", when="D", backupCount=30)
# ok: log-file-without-rotation
logging.basicConfig(level=logging.INFO)
# ok: log-file-without-rotation
CONSOLE = {"class": "logging.StreamHandler"}
