from fastapi import Depends, FastAPI
from fastapi.security import OAuth2PasswordBearer

app = FastAPI()
scheme = OAuth2PasswordBearer(tokenUrl="token")


def get_current_user(token: str = Depends(scheme)):
    return token


@app.delete("/orders/{id}")
# ruleid: fastapi-route-without-dependency
def delete(id: int, db):
    db.delete(id)
    db.commit()


@app.post("/orders")
# ruleid: fastapi-route-without-dependency
async def create(db):
    db.add("order")


@app.put("/orders/{id}")
# ok: fastapi-route-without-dependency
def change(id: int, db, user: str = Depends(get_current_user)):
    db.commit()


@app.post("/register")
# ok: fastapi-route-without-dependency
def register(db):
    db.add("user")


@app.get("/orders")
# ok: fastapi-route-without-dependency
def orders(db):
    return db.execute("select 1")
