import psycopg2
import pymysql
from pymongo import MongoClient


def f(dsn, host):
    # ruleid: database-tls-disabled
    a = psycopg2.connect(dsn, sslmode="disable")
    # ruleid: database-tls-disabled
    b = pymysql.connect(host=host, ssl_disabled=True)
    # ruleid: database-tls-disabled
    c = MongoClient(host, tlsAllowInvalidCertificates=True)
    # ok: database-tls-disabled
    d = psycopg2.connect(dsn, sslmode="verify-full")
    # ok: database-tls-disabled
    e = pymysql.connect(host=host, ssl={"ca": "ca.pem"})
    # ok: database-tls-disabled
    g = MongoClient(host, tls=True)

# ruleid: database-tls-disabled
OPTIONS = {"sslmode": "disable"}
# ok: database-tls-disabled
SECURE = {"sslmode": "require"}
