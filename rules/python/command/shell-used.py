import os
import subprocess

# ruleid: shell-used
subprocess.run("ls -l", shell=True)
# ruleid: shell-used
os.system("clear")
# ok: shell-used
subprocess.run(["ls", "-l"])
# ok: shell-used
os.getenv("clear")
