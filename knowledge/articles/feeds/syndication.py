"""RSS and Atom, by feedparser."""

from __future__ import annotations

import calendar
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from io import BytesIO
from time import struct_time
from typing import Any
from urllib.parse import urljoin

import feedparser

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

_PERIODS = {"hourly": 3600, "daily": 86400, "weekly": 7 * 86400, "monthly": 30 * 86400, "yearly": 365 * 86400}
# RSS wants "address (Name)" as an author.
_MAIL_AND_NAME = re.compile(r"\S+@\S+\s+\((.+)\)")


def parse_xml_feed(body: bytes, content_type: str, url: str, charset: str | None = None) -> ParsedFeed:
    """Read an RSS or Atom feed.

    Raises:
        FetchError: (``not_a_feed``) it is none.
    """
    described = f"{content_type}; charset={charset}" if charset else content_type
    try:
        # Bytes in a file, never a string: feedparser would open a string that looks like a link or a path.
        parsed = feedparser.parse(
            BytesIO(body),
            response_headers={"content-location": url, "content-type": described},
            # Both work on the items' HTML, of which only the text will be used.
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except Exception as error:  # feedparser falls over some malformed input in ways that it does not name
        raise not_a_feed(url) from error
    if not parsed.get("version") and not parsed.entries:
        raise not_a_feed(url)
    title = plain(_text(parsed.feed, "title")) or None
    site = item_link(_joined(url, _text(parsed.feed, "link")))
    return ParsedFeed(
        title=title,
        url=url,
        site=site,
        items=newest(_item(entry, url, title) for entry in parsed.entries),
        items_in_all=len(parsed.entries),
        interval=_interval(parsed.feed),
    )


def _item(entry: Any, url: str, publisher: str | None) -> FeedItem:
    title = plain(_text(entry, "title")) or None
    # A redirecting service keeps the publisher's own link in an element of its own.
    link = item_link(_joined(url, _text(entry, "feedburner_origlink") or _text(entry, "link")))
    texts = [_text(part, "value") for part in dict.get(entry, "content") or ()]
    content = max([*texts, _text(entry, "summary")], key=len)
    return FeedItem(
        key=item_key(_text(entry, "id"), link, title, content),
        link=link,
        title=title,
        author=_author(entry, publisher),
        published=_published(entry),
        content=content,
        is_html=is_html(content),
        is_teaser=link is not None and is_teaser(content),
    )


def _author(entry: Any, publisher: str | None) -> str | None:
    written = _text(entry, "author")
    if match := _MAIL_AND_NAME.fullmatch(written.strip()):
        written = match[1]
    return item_author(plain(written), publisher)


def _published(entry: Any) -> datetime | None:
    """Read an item's date, of its publishing before that of its last change."""
    for name in ("published", "updated"):
        # Read past feedparser's own lookup, which answers with one date where the other is asked for.
        written, parsed = dict.get(entry, name), dict.get(entry, f"{name}_parsed")
        if isinstance(parsed, struct_time):
            return _with_offset(str(written)) or _utc(parsed)
    return None


def _with_offset(written: str) -> datetime | None:
    """Read a date in one of the two standard forms, keeping its offset: late on the 22nd is not the 23rd in
    UTC."""
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(written.strip())
        except (ValueError, TypeError, OverflowError):
            continue
    return None


def _utc(parsed: struct_time) -> datetime | None:
    try:
        return datetime.fromtimestamp(calendar.timegm(parsed), UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _interval(feed: Any) -> int | None:
    """Read how often the feed wants to be asked: RSS's ``ttl`` (minutes) or the syndication module's period."""
    ttl = _text(feed, "ttl").strip()
    if ttl.isascii() and ttl.isdigit() and len(ttl) < 7:
        return int(ttl) * 60
    period = _PERIODS.get(_text(feed, "sy_updateperiod").strip().lower())
    times = _text(feed, "sy_updatefrequency").strip()
    if period and times.isascii() and times.isdigit() and len(times) < 5 and int(times):
        return period // int(times)
    return period


def _joined(url: str, link: str) -> str | None:
    try:
        return urljoin(url, link.strip()) if link.strip() else None
    except ValueError:
        return None


def _text(element: Any, name: str) -> str:
    value = dict.get(element, name)
    return value if isinstance(value, str) else ""
