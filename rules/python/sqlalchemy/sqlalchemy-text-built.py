from sqlalchemy import select, text


def f(session, name, User):
    # ruleid: sqlalchemy-text-built
    session.execute(text(f"SELECT * FROM users WHERE name = '{name}'"))
    # ruleid: sqlalchemy-text-built
    session.execute(text("SELECT * FROM users WHERE name = '" + name + "'"))
    # ruleid: sqlalchemy-text-built
    query = text("SELECT * FROM users WHERE name = '%s'" % name)
    # ok: sqlalchemy-text-built
    session.execute(text("SELECT * FROM users WHERE name = :name"), {"name": name})
    # ok: sqlalchemy-text-built
    session.execute(text("SELECT * " + "FROM users"))
    # ok: sqlalchemy-text-built
    session.execute(select(User).where(User.name == name))
    return query
