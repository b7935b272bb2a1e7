"""What comes back from a website."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fetched:
    """A website's answer to one link."""

    url: str
    """Where the redirects ended."""
    status: int
    """200, or 304 where a conditional request was answered by "not modified" (the body is empty then)."""
    content_type: str
    """In lower case, without parameters; empty at 304."""
    charset: str | None
    """The encoding that the server names, where Python knows it."""
    body: bytes
    """Decompressed."""
    etag: str | None = None
    last_modified: str | None = None
    """Both as the server wrote them: they go back to it as they are."""
    max_age: int | None = None
    """Seconds for which the server calls the answer fresh (Cache-Control)."""
    redirects: tuple[str, ...] = ()
    """The links that were gone through before ``url``."""

    @property
    def is_not_modified(self) -> bool:
        """Whether the page is as it was at the last request."""
        return self.status == 304
