from django.contrib.auth.models import User
from django.db.models.expressions import RawSQL


def f(name):
    # ruleid: django-raw-sql-built
    User.objects.raw("SELECT * FROM auth_user WHERE username = '%s'" % name)
    # ruleid: django-raw-sql-built
    User.objects.annotate(rank=RawSQL(f"score({name})", []))
    # ruleid: django-raw-sql-built
    User.objects.extra(where=["name = '{}'".format(name)])
    # ruleid: django-raw-sql-built
    User.objects.extra(select={"rank": "score(" + name + ")"})
    # ok: django-raw-sql-built
    User.objects.raw("SELECT * FROM auth_user WHERE username = %s", [name])
    # ok: django-raw-sql-built
    User.objects.annotate(rank=RawSQL("score(%s)", [name]))
    # ok: django-raw-sql-built
    User.objects.extra(where=["name = %s"], params=[name])
