# ruleid: drf-no-default-permission
REST_FRAMEWORK = {"PAGE_SIZE": 10}
# ruleid: drf-no-default-permission
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["rest_framework.authentication.TokenAuthentication"],
}
# ok: drf-no-default-permission
REST_FRAMEWORK = {"DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"]}
# ok: drf-no-default-permission
REST_FRAMEWORK = {**BASE, "PAGE_SIZE": 10}
