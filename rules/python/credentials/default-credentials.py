import os
import psycopg2

# ruleid: default-credentials
a = psycopg2.connect(host="db.shop.com", user="postgres", password="postgres")
# ruleid: default-credentials
BROKER = "amqp://guest:guest@queue.shop.com//"
# ruleid: default-credentials
DATABASE = {"NAME": "shop", "USER": "root", "PASSWORD": "root"}
# ok: default-credentials
b = psycopg2.connect(host="db.shop.com", user="postgres", password=os.environ["DB_PASSWORD"])
# ok: default-credentials
LOCAL = "amqp://guest:guest@localhost//"
# ok: default-credentials
c = psycopg2.connect(host="db.shop.com", user="shop", password="")
