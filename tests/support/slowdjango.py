#!/usr/bin/env python3
"""A Django project in one file, with one page: /slow?s=2 answers after two seconds, and says so in its log.

slowdjango.py runserver PORT is Django's development server, "application" is for gunicorn.
"""
import logging
import sys
import time

import django
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpResponse
from django.urls import path

settings.configure(
    DEBUG=False,
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF=__name__,
    SECRET_KEY="only for tests on loopback",
    LOGGING_CONFIG=None,
)
django.setup()
logging.basicConfig(stream=sys.stderr, format="%(name)s: %(message)s", level=logging.INFO)
log = logging.getLogger("slowdjango")


def slow(request):
    began = time.monotonic()
    time.sleep(min(float(request.GET.get("s", "0")), 20))
    log.info("200 %s", request.get_full_path())
    log.info("took %f %s", time.monotonic() - began, request.headers.get("X-Request-Id", "-"))
    return HttpResponse("answered\n", content_type="text/plain")


urlpatterns = [path("slow", slow)]
application = WSGIHandler()

if __name__ == "__main__":
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
