from django.contrib.auth.decorators import login_required


# ruleid: django-view-without-login
def delete(request, pk):
    Order.objects.filter(pk=pk).delete()


# ruleid: django-view-without-login
def create(request):
    Order.objects.create(name=request.POST["name"])


@login_required
# ok: django-view-without-login
def change(request, pk):
    Order.objects.filter(pk=pk).delete()


# ok: django-view-without-login
def own(request, pk):
    Order.objects.filter(pk=pk, owner=request.user).delete()


# ok: django-view-without-login
def show(request, pk):
    return Order.objects.get(pk=pk)
