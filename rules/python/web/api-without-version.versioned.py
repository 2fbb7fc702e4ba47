from fastapi import APIRouter, FastAPI

app = FastAPI()
# ok: api-without-version
router = APIRouter(prefix="/api/v1")
app.include_router(router)
