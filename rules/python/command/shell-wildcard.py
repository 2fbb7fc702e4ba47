import os
import subprocess

# ruleid: shell-wildcard
os.system("/bin/tar czf all.tgz *")
# ruleid: shell-wildcard
subprocess.Popen("chown user *", shell=True)
# ok: shell-wildcard
os.system("chmod 600 ./*")
# ok: shell-wildcard
subprocess.Popen(["chown", "user", "*"])
# ok: shell-wildcard
os.system("ls *")
