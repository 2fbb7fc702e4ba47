from pydantic import BaseModel, Field
from wtforms import Form, PasswordField, StringField
from wtforms.validators import DataRequired, Length


class Register(Form):
    # ruleid: short-password-accepted
    password = PasswordField("Password", validators=[DataRequired(), Length(min=4)])
    # ok: short-password-accepted
    again = PasswordField("Password", validators=[Length(min=12)])
    # ok: short-password-accepted
    name = StringField("Name", validators=[Length(min=2)])


class User(BaseModel):
    # ruleid: short-password-accepted
    password: str = Field(min_length=5)
    # ok: short-password-accepted
    name: str = Field(min_length=1)


def check(password):
    # ruleid: short-password-accepted
    if len(password) < 6:
        raise ValueError("too short")
    # ok: short-password-accepted
    return len(password) >= 12

AUTH_PASSWORD_VALIDATORS = [
    # ruleid: short-password-accepted
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 4}},
]
