import smtplib


def f(host, user, password):
    server = smtplib.SMTP(host, 25)
    # ruleid: smtp-login-without-tls
    server.login(user, password)


def g(host, user, password):
    with smtplib.SMTP(host) as server:
        # ruleid: smtp-login-without-tls
        server.login(user, password)


def h(host, user, password, tls):
    server = smtplib.SMTP(host, 587)
    server.starttls()
    # ok: smtp-login-without-tls
    server.login(user, password)


def i(host, user, password):
    server = smtplib.SMTP_SSL(host)
    # ok: smtp-login-without-tls
    server.login(user, password)
