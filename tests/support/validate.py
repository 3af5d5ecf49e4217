"""Holds JSON documents against a JSON Schema (draft 2020-12), with python3-jsonschema as the judge.

Reads {"schema": ..., "documents": [...]} from standard input and prints
{"problems": [text or null, ...], "unused": [properties of the schema that no document has]}.
"""
import json
import sys

from jsonschema import Draft202012Validator, validators

asked = json.load(sys.stdin)
schema = asked["schema"]
Draft202012Validator.check_schema(schema)

used = set()
look_into_properties = Draft202012Validator.VALIDATORS["properties"]


def remember_properties(validator, properties, instance, parent):
    if isinstance(instance, dict):
        used.update((id(properties), name) for name in properties if name in instance)
    yield from look_into_properties(validator, properties, instance, parent)


def names(node, where=""):
    """Every (properties object, name, path) of the schema."""
    if isinstance(node, dict):
        properties = node.get("properties")
        if isinstance(properties, dict) and node.get("type") == "object":
            for name in properties:
                yield properties, name, where + "/" + name
        for key, value in node.items():
            yield from names(value, where + "/" + key)
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from names(value, f"{where}/{index}")


judge = validators.extend(Draft202012Validator, {"properties": remember_properties})(schema)
problems = []
for document in asked["documents"]:
    error = next(judge.iter_errors(document), None)
    problems.append(None if error is None else f"{error.json_path}: {error.message}")
unused = [path for properties, name, path in names(schema) if (id(properties), name) not in used]
json.dump({"problems": problems, "unused": unused}, sys.stdout)
