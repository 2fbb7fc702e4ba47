import random
import secrets
import string


def f(user, letters):
    # ruleid: random-for-secret
    token = "".join(random.choice(letters) for _ in range(32))
    # ruleid: random-for-secret
    user.reset_code = random.randint(100000, 999999)
    # ruleid: random-for-secret
    user.update(password=str(random.random()))
    # ok: random-for-secret
    token = secrets.token_urlsafe(32)
    # ok: random-for-secret
    delay = random.uniform(0.5, 1.5)
    # ok: random-for-secret
    token = "".join(random.SystemRandom().choice(letters) for _ in range(32))
    return token, delay


def generate_password(length):
    # ruleid: random-for-secret
    return "".join(random.choice(string.ascii_letters) for _ in range(length))


def pick_color(colors):
    # ok: random-for-secret
    return random.choice(colors)
