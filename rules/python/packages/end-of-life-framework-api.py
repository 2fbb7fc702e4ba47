# ruleid: end-of-life-framework-api
from django.core.urlresolvers import reverse
# ruleid: end-of-life-framework-api
from django.conf.urls import include, url
# ruleid: end-of-life-framework-api
from werkzeug import secure_filename
# ok: end-of-life-framework-api
from django.urls import path
# ok: end-of-life-framework-api
from django.conf.urls import include
# ok: end-of-life-framework-api
from werkzeug.utils import secure_filename as safe
