"""CloudWatch Logs for tests: FilterLogEvents, StartQuery and GetQueryResults, and beside them the two services that hand
out credentials. Signatures are made again with botocore, AWS's own client, and requests held against its model.

    cloudwatchlogs.py PORT LOG

LOG: lines of a function's log, read anew for each request. What a group does is in its name:
    /aws/lambda/plain    pages of 40 events, every other page empty
    /aws/lambda/busy     the same; every other call is throttled
    /aws/lambda/many     25,000 events of its own, 1,250 a second from EVENTS_FROM on
    /aws/lambda/shut     throttles every call
    /aws/lambda/denied   not for these credentials
    /aws/lambda/loop     a page that leads to itself
    /aws/lambda/echo     refuses, and says with what it was asked
    /aws/lambda/broken   answers what is no JSON
One line on standard error for each call: what it was and what came of it."""
import datetime
import http.server
import json
import re
import sys
import threading

from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from botocore.loaders import Loader
from botocore.model import ServiceModel
from botocore.validate import ParamValidator

REGION = "eu-west-1"
EVENTS_FROM = 1_700_000_000  # of /aws/lambda/many, seconds since 1970
EVENTS_LENGTH = 20
# Those who may come: access key -> (secret key, session token or None).
KEYS = {
    "AKIASTATIC0000000001": ("static/secret+key/0123456789abcdefghijkl", None),
    "ASIACONTAINER0000001": ("container/secret+key/0123456789abcdefghi", "containertoken//////wEXAMPLE=="),
    "ASIAINSTANCE00000001": ("instance/secret+key/0123456789abcdefghij", "instancetoken//////wEXAMPLE=="),
    "ASIAEXPIRED000000001": ("expired/secret+key/0123456789abcdefghijk", "expiredtoken//////wEXAMPLE=="),
}
MODEL = ServiceModel(Loader().load_service_model("logs", "service-2"), "logs")


class Refusal(Exception):
    def __init__(self, kind, message, status=400):
        super().__init__(kind)
        self.kind, self.message, self.status = kind, message, status


def signature_of(request, credentials):
    """What botocore signs the received request with."""
    given = dict(part.strip().split("=", 1) for part in request.headers["Authorization"].split(" ", 1)[1].split(","))
    signed = given["SignedHeaders"].split(";")
    date = request.headers["X-Amz-Date"]
    made = AWSRequest(method="POST", url="http://" + request.headers["Host"] + request.path, data=request.body)
    for name, value in request.headers.items():
        if name.lower() in signed:
            made.headers.add_header(name, value.strip())
    made.context["timestamp"] = date
    auth = SigV4Auth(credentials, "logs", REGION)
    canonical = auth.canonical_request(made)
    expected = auth.signature(auth.string_to_sign(made, canonical), made)
    scope = f"{credentials.access_key}/{date[:8]}/{REGION}/logs/aws4_request"
    unsigned = [name for name in ("host", "x-amz-date", "x-amz-target", "content-type") if name not in signed]
    return given["Signature"] == expected and given["Credential"] == scope and not unsigned, canonical


def check_signature(request):
    access = re.search(r"Credential=([^/]+)/", request.headers["Authorization"]).group(1)
    if access not in KEYS:
        raise Refusal("UnrecognizedClientException", "The security token included in the request is invalid.")
    secret, token = KEYS[access]
    if request.headers.get("X-Amz-Security-Token") != token:
        raise Refusal("UnrecognizedClientException", "The security token included in the request is invalid.")
    age = datetime.datetime.now(datetime.timezone.utc) - datetime.datetime.strptime(
        request.headers["X-Amz-Date"] + "+0000", "%Y%m%dT%H%M%SZ%z")
    fits, canonical = signature_of(request, Credentials(access, secret, token))
    if not fits or abs(age.total_seconds()) > 300:
        raise Refusal("InvalidSignatureException",
                      "The request signature we calculated does not match the signature you provided. Check your AWS "
                      "Secret Access Key and signing method. Consult the service documentation for details.\n\n"
                      f"The Canonical String for this request should have been\n'{canonical}'\n")
    if "EXPIRED" in access:
        raise Refusal("ExpiredTokenException", "The security token included in the request is expired")


def log_events():
    """The log's lines with the times CloudWatch would have given them; a line without a time has that of its
    invocation's beginning or end."""
    with open(sys.argv[2], encoding="utf-8") as log:
        lines = [line.rstrip("\n") for line in log]
    times, events = {}, []
    for line in lines:
        found = re.match(r"\[(DEBUG|INFO)\]\t(\S+)\t(\S+)\t", line)
        if found:
            moment = datetime.datetime.strptime(found[2] + "+0000", "%Y-%m-%dT%H:%M:%S.%fZ%z")
            times.setdefault(found[3], {})[found[1]] = round(moment.timestamp() * 1000)
    now = 0
    for line in lines:
        found = re.match(r"(START|END|REPORT) RequestId: (\S+)", line) or re.match(r"\[(DEBUG|INFO)\]\t\S+\t(\S+)\t", line)
        if found and found[2] in times:
            own = times[found[2]]
            begins = found[1] in ("START", "DEBUG")
            now = own.get("DEBUG" if begins else "INFO", now)
        if now:
            events.append((now, line + "\n"))
    return events


def many_events():
    return [((EVENTS_FROM * 1000) + n * 1000 * EVENTS_LENGTH // 25_000,
             f"START RequestId: 00000000-0000-4000-8000-{n:012} Version: $LATEST\n") for n in range(25_000)]


def events_of(group):
    return many_events() if group.endswith("/many") else log_events()


