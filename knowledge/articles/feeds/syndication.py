"""RSS and Atom, by feedparser."""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

import feedparser

from knowledge.articles.feeds.dates import first_date, read_date
from knowledge.articles.feeds.items import Entry, item_link, joined, make_item
from knowledge.articles.feeds.parsed import ParsedFeed, newest, not_a_feed
from knowledge.articles.html.markup import MarkedText, guessed

_PERIODS = {"hourly": 3600, "daily": 86400, "weekly": 7 * 86400, "monthly": 30 * 86400, "yearly": 365 * 86400}
# RSS wants "address (Name)" as an author; people write "Name <address>" too.
_ADDRESS_BEFORE = re.compile(r"(?<!\S)\S{1,99}?@\S{1,99}\s{0,9}\(([^()]{1,300})\)")
_ADDRESS_BEHIND = re.compile(r"(?<!\s)\s*+<[^<>\s@]++@[^<>\s]++>")
_REST_OF_ADDRESS = re.compile(r"^[a-z.]{0,20}\s*\(([^()]+)\)?$")
"""What feedparser leaves of the first form where there are several: "ple (Name"."""
_MARKUP_TYPES = frozenset({"text/html", "application/xhtml+xml"})
_EDITOR = re.compile(rb"<managingEditor\b", re.IGNORECASE)


def parse_xml_feed(
    body: bytes, content_type: str, url: str, charset: str | None = None, *, is_atom: bool = False
) -> ParsedFeed:
    """Read an RSS or Atom feed.

    Raises:
        FetchError: (``not_a_feed``) it is none.
    """
    headers = {"content-type": f"{content_type}; charset={charset}" if charset else content_type}
    if is_atom:
        # Whose links are relative to the feed's own, while RSS has the website's; ``xml:base`` goes before both.
        headers["content-location"] = url
    try:
        # Bytes in a file, never a string: feedparser would open a string that looks like a link or a path.
        parsed = feedparser.parse(
            BytesIO(body),
            response_headers=headers,
            # Both work on the items' HTML, of which only the text will be used.
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except Exception as error:  # feedparser falls over some malformed input in ways that it does not name
        raise not_a_feed(url) from error
    if not parsed.get("version") and not parsed.entries:
        raise not_a_feed(url)
    title = _title(parsed.feed, is_atom=is_atom).line() or None
    site = item_link(joined(url, _text(parsed.feed, "link")))
    # An editor answers for a feed, and has not written all of it.
    authors = [] if _EDITOR.search(body) else _authors(parsed.feed)
    reader = _Reader(
        url if is_atom else site or url, _text(parsed.feed, "language") or None, authors, is_atom
    )
    return ParsedFeed(
        title=title,
        url=url,
        site=site,
        items=newest(make_item(reader.entry(entry), title) for entry in parsed.entries),
        items_in_all=len(parsed.entries),
        interval=_interval(parsed.feed),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the entries of one feed, by what it says for all of them."""

    base: str
    """What its links are relative to."""
    language: str | None
    authors: list[str]
    is_atom: bool

    def entry(self, entry: Any) -> Entry:
        """Read one entry."""
        # A redirecting service keeps the publisher's own link in an element of its own.
        links = [_text(entry, "feedburner_origlink"), _text(entry, "link")]
        texts = [*(dict.get(entry, "content") or ()), dict.get(entry, "summary_detail")]
        return Entry(
            id=_text(entry, "id"),
            links=[self._full(link) for link in links],
            title=_title(entry, is_atom=self.is_atom),
            texts=[_feed_text(text, is_atom=self.is_atom) for text in texts if isinstance(text, dict)],
            authors=_authors(entry) or self.authors,
            published=first_date(
                # Read past feedparser's own lookup, which answers with one date where the other is asked for.
                read_date(_text(entry, name), self.language)
                for name in ("published", "updated")
            ),
        )

    def _full(self, link: str) -> str | None:
        link = link.strip()
        host = urlsplit(self.base).netloc
        if link.startswith(f"{host}/"):
            # Written as people write links, without what comes before the host.
            link = f"//{link}"
        return joined(self.base, link)


def _title(element: Any, *, is_atom: bool) -> MarkedText:
    detail = dict.get(element, "title_detail")
    return (
        _feed_text(detail, is_atom=is_atom, is_title=True)
        if isinstance(detail, dict)
        else MarkedText("", is_html=False)
    )


def _feed_text(detail: Any, *, is_atom: bool, is_title: bool = False) -> MarkedText:
    """Read a text as what Atom says that it is; RSS says nothing of it."""
    value = _text(detail, "value")
    if is_atom:
        return MarkedText(value, is_html=_text(detail, "type") in _MARKUP_TYPES)
    return guessed(value, is_title=is_title)


def _authors(element: Any) -> list[str]:
    """Collect the names that an entry or a feed gives."""
    several = [author for author in dict.get(element, "authors") or () if isinstance(author, dict)]
    written = [_text(element, "author")]
    if len(several) > 1:
        written = [_REST_OF_ADDRESS.sub(r"\1", _text(author, "name")) for author in several]
    return [name for author in written if (name := _name(guessed(author, is_title=True).line()))]


def _name(author: str) -> str:
    """Return an author, or several, without addresses."""
    return _ADDRESS_BEHIND.sub("", _ADDRESS_BEFORE.sub(r"\1", author)).strip()


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


def _text(element: Any, name: str) -> str:
    value = dict.get(element, name)
    return value if isinstance(value, str) else ""
