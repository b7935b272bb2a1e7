"""From what a feed's format says of an entry to the item that all formats share."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urljoin

from knowledge.articles.clues.names import believable_authors, fold
from knowledge.articles.drafts import visible_line
from knowledge.articles.feeds.teasers import is_teaser
from knowledge.articles.html.markup import MarkedText
from knowledge.articles.links import normalise_link
from knowledge.errors import LinkError

_LONGEST_KEY = 500


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One entry of a feed."""

    key: str
    """What it is known by in its feed from one look to the next."""
    link: str | None
    """Its page, where it names a valid one; without tracking parameters."""
    title: str | None
    author: str | None
    """Only when it is believable: a name, not a role, not the publisher."""
    published: datetime | None
    """With the publisher's own offset from UTC where the feed gives one."""
    content: str
    """The longest text that the feed holds of it, often HTML, often only a summary; may be empty."""
    is_html: bool
    is_teaser: bool
    """Whether the text has to be read from its page; never so where there is no page."""
    shares_link: bool = False
    """Whether its link leads to other items too, so that its text in the feed is all that is its own."""

    @property
    def text(self) -> MarkedText:
        """What the feed holds of it."""
        return MarkedText(self.content, self.is_html)


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as its format has it, nothing checked yet."""

    id: str | None
    links: Sequence[str | None]
    """The first valid one is its page."""
    title: MarkedText
    texts: Sequence[MarkedText]
    authors: Sequence[str]
    """Those of the feed where it names none of its own."""
    published: datetime | None


def make_item(entry: Entry, publisher: str | None) -> FeedItem:
    """Make the item of an entry; ``publisher`` is the feed's title."""
    link = next(filter(None, map(item_link, entry.links)), None)
    title = visible_line(entry.title.line())
    text = max(entry.texts, key=lambda text: len(text.value), default=MarkedText("", is_html=False))
    return FeedItem(
        key=_key(entry.id, link, title, text.value),
        link=link,
        title=title,
        author=_author(entry.authors, publisher),
        published=entry.published,
        content=text.value,
        is_html=text.is_html,
        is_teaser=link is not None and is_teaser(text),
    )


def joined(base: str | None, link: str) -> str | None:
    """Give a link in full; None where there is none."""
    try:
        return urljoin(base or "", link.strip()) if link.strip() else None
    except ValueError:
        return None


def item_link(link: str | None) -> str | None:
    """Clean an item's link; None where it is none."""
    if not link:
        return None
    try:
        return normalise_link(link)
    except LinkError:
        return None


def fingerprint(*texts: str | None) -> str:
    """Give a short name for texts: another one for others."""
    text = "\n".join(text or "" for text in texts)
    return hashlib.blake2b(text.encode("utf-8", errors="replace"), digest_size=16).hexdigest()


def _key(given: str | None, link: str | None, *texts: str | None) -> str:
    """Make an item's key: the id that the feed gives it, else its link, else a fingerprint of its text."""
    if key := (given or link or "").strip():
        # An id can be any text; a long one is as good by its fingerprint.
        return key if len(key) <= _LONGEST_KEY else fingerprint(key)
    return fingerprint(*texts)


def _author(written: Iterable[str], publisher: str | None) -> str | None:
    """Give the persons that an item names as its authors; None for roles and the publisher itself."""
    found: dict[str, str] = {}
    for names in written:
        # Compared before it is taken apart: "Fern & Moss" may be a magazine.
        if publisher and fold(names) == fold(publisher):
            continue
        for name in believable_authors(names, [publisher or ""]):
            found.setdefault(fold(name), name)
    return ", ".join(found.values()) or None
