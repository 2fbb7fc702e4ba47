import os

# ruleid: secret-written-to-environment
os.environ["API_KEY"] = "9fA81c22bd7e"
# ruleid: secret-written-to-environment
os.environ["AWS_SECRET_ACCESS_KEY"] = "wJalrXUtnFEMI"
# ok: secret-written-to-environment
os.environ["TZ"] = "UTC"
# ok: secret-written-to-environment
os.environ["API_KEY"] = os.environ["SHOP_API_KEY"]
# ok: secret-written-to-environment
os.environ["API_KEY"] = ""