class Service:
    def __init__(self):
        self.lock = threading.Lock()
        self.calls = 0
        self.queries = {}

    def throttles(self, group):
        with self.lock:
            self.calls += 1
            return group.endswith("/shut") or (group.endswith("/busy") and self.calls % 2 == 1)

    def answer(self, action, asked):
        operation = MODEL.operation_model(action)
        report = ParamValidator().validate(asked, operation.input_shape)
        if report.has_errors():
            raise Refusal("InvalidParameterException", report.generate_report())
        if action == "GetQueryResults":
            return self.results(asked)
        group = asked.get("logGroupName") or asked.get("logGroupIdentifier") or asked["logGroupIdentifiers"][0]
        group = group.split(":log-group:")[-1]
        if self.throttles(group):
            raise Refusal("ThrottlingException", "Rate exceeded")
        if group.endswith("/denied"):
            raise Refusal("AccessDeniedException",
                          f"User: arn:aws:iam::123456789012:user/tester is not authorized to perform: logs:{action} on "
                          f"resource: arn:aws:logs:{REGION}:123456789012:log-group:{group}:log-stream: because no "
                          "identity-based policy allows the logs action")
        if group.endswith("/echo"):
            raise Refusal("InvalidParameterException",
                          "keys " + " and ".join(f"{key} {secret} {token}" for key, (secret, token) in KEYS.items()))
        if group.endswith("/broken"):
            return None
        if not group.endswith(("/plain", "/busy", "/many", "/loop")):
            raise Refusal("ResourceNotFoundException", "The specified log group does not exist.")
        return self.page(group, asked) if action == "FilterLogEvents" else self.query(group, asked)

    def page(self, group, asked):
        if group.endswith("/loop"):
            return {"events": [], "nextToken": "loop", "searchedLogStreams": []}
        size = min(asked.get("limit", 10_000), 10_000 if group.endswith("/many") else 40)
        number = int(asked.get("nextToken", "page-0").split("-")[1])
        found = [(at, text) for at, text in events_of(group) if asked["startTime"] <= at <= asked["endTime"]]
        first = number // 2 * size
        page = found[first:first + size] if number % 2 == 1 else []
        answer = {"events": [{"logStreamName": "2026/11/28/[$LATEST]" + "0" * 32, "timestamp": at, "message": text,
                              "ingestionTime": at + 700, "eventId": str(at)} for at, text in page],
                  "searchedLogStreams": []}
        if number % 2 == 0 or first + size < len(found):
            answer["nextToken"] = f"page-{number + 1}"
        return answer

    def query(self, group, asked):
        with self.lock:
            number = str(len(self.queries))
            self.queries[number] = [2, group, asked]
        return {"queryId": number}

    def results(self, asked):
        with self.lock:
            query = self.queries[asked["queryId"]]
            query[0] -= 1
            if query[0] >= 0:
                return {"results": [], "status": ["Running", "Scheduled"][query[0]]}
        _, group, wanted = query
        found = [(at, text) for at, text in events_of(group)
                 if wanted["startTime"] * 1000 <= at < (wanted["endTime"] + 1) * 1000]
        written = [datetime.datetime.fromtimestamp(at / 1000, datetime.timezone.utc).strftime("%Y-%m-%d %H:%M:%S.")
                   + f"{at % 1000:03}" for at, _ in found]
        return {"results": [[{"field": "@timestamp", "value": at}, {"field": "@message", "value": text},
                             {"field": "@ptr", "value": "x"}] for at, (_, text) in zip(written, found)][:wanted["limit"]],
                "statistics": {"recordsMatched": len(found)}, "status": "Complete"}


SERVICE = Service()


def handed_out(access):
    secret, token = KEYS[access]
    return json.dumps({"Code": "Success", "AccessKeyId": access, "SecretAccessKey": secret, "Token": token,
                       "Expiration": "2099-01-01T00:00:00Z"})


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def reply(self, status, text, kind="application/x-amz-json-1.1"):
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def note(self, text):
        sys.stderr.write(text + "\n")
        sys.stderr.flush()

    def do_POST(self):
        self.body = self.rfile.read(int(self.headers["Content-Length"]))
        action = self.headers["X-Amz-Target"].removeprefix("Logs_20140328.")
        try:
            check_signature(self)
            answer = SERVICE.answer(action, json.loads(self.body))
            self.note(f"{action} granted {self.body.decode()}")
            self.reply(200, "not JSON" if answer is None else json.dumps(answer))
        except Refusal as refusal:
            self.note(f"{action} {refusal.kind}")
            self.reply(refusal.status, json.dumps({"__type": refusal.kind, "message": refusal.message}))

    def do_PUT(self):  # instance metadata, version 2
        fits = self.path == "/latest/api/token" and self.headers.get("X-aws-ec2-metadata-token-ttl-seconds")
        self.note("token " + ("granted" if fits else "refused"))
        self.reply(200 if fits else 400, "metadata-token" if fits else "", "text/plain")

    def do_GET(self):
        roles = "/latest/meta-data/iam/security-credentials/"
        if self.path == "/container" and self.headers.get("Authorization") == "Bearer of-the-container":
            status, text = 200, handed_out("ASIACONTAINER0000001")
        elif not self.path.startswith(roles) or self.headers.get("X-aws-ec2-metadata-token") != "metadata-token":
            status, text = 401, ""
        else:
            status, text = 200, "a-role" if self.path == roles else handed_out("ASIAINSTANCE00000001")
        self.note(f"{self.path} {status}")
        self.reply(status, text, "text/plain")

    def log_message(self, *_):
        pass


http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
