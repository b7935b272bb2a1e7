"""Is the page behind an article still as it was?"""

from __future__ import annotations

import hashlib
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from yarl import URL

from knowledge.articles.fetching.fetched import Fetched
from knowledge.articles.fetching.policy import PAGES_AND_PDF
from knowledge.errors import FetchError, LinkError
from knowledge.records.sentences import Sentence

if TYPE_CHECKING:
    from knowledge.articles.fetching.fetcher import Fetcher


@dataclass(frozen=True, slots=True)
class LinkCheck:
    """What a look at an article's link showed."""

    state: Literal["unchanged", "changed", "gone", "failed"]
    """``changed``: other bytes came. Whether the article changed too is known after its text was
    extracted."""
    fetched: Fetched | None = None
    """What came, where something came; holds the ETag and date for the next look."""
    failure: FetchError | LinkError | None = None
    """Why, for ``gone`` and ``failed``."""

    @property
    def reason(self) -> Sentence:
        """Why, as a sentence; empty where there is nothing to say."""
        return Sentence("") if self.failure is None else self.failure.sentence


def digest(body: bytes) -> str:
    """Make the fingerprint of a body by which a later look knows it again: 32 hexadecimal digits."""
    return hashlib.blake2b(body, digest_size=16).hexdigest()


async def check_link(
    fetcher: Fetcher,
    url: str,
    *,
    etag: str | None = None,
    last_modified: str | None = None,
    known_digest: str | None = None,
    accept: Sequence[str] = PAGES_AND_PDF,
    collection: Hashable = None,
    obey_robots: bool = True,
) -> LinkCheck:
    """Look at an article's page again, as politely as the website lets us.

    ``etag``, ``last_modified``, ``known_digest``: from the last look; ``obey_robots``: False where a
    moderator asks. A page that now leads to its website's front page counts as gone, since many websites say
    it that way.

    Raises:
        BusyError: too many links of the collection are waiting.
    """
    try:
        fetched = await fetcher.fetch(
            url,
            accept=accept,
            etag=etag,
            last_modified=last_modified,
            collection=collection,
            obey_robots=obey_robots,
        )
    except FetchError as error:
        return LinkCheck("gone" if error.kind == "gone" else "failed", failure=error)
    except LinkError as error:
        return LinkCheck("failed", failure=error)
    if _is_front_page(fetched.url) and not _is_front_page(url):
        failure = FetchError(
            url, "gone", "This link now leads to the website's front page.", code="link-front-page"
        )
        return LinkCheck("gone", fetched, failure)
    if fetched.is_not_modified or digest(fetched.body) == known_digest:
        return LinkCheck("unchanged", fetched)
    return LinkCheck("changed", fetched)


def _is_front_page(link: str) -> bool:
    url = URL(link)
    return url.path == "/" and not url.query_string
