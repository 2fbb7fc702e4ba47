from rest_framework.decorators import api_view, permission_classes
from rest_framework.permissions import AllowAny, IsAuthenticated


class Orders:
    # ruleid: drf-view-open
    permission_classes = [AllowAny]
    # ok: drf-view-open
    filter_backends = []


# ruleid: drf-view-open
@permission_classes([])
def orders(request):
    return request


class Private:
    # ok: drf-view-open
    permission_classes = [IsAuthenticated]
