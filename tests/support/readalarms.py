"""What a shell would hand to `aws cloudwatch put-metric-alarm`, held against botocore's model of that call. Standard
input: the script. Standard output: a JSON list of what each --cli-input-json holds. Ends with 1 and the reason where the
service would refuse."""
import json
import shlex
import sys

from botocore.loaders import Loader
from botocore.model import ServiceModel
from botocore.validate import ParamValidator

shape = ServiceModel(Loader().load_service_model("cloudwatch", "service-2"), "cloudwatch").operation_model(
    "PutMetricAlarm").input_shape
words = shlex.split(sys.stdin.read(), comments=True)
if words[:2] != ["set", "-e"]:
    sys.exit("the script goes on after an error")
words, alarms = words[2:], []
while words:
    if words[:4] != ["aws", "cloudwatch", "put-metric-alarm", "--cli-input-json"]:
        sys.exit(f"unexpected: {words[:5]}")
    alarm = json.loads(words[4])
    report = ParamValidator().validate(alarm, shape)
    if report.has_errors():
        sys.exit(report.generate_report())
    for name, enumerated in (("Statistic", "Statistic"), ("ComparisonOperator", "ComparisonOperator")):
        if name in alarm and alarm[name] not in shape.members[name].enum:
            sys.exit(f"{name}: {alarm[name]}")
    if len(alarm["AlarmDescription"]) > 1024 or ("Statistic" in alarm) == ("ExtendedStatistic" in alarm):
        sys.exit("description or statistic")
    alarms.append(alarm)
    words = words[5:]
json.dump(alarms, sys.stdout)
