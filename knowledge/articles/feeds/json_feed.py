"""JSON Feed, versions 1 and 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from typing import Any

from knowledge.articles.feeds.dates import first_date, read_date
from knowledge.articles.feeds.items import Entry, item_link, joined, make_item
from knowledge.articles.feeds.parsed import ParsedFeed, newest, not_a_feed
from knowledge.articles.html.markup import MarkedText, guessed

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
    title = _title(feed).line() or None
    return ParsedFeed(
        title=title,
        url=url,
        site=item_link(joined(url, _text(feed, "home_page_url"))),
        items=newest(make_item(_entry(entry, feed, url), title) for entry in entries),
        items_in_all=len(entries),
    )


def _entry(entry: dict[str, Any], feed: dict[str, Any], url: str) -> Entry:
    # The standard asks for a string and for tolerance of numbers.
    given = entry.get("id")
    text = _text(entry, "content_text") or _text(entry, "summary")
    content = _text(entry, "content_html")
    language = _text(entry, "language") or _text(feed, "language")
    return Entry(
        id=str(given) if isinstance(given, str | int | float) else None,
        links=[joined(url, _text(entry, "url")), joined(url, _text(entry, "external_url"))],
        title=_title(entry),
        texts=[MarkedText(content, is_html=True) if content else MarkedText(text, is_html=False)],
        authors=_names(entry) or _names(feed),
        published=first_date(
            read_date(_text(entry, name), language or None) for name in ("date_published", "date_modified")
        ),
    )


def _title(element: dict[str, Any]) -> MarkedText:
    # Plain text by the standard, markup by the habits of those who fill it.
    return guessed(_text(element, "title"), is_title=True)


def _names(element: dict[str, Any]) -> list[str]:
    """Collect the authors' names: a list since version 1.1, one before."""
    authors = _list(element, "authors") or [element.get("author")]
    named = [author for author in authors if isinstance(author, dict)]
    return [name for author in named if (name := guessed(_text(author, "name"), is_title=True).line())]


def _text(element: dict[str, Any], name: str) -> str:
    value = element.get(name)
    # A lone surrogate, which JSON can spell, is no text.
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else ""


def _list(element: dict[str, Any], name: str) -> list[Any]:
    value = element.get(name)
    return value if isinstance(value, list) else []
