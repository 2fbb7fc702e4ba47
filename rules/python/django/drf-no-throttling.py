# ruleid: drf-no-throttling
REST_FRAMEWORK = {"PAGE_SIZE": 10}
# ruleid: drf-no-throttling
REST_FRAMEWORK = {"DEFAULT_THROTTLE_CLASSES": []}
# ok: drf-no-throttling
REST_FRAMEWORK = {"DEFAULT_THROTTLE_CLASSES": ["rest_framework.throttling.AnonRateThrottle"]}
# ok: drf-no-throttling
REST_FRAMEWORK = {**BASE, "PAGE_SIZE": 10}
