"""What a page says of itself in JSON-LD (schema.org)."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

_MOST_NODES = 2000
_ARTICLE_TYPES = re.compile(r"(article|posting|report|blogpost|review)$", re.IGNORECASE)
_OTHERS = frozenset(
    {"liveBlogUpdate", "comment", "hasPart", "isPartOf", "mentions", "itemListElement", "citation", "review"}
)
"""Properties that hold other works than the page's article."""
_TAGS = re.compile(r"<[^>]{1,500}>")
_COMMENT = re.compile(
    r"^\s*(?:/\*.*?\*/|<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class LinkedData:
    """The article that a page's JSON-LD describes; empty fields where it says nothing."""

    is_article: bool = False
    headline: str | None = None
    authors: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    """Those of the authors that it calls persons."""
    publisher: str | None = None
    site: str | None = None
    published: str | None = None
    body: str | None = None
    is_free: bool | None = None
    """False where it says that the article is for subscribers only."""


def read_json_ld(tree: HtmlElement) -> LinkedData:
    """Return what the page's JSON-LD says of its article; blocks that are no JSON are passed over."""
    nodes = [node for block in _blocks(tree) for node in _nodes(block)]
    articles = [node for node in nodes if any(_ARTICLE_TYPES.search(name) for name in _types(node))]
    article = max(articles, key=_told, default={})
    site = next((node for node in nodes if "WebSite" in _types(node)), {})
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    free = article.get("isAccessibleForFree")
    return LinkedData(
        is_article=bool(articles),
        headline=_text(article.get("headline")) or _text(article.get("name")),
        authors=tuple(name for name, _ in _authors(article.get("author"), by_id)),
        persons=tuple(name for name, is_person in _authors(article.get("author"), by_id) if is_person),
        publisher=_name(article.get("publisher"), by_id),
        site=_text(site.get("name")),
        published=_text(article.get("datePublished")) or _text(article.get("dateCreated")),
        body=_body(article.get("articleBody")),
        is_free=None if free is None else str(free).lower() not in ("false", "0", "no"),
    )


def _blocks(tree: HtmlElement) -> Iterator[Any]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "") or not script.text:
            continue
        text = _COMMENT.sub("", script.text.strip()).strip().rstrip(";")
        try:
            yield json.loads(text, strict=False)
        except (ValueError, RecursionError):
            # Trailing commas are the commonest defect.
            try:
                yield json.loads(re.sub(r",\s*([}\]])", r"\1", text), strict=False)
            except (ValueError, RecursionError):
                continue


def _nodes(block: Any) -> Iterator[dict[str, Any]]:
    """Go through all objects of a block, breadth first, up to a bound."""
    waiting = [block]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            yield node
            waiting.extend(
                value for key, value in node.items() if isinstance(value, dict | list) and key not in _OTHERS
            )


def _types(node: dict[str, Any]) -> list[str]:
    types = node.get("@type")
    return [name for name in (types if isinstance(types, list) else [types]) if isinstance(name, str)]


def _told(node: dict[str, Any]) -> int:
    """How much a node says; teasers of other articles say less than the page's own."""
    return sum(key in node for key in ("headline", "datePublished", "author", "articleBody", "publisher"))


def _text(value: Any) -> str | None:
    if isinstance(value, list):
        value = next((item for item in value if isinstance(item, str)), None)
    if not isinstance(value, str):
        return None
    return " ".join(_TAGS.sub("", html.unescape(value)).split()) or None


def _body(value: Any) -> str | None:
    if not isinstance(value, str):
        return None
    text = html.unescape(value)
    if "</p>" in text or "<br" in text:
        text = re.sub(r"</p>|<br\s*/?>", "\n", text)
    return _TAGS.sub("", text).strip() or None


def _name(value: Any, by_id: dict[str, dict[str, Any]]) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        return _text(value.get("name")) or _text(by_id.get(str(value.get("@id")), {}).get("name"))
    return _text(value)


def _authors(value: Any, by_id: dict[str, dict[str, Any]]) -> Iterator[tuple[str, bool]]:
    """Give the names of authors that are no organisations, and whether they are called persons."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            node = item if "name" in item else by_id.get(str(item.get("@id")), item)
            if any("Organization" in name or name in ("Corporation", "WebSite") for name in _types(node)):
                continue
            names = node.get("name")
            for name in names if isinstance(names, list) else [names]:
                if text := _text(name):
                    yield text, "Person" in _types(node)
        elif text := _text(item):
            yield text, False
