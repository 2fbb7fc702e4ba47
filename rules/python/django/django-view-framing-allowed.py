from django.views.decorators.clickjacking import xframe_options_exempt, xframe_options_sameorigin


# ruleid: django-view-framing-allowed
@xframe_options_exempt
def widget(request):
    return page(request)


# ok: django-view-framing-allowed
@xframe_options_sameorigin
def own(request):
    return page(request)

# ruleid: django-view-framing-allowed
view = xframe_options_exempt(own)
# ok: django-view-framing-allowed
other = page(own)
