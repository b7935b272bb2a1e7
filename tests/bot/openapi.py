"""Is what the bot sends what Discord's own description of its interface asks for?

The description is not part of this repository: the environment variable FOOTNOTE_OPENAPI names the file, and without it
nothing is checked.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match
from simcord.types import HttpLogEntry

VARIABLE = "FOOTNOTE_OPENAPI"
_LISTS_OF_IDS = frozenset({"users", "roles"})
"""Of whom a message may mention."""


def complaints(requests: Iterable[HttpLogEntry]) -> list[str]:
    """Return what is wrong with the requests, a line each; nothing where there is no description."""
    path = os.environ.get(VARIABLE)
    return [] if not path else [line for request in requests for line in _complaints(Path(path), request)]


def _complaints(path: Path, request: HttpLogEntry) -> Iterator[str]:
    where = f"{request.method} {request.path}"
    operation = _operation(path, request.method, request.path)
    if operation is None:
        yield f"{where}: there is no such request"
        return
    known = {parameter["name"] for parameter in operation["parameters"]}
    for name in request.params or {}:
        if name not in known:
            yield f"{where}: there is no parameter {name}"
    schema = _schema(operation)
    if request.json is None or schema is None:
        return
    sent = _with_texts_for_ids(request.json)
    error = best_match(_validator(path, json.dumps(schema)).iter_errors(sent))
    if error is not None:
        yield f"{where}: {error.json_path}: {error.message[:300]}"


def _with_texts_for_ids(sent: Any) -> Any:
    """Write ids as texts, as they are described: the library sends some as numbers, which Discord takes as well.

    A component's own ``id`` is a number.
    """
    if isinstance(sent, dict):
        return {
            key: [str(id_) for id_ in value]
            if key in _LISTS_OF_IDS and isinstance(value, list)
            else str(value)
            if isinstance(value, int) and (key.endswith("_id") or (key == "id" and "type" not in sent))
            else _with_texts_for_ids(value)
            for key, value in sent.items()
        }
    return [_with_texts_for_ids(one) for one in sent] if isinstance(sent, list) else sent


def _operation(path: Path, method: str, called: str) -> dict[str, Any] | None:
    """Return the description of a request; of several paths that fit, that with the fewest variables."""
    fitting = [
        (template.count("{"), methods)
        for template, pattern, methods in _paths(path)
        if method.lower() in methods and pattern.fullmatch(called)
    ]
    if not fitting:
        return None
    methods: dict[str, Any] = min(fitting, key=lambda one: one[0])[1]
    operation = methods[method.lower()]
    parameters = [*methods.get("parameters", ()), *operation.get("parameters", ())]
    return {**operation, "parameters": [p for p in parameters if "name" in p]}


def _schema(operation: dict[str, Any]) -> dict[str, Any] | None:
    """Return what a request's body should be: as JSON, or as the JSON beside files."""
    content = operation.get("requestBody", {}).get("content", {})
    for kind in ("application/json", "multipart/form-data"):
        if kind in content:
            schema: dict[str, Any] = content[kind]["schema"]
            return schema
    return None


@cache
def _description(path: Path) -> dict[str, Any]:
    described: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return described


@cache
def _paths(path: Path) -> tuple[tuple[str, re.Pattern[str], dict[str, Any]], ...]:
    return tuple(
        (template, re.compile(re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(template))), methods)
        for template, methods in _description(path)["paths"].items()
    )


@cache
def _validator(path: Path, schema: str) -> Draft202012Validator:
    return Draft202012Validator({**json.loads(schema), "components": _description(path)["components"]})
