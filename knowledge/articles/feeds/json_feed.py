"""JSON Feed, versions 1 and 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any
from urllib.parse import urljoin

from knowledge.articles.feeds.parsed import (
    FeedItem,
    ParsedFeed,
    item_author,
    item_key,
    item_link,
    newest,
    not_a_feed,
)
from knowledge.articles.feeds.teasers import is_html, is_teaser, plain

_VERSION = "https://jsonfeed.org/version/"


def parse_json_feed(body: bytes, url: str) -> ParsedFeed:
    """Read a JSON Feed. Fields of a wrong type are taken as absent, items that are no objects are skipped.

    Raises:
        FetchError: (``not_a_feed``) it is none.
    """
    try:
        feed = json.loads(body.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise not_a_feed(url) from error
    if not isinstance(feed, dict) or not _text(feed, "version").startswith(_VERSION):
        raise not_a_feed(url)
    entries = [entry for entry in _list(feed, "items") if isinstance(entry, dict)]
    title = plain(_text(feed, "title")) or None
    return ParsedFeed(
        title=title,
        url=url,
        site=item_link(_joined(url, _text(feed, "home_page_url"))),
        items=newest(_item(entry, feed, url, title) for entry in entries),
        items_in_all=len(entries),
    )


def _item(entry: dict[str, Any], feed: dict[str, Any], url: str, publisher: str | None) -> FeedItem:
    link = item_link(_joined(url, _text(entry, "url") or _text(entry, "external_url")))
    title = plain(_text(entry, "title")) or None
    content = _text(entry, "content_html") or _text(entry, "content_text") or _text(entry, "summary")
    # The standard asks for a string and for tolerance of numbers.
    given = entry.get("id")
    key = str(given) if isinstance(given, str | int | float) else None
    names = ", ".join(_names(entry) or _names(feed))
    return FeedItem(
        key=item_key(key, link, title, content),
        link=link,
        title=title,
        author=item_author(names, publisher),
        published=_date(_text(entry, "date_published") or _text(entry, "date_modified")),
        content=content,
        is_html=bool(_text(entry, "content_html")) and is_html(content),
        is_teaser=link is not None and is_teaser(content),
    )


def _names(element: dict[str, Any]) -> list[str]:
    """Collect the authors' names: a list since version 1.1, one before."""
    authors = [*_list(element, "authors"), element.get("author")]
    return [plain(_text(author, "name")) for author in authors if isinstance(author, dict)]


def _date(written: str) -> datetime | None:
    try:
        return datetime.fromisoformat(written.strip())
    except ValueError:
        return None


def _joined(url: str, link: str) -> str | None:
    try:
        return urljoin(url, link.strip()) if link.strip() else None
    except ValueError:
        return None


def _text(element: dict[str, Any], name: str) -> str:
    value = element.get(name)
    # A lone surrogate, which JSON can spell, is no text.
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else ""


def _list(element: dict[str, Any], name: str) -> list[Any]:
    value = element.get(name)
    return value if isinstance(value, list) else []
