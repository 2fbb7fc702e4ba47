FROM python:3.13-slim
# ruleid: dockerfile-debug-server
ENV FLASK_DEBUG=1
# ruleid: dockerfile-debug-server
ENV FLASK_ENV=development
# ok: dockerfile-debug-server
ENV FLASK_DEBUG=0
# ok: dockerfile-debug-server
ENV FLASK_ENV=production
USER app
# ruleid: dockerfile-debug-server
CMD ["python", "manage.py", "runserver", "0.0.0.0:8000"]
# ruleid: dockerfile-debug-server
CMD uvicorn app:app --host 0.0.0.0 --reload
# ruleid: dockerfile-debug-server
CMD ["node", "--inspect=0.0.0.0:9229", "server.js"]
# ok: dockerfile-debug-server
CMD ["gunicorn", "app:app"]
# ok: dockerfile-debug-server
CMD ["node", "--inspect=127.0.0.1", "server.js"]
