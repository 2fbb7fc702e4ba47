import uvicorn
from fastapi import FastAPI
from starlette.middleware.trustedhost import TrustedHostMiddleware

app = FastAPI()
# ruleid: any-host-trusted
app.add_middleware(TrustedHostMiddleware, allowed_hosts=["*"])
# ruleid: any-host-trusted
uvicorn.run(app, forwarded_allow_ips="*")
# ok: any-host-trusted
app.add_middleware(TrustedHostMiddleware, allowed_hosts=["shop.com", "*.shop.com"])
# ok: any-host-trusted
uvicorn.run(app, forwarded_allow_ips="10.0.0.5")
