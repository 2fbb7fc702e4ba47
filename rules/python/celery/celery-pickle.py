from celery import Celery

app = Celery("shop")
# ruleid: celery-pickle
app.conf.accept_content = ["json", "pickle"]
# ruleid: celery-pickle
CELERY_TASK_SERIALIZER = "pickle"
# ruleid: celery-pickle
app.conf.update(task_serializer="pickle")
# ok: celery-pickle
app.conf.accept_content = ["json"]
# ok: celery-pickle
CELERY_RESULT_SERIALIZER = "json"
# ok: celery-pickle
app.conf.update(task_track_started=True)
