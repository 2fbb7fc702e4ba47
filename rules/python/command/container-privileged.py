import docker

client = docker.from_env()
# ruleid: container-privileged
client.containers.run("image", privileged=True)
# ruleid: container-privileged
client.containers.run("image", volumes={"/var/run/docker.sock": {"bind": "/var/run/docker.sock"}})
# ok: container-privileged
client.containers.run("image", cap_drop=["ALL"])
# ok: container-privileged
client.containers.run("image", privileged=False)
