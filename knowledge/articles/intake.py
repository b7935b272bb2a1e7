"""Where drafts come from: text, files and links, each to what would be stored of it."""

from __future__ import annotations

import asyncio
from collections.abc import Hashable
from contextlib import AsyncExitStack
from dataclasses import replace
from types import TracebackType
from typing import TYPE_CHECKING, Self

from knowledge.articles.editing import edited_draft
from knowledge.articles.fetching.fetched import Fetched
from knowledge.articles.fetching.policy import PAGES_AND_PDF, Policy
from knowledge.articles.files.bundle import Item, Record
from knowledge.articles.files.kinds import Kind, kind_of
from knowledge.articles.reading import (
    draft_from_bytes,
    draft_from_json,
    draft_from_page,
    draft_from_text,
    seconds_to_read,
)
from knowledge.records import Draft, Known
from knowledge.workers import Workers

if TYPE_CHECKING:
    from knowledge.articles.fetching.fetcher import Fetcher

_NOTHING = Known()
_WEB_PAGES = ("text/html", "application/xhtml+xml")
_PLAIN = (Kind.TEXT, Kind.MARKDOWN)
_SHORT = 20_000
"""Up to so much plain text is read in a thread, in milliseconds; all else in a process that can be killed."""


class Intake:
    """Makes drafts. Owns the processes that read foreign files and the client that fetches links.

    Both are started when first needed; ``close`` ends them.
    """

    def __init__(self, policy: Policy | None = None) -> None:
        self._policy = policy or Policy()
        self.workers = Workers(preload=("knowledge.articles.pages.page",), name="read")
        self._stack = AsyncExitStack()
        self._fetcher: Fetcher | None = None

    async def from_text(self, text: str, known: Known = _NOTHING) -> Draft:
        """Return the draft of a text that was typed or pasted.

        Raises:
            ArticleError: There is no text in it, or too much.
            LinkError: The link in ``known`` is none.
        """
        if len(text) > _SHORT:
            return await self.workers.run(draft_from_text, text, known)
        return await asyncio.get_running_loop().run_in_executor(None, draft_from_text, text, known)

    async def from_edited(self, text: str, draft: Draft) -> Draft:
        """Return ``draft`` with the text that somebody changed, as `edited_draft` does.

        Raises:
            ArticleError: There is no text in it, or too much.
        """
        if len(text) > _SHORT:
            return await self.workers.run(edited_draft, draft, text)
        return await asyncio.get_running_loop().run_in_executor(None, edited_draft, draft, text)

    async def from_bytes(self, data: bytes, name: str = "", known: Known = _NOTHING) -> Draft:
        """Return the draft of one file; its kind is told from what it holds.

        Raises:
            ArticleError: It is damaged, too large, of no use to us, or holds no text.
            LinkError: The link in ``known`` is none.
            FetchError: It is a web page, but no article.
        """
        if len(data) <= _SHORT and kind_of(data, name) in _PLAIN:
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(None, draft_from_bytes, data, name, known)
        return await self.workers.run(draft_from_bytes, data, name, known, timeout=seconds_to_read(len(data)))

    async def from_link(self, url: str, known: Known = _NOTHING, *, collection: Hashable = None) -> Draft:
        """Fetch a link and return the draft of what it leads to.

        ``collection`` is whose turn it is: one link of a collection is fetched at a time.

        Raises:
            LinkError: The link is none, or may not be fetched.
            FetchError: Nothing usable came, or what came is no article.
            ArticleError: As for ``from_bytes``.
        """
        fetcher = await self.fetcher()
        fetched = await fetcher.fetch(url, accept=PAGES_AND_PDF, collection=collection)
        return await self.from_page(fetched, known)

    async def from_page(self, fetched: Fetched, known: Known = _NOTHING) -> Draft:
        """Return the draft of what a link led to; raises as ``from_bytes`` does."""
        return replace(await self._read_page(fetched, known), is_page_text=True)

    async def _read_page(self, fetched: Fetched, known: Known) -> Draft:
        if fetched.content_type in _WEB_PAGES:
            # Its own link may be a better one than that which led to it.
            return await self.workers.run(
                draft_from_page,
                fetched.body,
                fetched.url,
                known,
                fetched.charset,
                timeout=seconds_to_read(len(fetched.body)),
            )
        known = replace(known, url=known.url or fetched.url)
        return await self.from_bytes(fetched.body, fetched.url, known)

    async def from_item(self, item: Item) -> Draft:
        """Return the draft of one of many; raises as ``from_bytes`` does."""
        loop = asyncio.get_running_loop()
        loaded = await loop.run_in_executor(None, item.load)
        if not isinstance(loaded, Record):
            return await self.from_bytes(loaded, item.name)
        if len(loaded.data) <= _SHORT and b"<" not in loaded.data:
            return await loop.run_in_executor(None, draft_from_json, loaded.data)
        return await self.workers.run(draft_from_json, loaded.data)

    async def fetcher(self) -> Fetcher:
        """Return the guarded client."""
        if self._fetcher is None:
            client = await asyncio.get_running_loop().run_in_executor(None, _load_client)
            # Somebody else may have asked for it meanwhile.
            if self._fetcher is None:
                self._fetcher = await self._stack.enter_async_context(client(self._policy))
        return self._fetcher

    async def close(self) -> None:
        """End the processes and the client."""
        await self._stack.aclose()
        await asyncio.get_running_loop().run_in_executor(None, self.workers.close)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


def _load_client() -> type[Fetcher]:
    # Here, because a question that fetches nothing needs no client.
    from knowledge.articles.fetching.fetcher import Fetcher

    return Fetcher
