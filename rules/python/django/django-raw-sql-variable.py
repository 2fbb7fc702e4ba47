from django.db import models
from django.db.models.expressions import RawSQL


def f(entries, logger, conditions, sql):
    # ruleid: django-raw-sql-variable
    entries.annotate(rank=RawSQL(sql, []))
    # ruleid: django-raw-sql-variable
    entries.extra(where=conditions)
    # ok: django-raw-sql-variable
    entries.extra(where=["headline = %s"], params=[sql])
    # ok: django-raw-sql-variable
    entries.annotate(rank=RawSQL("score(%s)", [sql]))
