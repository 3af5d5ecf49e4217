"""Signs requests as botocore does and says of each whether its signature is the same. Standard input: a JSON list of
{"service", "token", "head", "body" (base64)}, the head as it came over the wire. One line a request: "ok" or why not."""
import base64
import json
import sys

from botocore.auth import S3SigV4Auth, SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

ACCESS, SECRET, REGION = "AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "eu-west-1"


def verdict(sent):
    lines = sent["head"].split("\r\n")
    method, path, _ = lines[0].split(" ")
    headers = [line.split(":", 1) for line in lines[1:] if line]
    values = {name.lower(): value.strip() for name, value in headers}
    given = dict(part.strip().split("=", 1) for part in values["authorization"].split(" ", 1)[1].split(","))
    signed = given["SignedHeaders"].split(";")
    date = values["x-amz-date"]
    if given["Credential"] != f"{ACCESS}/{date[:8]}/{REGION}/{sent['service']}/aws4_request":
        return "credential " + given["Credential"]
    if sent["token"] and values.get("x-amz-security-token") != sent["token"]:
        return "no session token"
    unsigned = [name for name in values
                if name not in signed and (name in ("host", "content-type") or name.startswith("x-amz-"))]
    if unsigned:
        return f"not signed: {unsigned}"
    request = AWSRequest(method=method, url="http://" + values["host"] + path, data=base64.b64decode(sent["body"]))
    for name, value in headers:
        if name.lower() in signed:
            request.headers.add_header(name, value.strip())
    request.context["timestamp"] = date
    kind = S3SigV4Auth if sent["service"] == "s3" else SigV4Auth
    auth = kind(Credentials(ACCESS, SECRET, sent["token"] or None), sent["service"], REGION)
    canonical = auth.canonical_request(request)
    expected = auth.signature(auth.string_to_sign(request, canonical), request)
    return "ok" if expected == given["Signature"] else "signature differs; canonical request: " + repr(canonical)


for one in json.load(sys.stdin):
    print(verdict(one))
