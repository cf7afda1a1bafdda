# SPDX-FileCopyrightText: 2026 Spirula contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The home API as docs/openapi-home.yaml describes it: every request and answer of the tests is held against it."""

import json
import pathlib
import re

import jsonschema
import referencing
import referencing.jsonschema
import yaml

DOCUMENT = pathlib.Path(__file__).resolve().parents[2] / "docs" / "openapi-home.yaml"
METHODS = {"get", "put", "post", "delete", "patch", "head", "options"}


class ContractError(AssertionError):
    """A request or an answer that the document does not allow."""


def _pointer(*parts):
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)


class Contract:
    """Finds the operation of a request and checks both sides of it."""

    def __init__(self, path=DOCUMENT):
        with open(path, encoding="utf-8") as file:
            self.document = yaml.safe_load(file)
        resource = referencing.Resource(contents=self.document, specification=referencing.jsonschema.DRAFT202012)
        self.registry = referencing.Registry().with_resource("urn:home", resource)
        self.prefix = self.document["servers"][0]["url"].rstrip("/") if self.document.get("servers") else ""
        if "://" in self.prefix:
            self.prefix = "/" + self.prefix.split("://", 1)[1].partition("/")[2]
        # Literal parts win over parameters, as in the router.
        self.templates = sorted(self.document["paths"], key=lambda path: path.count("{"))

    def _resolve(self, node, pointer):
        """A node and where it stands, behind its $ref."""
        while "$ref" in node:
            pointer = node["$ref"].removeprefix("#")
            node = self.document
            for part in pointer.strip("/").split("/"):
                node = node[part.replace("~1", "/").replace("~0", "~")]
        return node, pointer

    def _check(self, pointer, value, what):
        validator = jsonschema.Draft202012Validator({"$ref": "urn:home#" + pointer}, registry=self.registry,
                                                    format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
        problems = sorted(validator.iter_errors(value), key=lambda problem: list(map(str, problem.path)))
        if problems:
            worst = problems[0]
            raise ContractError(f"{what}: {'/'.join(map(str, worst.absolute_path))}: {worst.message[:500]}")

    def operation(self, method, path):
        """(template, method, values of the path) of a request."""
        if not path.startswith(self.prefix):
            raise ContractError(f"{path} is not below {self.prefix}")
        rest = path[len(self.prefix):] or "/"
        for template in self.templates:
            pattern = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/]+)", re.escape(template))
            match = re.fullmatch(pattern, rest)
            if match and method.lower() in self.document["paths"][template]:
                return template, method.lower(), match.groupdict()
        raise ContractError(f"{method} {path} is not listed in {DOCUMENT.name}")

    def _parameters(self, template, method):
        item = self.document["paths"][template]
        for owner, pointer in ((item, _pointer("paths", template)), (item[method], _pointer("paths", template, method))):
            for index, parameter in enumerate(owner.get("parameters", [])):
                yield self._resolve(parameter, pointer + _pointer("parameters", index))

    def _typed(self, schema, values):
        kind = schema.get("type")
        kinds = kind if isinstance(kind, list) else [kind]
        if "array" in kinds:
            items, _ = self._resolve(schema.get("items", {}), "")
            return [self._typed(items, [value]) for value in values]
        value = values[0]
        if "integer" in kinds and re.fullmatch(r"-?\d+", value):
            return int(value)
        if "boolean" in kinds and value in ("true", "false"):
            return value == "true"
        return value

    def check_request(self, method, path, query, body):
        """`query`: pairs; `body`: bytes. Gives the operation for check_answer."""
        operation = template, name, values = self.operation(method, path)
        what = f"{method} {template}"
        known = {}
        for parameter, pointer in self._parameters(template, name):
            known[parameter["name"]] = parameter
            given = [values[parameter["name"]]] if parameter["in"] == "path" else \
                [value for key, value in query if key in (parameter["name"], parameter["name"] + "[]")]
            if given:
                schema, _ = self._resolve(parameter["schema"], "")
                self._check(pointer + "/schema", self._typed(schema, given), f"{what}, parameter {parameter['name']}")
            elif parameter.get("required"):
                raise ContractError(f"{what}: parameter {parameter['name']} is missing")
        for key, _ in query:
            if key.removesuffix("[]") not in known:
                raise ContractError(f"{what}: parameter {key} is not listed")
        self._check_body(template, name, body, what)
        return operation

    def _check_body(self, template, method, body, what):
        pointer = _pointer("paths", template, method, "requestBody")
        described = self.document["paths"][template][method].get("requestBody")
        if described is None:
            if body:
                raise ContractError(f"{what}: no request body is listed")
            return
        described, pointer = self._resolve(described, pointer)
        if not body:
            if described.get("required"):
                raise ContractError(f"{what}: the request body is missing")
            return
        self._check(pointer + _pointer("content", "application/json", "schema"), json.loads(body), what + ", request")

    def check_answer(self, operation, status, content_type, body):
        template, method, _ = operation
        what = f"{method.upper()} {template} -> {status}"
        responses = self.document["paths"][template][method]["responses"]
        for key in (str(status), f"{status // 100}XX", "default"):
            if key in responses:
                break
        else:
            raise ContractError(f"{what}: this status is not listed")
        response, pointer = self._resolve(responses[key], _pointer("paths", template, method, "responses", key))
        content = response.get("content")
        if not content:
            if body:
                raise ContractError(f"{what}: no content is listed, but there is some")
            return
        media_type = (content_type or "").split(";")[0].strip()
        if media_type not in content:
            raise ContractError(f"{what}: {media_type or 'no content type'} is not listed")
        if media_type.endswith("json"):
            self._check(pointer + _pointer("content", media_type, "schema"), json.loads(body), what)

    def check_event(self, text):
        """A message of the WebSocket: the schema Event, and its body by the event's type."""
        event = json.loads(text)
        self._check("/components/schemas/Event", event, f"event {event.get('type')}")
        return event
