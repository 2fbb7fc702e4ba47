from flask import request


def forgot_password(user, token, mail, settings):
    # ruleid: reset-link-from-host-header
    link = f"https://{request.host}/reset/{token}"
    mail.send(user.email, link)


def send_reset_link(request, user, token):
    # ruleid: reset-link-from-host-header
    return "https://" + request.get_host() + "/reset/" + token


def reset_password(user, token, mail, settings):
    # ok: reset-link-from-host-header
    mail.send(user.email, f"{settings.SITE_URL}/reset/{token}")


def index():
    # ok: reset-link-from-host-header
    return request.host
