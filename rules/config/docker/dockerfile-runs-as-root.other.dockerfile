# ruleid: dockerfile-runs-as-root
FROM python:3.13-slim
COPY . /app
ENTRYPOINT ["python", "/app/main.py"]
