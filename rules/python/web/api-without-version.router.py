from fastapi import APIRouter, FastAPI

app = FastAPI()
# ruleid: api-without-version
router = APIRouter(prefix="/api")
app.include_router(router)
