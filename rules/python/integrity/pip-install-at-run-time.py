import os
import subprocess
import sys

# ruleid: pip-install-at-run-time
subprocess.run([sys.executable, "-m", "pip", "install", "left-pad"])
# ruleid: pip-install-at-run-time
os.system("pip install left-pad")
# ok: pip-install-at-run-time
subprocess.run([sys.executable, "-m", "pip", "install", "--require-hashes", "-r", "requirements.txt"])
# ok: pip-install-at-run-time
os.system("pip list")
