# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/openapi-home.yaml is a sound document, lists exactly the node's routes, and describes the reviewed answers."""

import json
import pathlib
import re
import unittest

import jsonschema
import referencing
import referencing.jsonschema
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
DOCUMENT = yaml.safe_load((ROOT / "docs" / "openapi-home.yaml").read_text(encoding="utf-8"))
SCHEMAS = DOCUMENT["components"]["schemas"]
REGISTRY = referencing.Registry().with_resource(
    "urn:home", referencing.Resource(contents=DOCUMENT, specification=referencing.jsonschema.DRAFT202012))
ROUTE = re.compile(r'addHomeRoute\(router, home, (?:net::)?Method::(\w+), "([^"]+)"')


def validator(schema):
    return jsonschema.Draft202012Validator({"$ref": f"urn:home#/components/schemas/{schema}"}, registry=REGISTRY)


def references(node):
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "$ref":
                yield value
            else:
                yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)


class OpenApi(unittest.TestCase):
    def test_every_schema_is_a_schema(self):
        for name, schema in SCHEMAS.items():
            with self.subTest(name):
                jsonschema.Draft202012Validator.check_schema(schema)

    def test_every_reference_leads_somewhere(self):
        for reference in references(DOCUMENT):
            node = DOCUMENT
            for part in reference.removeprefix("#/").split("/"):
                self.assertIn(part, node, reference)
                node = node[part]

    def test_every_schema_is_used(self):
        used = {reference.rsplit("/", 1)[1] for reference in references(DOCUMENT)}
        self.assertEqual(set(SCHEMAS) - used, {"Event"})

    def test_routes_are_those_of_the_node(self):
        routes = set()
        for file in (ROOT / "core" / "node" / "home").glob("*.cpp"):
            for method, path in ROUTE.findall(file.read_text(encoding="utf-8")):
                routes.add(("delete" if method == "del" else method, re.sub(r":(\w+)", r"{\1}", path)))
        routes.add(("get", "/events"))
        listed = {(method, path) for path, item in DOCUMENT["paths"].items() for method in item if method != "parameters"}
        self.assertEqual(routes, listed)

    def test_reviewed_video_is_as_described(self):
        video = json.loads((ROOT / "tests/fixtures/wire/home-video.json").read_text(encoding="utf-8"))
        validator("Video").validate(video)
        event = {"sequence": 1, "type": "video.changed", "key": video["uuid"], "at": "2026-11-23T00:54:53.240Z",
                 "body": video}
        validator("Event").validate(event)
        for spoilt in ({**event, "type": "video.exploded"}, {**event, "body": {}}, {**event, "at": "now"}):
            self.assertFalse(validator("Event").is_valid(spoilt))
        self.assertFalse(validator("Video").is_valid({**video, "surprise": 1}))

    def test_requests_are_strict(self):
        publish = validator("PublishRequest")
        self.assertTrue(publish.is_valid({"path": "/a.mp4", "captions": [{"language": "en", "path": "/a.vtt"}]}))
        for wrong in ({}, {"path": "/a", "titel": "x"}, {"path": "/a", "privacy": "internal"}, {"path": 5}):
            self.assertFalse(publish.is_valid(wrong), wrong)
        self.assertTrue(validator("VideoChange").is_valid({"category": None}))
        self.assertFalse(validator("VideoChange").is_valid({"name": None}))


if __name__ == "__main__":
    unittest.main()
