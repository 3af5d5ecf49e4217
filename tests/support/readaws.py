"""What botocore, AWS's own client, makes of shared files and variables. Standard input: a JSON list of
{"credentials", "config" (texts or null), "environment", "profile" (or null)}; or a text alone, an INI file. Standard
output: a JSON list; of a text its sections, of the others {"keys": [access, secret, token]} and "region"; null where
botocore refuses."""
import json
import os
import sys
import tempfile

import botocore.configloader
import botocore.session

folder = tempfile.mkdtemp()


def write(name, text):
    path = os.path.join(folder, name)
    if text is None:
        if os.path.exists(path):
            os.remove(path)
    else:
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)
    return path


def sections(text):
    read = botocore.configloader.raw_config_parse(write("ini", text))
    # Nested settings become dictionaries there, and what goes on in further lines keeps its line ends.
    return {name: {key: "" if isinstance(value, dict) else value.split("\n")[0] for key, value in section.items()}
            for name, section in read.items()}


def session_of(case):
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        del os.environ[name]
    os.environ.update(case["environment"])
    os.environ["AWS_EC2_METADATA_DISABLED"] = "true"
    os.environ["AWS_SHARED_CREDENTIALS_FILE"] = write("credentials", case["credentials"])
    os.environ["AWS_CONFIG_FILE"] = write("config", case["config"])
    return botocore.session.Session(profile=case["profile"])


def chosen(case):
    session = session_of(case)
    keys = session.get_credentials()
    return {"keys": keys and [keys.access_key, keys.secret_key, keys.token or ""],
            "region": session.get_config_variable("region") or ""}


answers = []
for one in json.load(sys.stdin):
    try:
        answers.append(sections(one) if isinstance(one, str) else chosen(one))
    except Exception as refusal:
        sys.stderr.write(f"{type(refusal).__name__}\n")
        answers.append(None)
json.dump(answers, sys.stdout)
