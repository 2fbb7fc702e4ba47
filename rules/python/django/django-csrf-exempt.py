from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt, csrf_protect


# ruleid: django-csrf-exempt
@csrf_exempt
def transfer(request):
    return request.POST


# ok: django-csrf-exempt
@csrf_protect
def order(request):
    return request.POST


# ruleid: django-csrf-exempt
@method_decorator(csrf_exempt, name="dispatch")
class View:
    pass

# ruleid: django-csrf-exempt
view = csrf_exempt(order)
# ok: django-csrf-exempt
other = exempt(order)
