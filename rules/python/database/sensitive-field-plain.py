from django.db import models
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class Person(models.Model):
    # ruleid: sensitive-field-plain
    ssn = models.CharField(max_length=11)
    # ok: sensitive-field-plain
    name = models.CharField(max_length=80)


class Payment(db.Model):
    # ruleid: sensitive-field-plain
    card_number = db.Column(db.String(19))
    # ok: sensitive-field-plain
    card_number = db.Column(StringEncryptedType(db.String, "key"))
    # ok: sensitive-field-plain
    card_type = db.Column(db.String(10))
