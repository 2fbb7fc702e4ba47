from fastapi import Body, FastAPI
from pydantic import BaseModel

app = FastAPI()


class OrderIn(BaseModel):
    name: str


@app.post("/orders")
# ruleid: fastapi-untyped-body
def create(order: dict):
    return order


@app.put("/orders/{number}")
# ruleid: fastapi-untyped-body
async def change(number: int, order: dict = Body()):
    return order


@app.post("/typed")
# ok: fastapi-untyped-body
def typed(order: OrderIn):
    return order


@app.get("/all")
# ok: fastapi-untyped-body
def all_of(number: int):
    return number
