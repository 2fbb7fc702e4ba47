FROM python:3.13-slim AS base
USER app

# ok: dockerfile-runs-as-root
FROM base
CMD ["python", "-m", "app"]
