import random
import secrets


def f(tickets):
    # ruleid: predictable-random
    a = random.choice(tickets)
    # ruleid: predictable-random
    b = random.randint(0, 10)
    # ok: predictable-random
    c = secrets.choice(tickets)
    # ok: predictable-random
    d = random.SystemRandom().choice(tickets)
