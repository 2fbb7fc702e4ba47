import smtplib
from email.message import EmailMessage

from flask import Flask, request

app = Flask(__name__)
SENDER, OWNER = "shop@example.com", "owner@example.com"


@app.route("/contact", methods=["POST"])
def contact():
    server = smtplib.SMTP("mail.example.com")
    subject = request.form["subject"]
    # ruleid: request-in-mail-header
    server.sendmail(SENDER, [OWNER], "Subject: " + subject + "\n\nHello")
    # ruleid: request-in-mail-header
    server.sendmail(SENDER, [OWNER], f"From: {request.form['mail']}\n\nHello")
    message = EmailMessage()
    message["Subject"] = subject
    # ok: request-in-mail-header
    server.send_message(message, SENDER, [OWNER])
    # ok: request-in-mail-header
    server.sendmail(SENDER, [OWNER], message.as_string())
    # ok: request-in-mail-header
    server.sendmail(SENDER, [OWNER], "Subject: order %d" % int(request.form["order"]))
    return ""
