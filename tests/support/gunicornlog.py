"""Configuration for gunicorn: an access line for every request, also those whose client has gone.

gunicorn 20.1 writes its access line after the answer and none where the answer cannot be written: just the requests
that a gateway gave up on are missing. Its post_request hook is called for all of them.
"""
from datetime import datetime

from gunicorn.glogging import Logger


class EveryRequest(Logger):
    def access(self, resp, req, environ, request_time):
        if not getattr(req, "logged", False):
            req.logged = True
            super().access(resp, req, environ, request_time)


def pre_request(worker, req):
    req.began = datetime.now()


def post_request(worker, req, environ, resp):
    if resp is not None and getattr(resp, "status", None):
        worker.log.access(resp, req, environ, datetime.now() - req.began)


logger_class = EveryRequest
access_log_format = '%(h)s %(l)s %(u)s %(t)s "%(r)s" %(s)s %(b)s "%(f)s" "%(a)s" %(L)s %({x-request-id}i)s'
