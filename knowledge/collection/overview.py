"""What do a collection's articles cover, and which questions get an answer?

Examples are asked before they are offered, once for each generation and in the background: nobody waits for them.
"""

from __future__ import annotations

import asyncio
import logging

from knowledge.collection.asking import Answerer
from knowledge.collection.core import Core
from knowledge.errors import FootnoteError
from knowledge.records import Example, Overview
from knowledge.store import Priority

_log = logging.getLogger(__name__)

_TITLES = 6
_EXAMPLES = 6
"""That are kept at most; not all of them are offered everywhere."""
_TRIES = 18
"""Questions that are asked for them."""
_SHOWN = 3


class Overviews:
    """What may be asked of one collection."""

    def __init__(self, core: Core, answerer: Answerer) -> None:
        self._core = core
        self._answerer = answerer
        self._store = core.store.overview
        self._examples: tuple[int, tuple[Example, ...]] | None = None
        self._making: asyncio.Task[None] | None = None

    async def get(self, asked_in: int | None = None) -> Overview:
        """Return what may be asked by somebody in a channel; without examples where these are not known yet.

        What somebody asked before is offered in the channel where they did, as long as it is kept.
        """
        made = self._examples
        if made is None or made[0] != self._core.index.generation:
            self._begin()
        known = made[1] if made is not None and made[0] == self._core.index.generation else ()

        def read() -> Overview:
            there = [
                example
                for example in known
                if (example.asked_in is None or example.asked_in == asked_in)
                and self._store.question(example.kind, example.id) == example.question
            ]
            return Overview(self._store.count(), self._store.titles(_TITLES), tuple(there[:_SHOWN]))

        return await self._core.stored_at(Priority.QUESTION, read)

    async def question(self, kind: str, id_: str) -> str | None:
        """Return what an example asks; None where it is gone."""
        return await self._core.stored_at(Priority.QUESTION, self._store.question, kind, id_)

    async def made(self) -> None:
        """Wait for the examples that are being made."""
        if self._making is not None:
            await asyncio.wait({self._making})

    def _begin(self) -> None:
        if self._making is None or self._making.done():
            self._making = asyncio.create_task(self._make())

    async def _make(self) -> None:
        generation = self._core.index.generation
        found: list[Example] = []
        articles: set[int] = set()
        try:
            for example in await self._core.stored(self._store.candidates, _TRIES):
                answer = await self._core.computed(self._answerer.answer, example.question, None, None)
                if not answer.answered or (answer.citations[0].article.id in articles and len(articles) > 1):
                    continue
                articles.add(answer.citations[0].article.id)
                found.append(example)
                if len(found) == _EXAMPLES:
                    break
        except FootnoteError as error:
            _log.info("Examples were not made: %s", error)
            return
        self._examples = generation, tuple(found)
