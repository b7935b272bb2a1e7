"""Which objects of a JSON file are articles, and which of their fields is what?"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from knowledge.errors import ArticleError
from knowledge.records.sentences import Sentence

NO_ARTICLE = Sentence(
    'There is no article in this JSON file: no object like {"title": …, "text": …}.', "json-no-article"
)

_TEXTS = (
    "text",
    "body",
    "content",
    "content_html",
    "html",
    "content_text",
    "markdown",
    "paragraphs",
    "answer",
)
_DEEPEST = 50
_FEED_VERSION = "https://jsonfeed.org/version/"


def json_document(data: bytes) -> Any:
    """Return what a JSON file holds; None where it is no JSON, or none that begins with a bracket."""
    try:
        text = data.decode(json.detect_encoding(data)).lstrip("\ufeff \t\r\n")
        return json.loads(text) if text.startswith(("{", "[")) else None
    except (ValueError, RecursionError):
        return None


def is_json_object(data: bytes) -> bool:
    """Whether the first line of a file is a JSON object."""
    first = data.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")[0]
    return first.startswith(b"{") and isinstance(json_document(first), dict)


def articles_in(document: Any) -> list[Any]:
    """Return the entries of a JSON document that should be an article each, in its order; none where none is.

    They are the entries of a list, those of the one list of articles that an object has, or an object that is an
    article itself.

    Raises:
        ArticleError: it is a feed, or an object with several lists of articles.
    """
    if not isinstance(document, dict):
        return list(document) if _has_articles(document) else []
    if str(document.get("version")).startswith(_FEED_VERSION):
        raise ArticleError("This file is a feed. Add the feed by its address.", code="file-is-feed")
    if text_of(document):
        return [document]
    lists = [value for value in document.values() if _has_articles(value)]
    if len(lists) > 1:
        raise ArticleError(
            "This JSON file has several lists of articles. Give each in a file of its own.", code="json-lists"
        )
    return list(lists[0]) if lists else []


def text_of(record: Mapping[str, Any]) -> str:
    """Return the text of a record: the first of the fields that may hold one."""
    return field_of(record, text_field(record), "\n\n")


def text_field(record: Mapping[str, Any]) -> str:
    """Return the name of the field that is a record's text, in small letters; empty where it has none."""
    return next((name for name in _TEXTS if field_of(record, name).strip()), "")


def flat(value: Any, depth: int = 0) -> str:
    """Return all that a value holds, in its order; empty where it holds nothing.

    Raises:
        ArticleError: it holds values in values in values without end.
    """
    _check_depth(depth)
    match value:
        case None | "":
            return ""
        case list():
            return ", ".join(filter(None, (flat(part, depth + 1) for part in value)))
        case dict():
            return ", ".join(
                f"{key}: {text}" for key, part in value.items() if (text := flat(part, depth + 1))
            )
        case str():
            return _written(value, "")
        case _:
            return str(value)


def field_of(record: Mapping[str, Any], name: str, between: str = ", ") -> str:
    """Return a record's field as text, whatever the case of its name; empty where there is none."""
    return next((_written(value, between) for key, value in record.items() if key.lower() == name), "")


def number_of(record: Mapping[str, Any], name: str) -> str:
    """Return a record's field that is a number, as it is written; empty where it is none."""
    value = next((value for key, value in record.items() if key.lower() == name), None)
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def _has_articles(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(entry, dict) and text_of(entry) for entry in value)


def _written(value: Any, between: str, depth: int = 0) -> str:
    """Return a value as text: a list's texts, a person's name, what content systems call rendered."""
    _check_depth(depth)
    if isinstance(value, list):
        return between.join(filter(None, (_written(part, between, depth + 1) for part in value)))
    if isinstance(value, dict):
        return _written(value.get("rendered") or value.get("name"), between, depth + 1)
    # A lone surrogate, which JSON can spell, is no text.
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else ""


def _check_depth(depth: int) -> None:
    if depth > _DEEPEST:
        raise ArticleError("This JSON is nested too deeply to be an article.", code="json-deep")
