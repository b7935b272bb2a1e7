"""What a website's robots.txt (RFC 9309) says about us.

It binds what the bot does of its own accord: looking at articles again, reading full texts that a feed only
announces. A link that a moderator gives is a person's request, as in a browser, and a feed is published to be
fetched.
"""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable

from protego import Protego
from yarl import URL

from knowledge.articles.fetching.fetched import Fetched
from knowledge.errors import FetchError, FootnoteError

_NAME = "Footnote"
_ALLOW_ALL = ""
_FORBID_ALL = "User-agent: *\nDisallow: /"
_KEPT_SITES = 100
_MOST_BYTES = 500 * 1024
"""What a robots.txt may have (RFC 9309, 2.5); the rest is not read."""


class Robots:
    """Remembers websites' rules for a while."""

    def __init__(self, fetch: Callable[[str], Awaitable[Fetched]], lifetime: float) -> None:
        """``fetch`` gets a robots.txt under the same guard as every link; ``lifetime`` is in seconds."""
        self._fetch = fetch
        self._lifetime = lifetime
        self._sites: OrderedDict[URL, tuple[float, Protego]] = OrderedDict()

    async def check(self, url: URL) -> None:
        """Let a link pass that the website's rules allow.

        Raises:
            FetchError: (``robots``) they don't, or they could not be read because the website is in trouble.
        """
        site = url.origin()
        known = self._sites.get(site)
        if known is None or known[0] < time.monotonic():
            # A large one takes a good part of a second.
            rules = await asyncio.to_thread(Protego.parse, await self._read(site))
            known = (time.monotonic() + self._lifetime, rules)
            self._sites[site] = known
            self._sites.move_to_end(site)
            while len(self._sites) > _KEPT_SITES:
                self._sites.popitem(last=False)
        if not known[1].can_fetch(str(url), _NAME):
            raise FetchError(
                str(url),
                "robots",
                "The website's robots.txt asks programs not to read this page.",
                code="robots-txt",
            )

    async def _read(self, site: URL) -> str:
        """Get a website's rules: none are no limit, a website in trouble is not to be burdened (RFC 9309,
        2.3.1)."""
        try:
            fetched = await self._fetch(str(site / "robots.txt"))
        except FetchError as error:
            return _FORBID_ALL if error.kind in ("unreachable", "too_slow", "busy") else _ALLOW_ALL
        except FootnoteError:
            return _ALLOW_ALL
        return fetched.body[:_MOST_BYTES].decode("utf-8", errors="replace")
