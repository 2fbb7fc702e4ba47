import boto3
from flask import Flask

app = Flask(__name__)
cognito = boto3.client("cognito-idp")
# ruleid: second-factor-off
app.config["SECURITY_TWO_FACTOR"] = False
# ruleid: second-factor-off
cognito.create_user_pool(PoolName="shop", MfaConfiguration="OFF")
# ok: second-factor-off
app.config["SECURITY_TWO_FACTOR"] = True
# ok: second-factor-off
cognito.create_user_pool(PoolName="shop", MfaConfiguration="ON")


class Production:
    INSTALLED_APPS = ["django.contrib.admin", "django_otp"]
    # ruleid: second-factor-off
    MIDDLEWARE = ["django.middleware.security.SecurityMiddleware"]


class Safe:
    INSTALLED_APPS = ["django.contrib.admin", "django_otp"]
    # ok: second-factor-off
    MIDDLEWARE = ["django.middleware.security.SecurityMiddleware", "django_otp.middleware.OTPMiddleware"]
