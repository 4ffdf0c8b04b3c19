"""Holds YAML files against the JSON Schemas, with python3-jsonschema.

  hold.py files SCHEMAS LIST    LIST: a JSON list of [schema, file]; prints a JSON list of faults
  hold.py broken SCHEMAS LIST   the same files, broken in one place each: prints a JSON list of
                                {schema, file, change, text, refused}; text is JSON, hence YAML
"""
import copy
import json
import re
import sys

import jsonschema
import yaml


class Core(yaml.SafeLoader):
    """Scalars as in the core schema of YAML 1.2.2 (10.3.2), as editors read them; keys are text."""

    yaml_implicit_resolvers = {}

    def construct_mapping(self, node, deep=False):
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}

    def construct_number(self, node):
        text = node.value
        return int(text, 10) if re.fullmatch(r"[-+]?[0-9]+", text) else float(text)


Core.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:~|null|Null|NULL|)$"), None)
Core.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$"), None)
Core.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$"), None)
Core.add_constructor("tag:yaml.org,2002:float", Core.construct_number)
Core.add_constructor("tag:yaml.org,2002:map", Core.construct_mapping)


def load(file):
    with open(file, encoding="utf-8") as stream:
        return yaml.load(stream, Loader=Core)


def validator(schemas, name):
    with open(f"{schemas}/{name}.json", encoding="utf-8") as stream:
        schema = json.load(stream)
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


def faults(schemas, files):
    told = []
    for name, file in files:
        for error in validator(schemas, name).iter_errors(load(file)):
            place = "/".join(str(part) for part in error.absolute_path)
            told.append(f"{file}: {place}: {error.message[:200]}")
    return told


WRONG = [None, True, "?? none", 1e9, -1, "2026-13-45", {"zzz": {"zzz": 1}}, [["zzz"]], []]


# Maps whose keys are the author's own.
FREE = {"strings", "labels", "facts", "bases", "sources", "contacts", "notices", "references",
        "terms", "simpler", "items", "rows", "columns", "fonts", "hyphenation", "scripts",
        "languages", "fallbacks", "colors", "styles", "scales", "panels", "sections", "flows",
        "sheets"}


def places(value, path=(), shape=()):
    """Each place of the tree, with its shape: keys, kinds of blocks, lists."""
    yield path, shape
    if isinstance(value, dict):
        kind = value.get("kind", "")
        free = path and path[-1] in FREE
        for key, each in value.items():
            yield from places(each, path + (key,), shape + (kind, "*" if free else key))
    if isinstance(value, list):
        for index, each in enumerate(value):
            yield from places(each, path + (index,), shape + ("-",))


def changed(tree, path, change):
    """The tree with what stands at the path changed: change(parent, its key)."""
    root = [copy.deepcopy(tree)]
    parent, key = root, 0
    for step in path:
        parent, key = parent[key], step
    change(parent, key)
    return root[0]


def broken(tree):
    """The tree broken once at one place of each shape."""
    seen = set()
    for path, shape in places(tree):
        if shape in seen:
            continue
        seen.add(shape)
        value = tree
        for step in path:
            value = value[step]
        name = "/".join(str(step) for step in path)
        for wrong in WRONG:
            def put(parent, key):
                parent[key] = wrong
            yield f"{name} = {json.dumps(wrong)}", changed(tree, path, put)
        if isinstance(value, dict):
            def add(parent, key):
                parent[key]["zzz"] = "zzz"
            yield f"{name} + zzz", changed(tree, path, add)
        if path and isinstance(path[-1], str):
            def remove(parent, key):
                del parent[key]
            yield f"{name} removed", changed(tree, path, remove)


def all_broken(schemas, files):
    for name, file in files:
        held = validator(schemas, name)
        for change, tree in broken(load(file)):
            yield {"schema": name, "file": file, "change": change,
                   "text": json.dumps(tree, ensure_ascii=False),
                   "refused": not held.is_valid(tree)}


def main():
    mode, schemas, files = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
    made = faults(schemas, files) if mode == "files" else list(all_broken(schemas, files))
    json.dump(made, sys.stdout, ensure_ascii=False)


main()
