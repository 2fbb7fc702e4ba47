import aiohttp
import httpx

# ruleid: http-timeout-disabled
a = httpx.Client(timeout=None)
# ruleid: http-timeout-disabled
b = httpx.get("https://shop.com", timeout=None)
# ruleid: http-timeout-disabled
c = aiohttp.ClientTimeout(total=None)
# ok: http-timeout-disabled
d = httpx.Client()
# ok: http-timeout-disabled
e = httpx.get("https://shop.com", timeout=5)
# ok: http-timeout-disabled
f = aiohttp.ClientTimeout(total=30)
