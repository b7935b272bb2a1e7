"""How fetching behaves: its limits, its manners, and what a test may let it do."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aiohttp.abc import AbstractResolver

PAGES = ("text/html", "application/xhtml+xml", "text/markdown", "text/x-markdown", "text/plain")
"""Media types that an article comes in."""
PAGES_AND_PDF = (*PAGES, "application/pdf")
"""Media types of articles where PDF can be read."""
FEEDS = (
    "application/atom+xml",
    "application/rss+xml",
    "application/rdf+xml",
    "application/feed+json",
    "application/xml",
    "text/xml",
    "application/json",
    "text/html",
    "application/xhtml+xml",
    "text/plain",
)
"""Media types that a feed comes in. Many servers call theirs ``text/html`` or ``text/plain``; and a feed that
has become a web page shall be told from one that can't be reached."""


def _system_resolver() -> AbstractResolver:
    from aiohttp import ThreadedResolver  # here: a question that fetches nothing needs no client

    return ThreadedResolver()


@dataclass(frozen=True, slots=True)
class Policy:
    """The limits of fetching."""

    contact: str | None = None
    """A web or mail address of who runs this bot, told to every website in the User-Agent."""
    ports: frozenset[int] = frozenset({80, 443})
    max_redirects: int = 5
    max_body: int = 5 * 1024 * 1024
    """Bytes after decompression."""
    deadline: float = 20.0
    """Seconds for one link, redirects and body included; waiting for its turn is not."""
    connect_timeout: float = 8.0
    """Seconds for one connection."""
    at_once: int = 4
    """Links fetched at the same time."""
    at_once_per_collection: int = 1
    max_waiting: int = 100
    """Links of one collection that may wait for their turn."""
    robots_lifetime: float = 3600.0
    """Seconds for which a website's robots.txt is remembered."""
    allowed_addresses: frozenset[str] = frozenset()
    """Addresses that may be connected to although they are not public. Empty outside tests."""
    make_resolver: Callable[[], AbstractResolver] = _system_resolver
    """Makes the resolver whose answers are guarded, in the running event loop."""
    ssl_context: ssl.SSLContext | None = None
    """What certificates are verified with; None for the system's authorities."""

    @property
    def user_agent(self) -> str:
        """How the bot names itself to websites."""
        return f"Footnote (+{self.contact})" if self.contact else "Footnote"
