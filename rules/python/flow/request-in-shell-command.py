import os
import shlex
import subprocess

from fastapi import FastAPI
from flask import Flask, request

app = Flask(__name__)
api = FastAPI()


@app.route("/ping")
def ping():
    host = request.args.get("host", "")
    # ruleid: request-in-shell-command
    os.system("ping -c 1 " + host)
    # ruleid: request-in-shell-command
    subprocess.run(f"ping -c 1 {host}", shell=True)
    # ruleid: request-in-shell-command
    subprocess.run(["sh", "-c", f"ping -c 1 {host}"])
    words = ["sh"]
    words.append("-c")
    words.append("ping " + host)
    # ruleid: request-in-shell-command
    subprocess.run(words)
    # ok: request-in-shell-command
    subprocess.run(["ping", "-c", "1", "--", host])
    # ok: request-in-shell-command
    os.system("ping -c 1 " + shlex.quote(host))
    count = int(request.args.get("count", "1"))
    # ok: request-in-shell-command
    subprocess.run(f"ping -c {count} localhost", shell=True)
    # ok: request-in-shell-command
    os.system("uptime")
    return ""


@api.get("/logs")
def logs(name: str, lines: int = 10):
    # ok: request-in-shell-command
    os.popen(f"tail -n {lines} /var/log/app.log")
    # ruleid: request-in-shell-command
    return os.popen("tail /var/log/" + name).read()
