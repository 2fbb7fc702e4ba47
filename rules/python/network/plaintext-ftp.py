import ftplib
from ftplib import FTP

# ruleid: plaintext-ftp
a = ftplib.FTP("files.shop.com")
# ruleid: plaintext-ftp
b = FTP(host="files.shop.com", user="x")
# ok: plaintext-ftp
c = ftplib.FTP_TLS("files.shop.com")
# ok: plaintext-ftp
d = ftplib.error_perm("550")
