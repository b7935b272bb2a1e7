"""One community's articles: what may be done with them."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

from knowledge.articles import Intake
from knowledge.collection.answering import clean_context, clean_question
from knowledge.collection.articles import Articles
from knowledge.collection.asking import Answerer
from knowledge.collection.core import Core
from knowledge.collection.drafts import Drafts
from knowledge.collection.feeds import Feeds
from knowledge.collection.freshness import Freshness
from knowledge.collection.index import CollectionIndex
from knowledge.collection.meanings import Meanings
from knowledge.collection.opening import Opened
from knowledge.collection.proposals import Proposals
from knowledge.collection.questions import Questions
from knowledge.collection.services import Services
from knowledge.collection.settings import Settings
from knowledge.records import Answer
from knowledge.store import Priority

_LONGEST_REST = timedelta(days=1)
"""For which nobody looks into a closed collection, to which another process may have added a feed or a link."""


class Collection:
    """One collection, opened: it is asked, and has a part for each thing that people do with it.

    Its verbs and its parts' are coroutines and leave the event loop free. Only one ``Collection`` of a file is open
    at a time, in all processes. ``Collections`` and ``open_collection`` make them.
    """

    def __init__(self, opened: Opened, services: Services) -> None:
        self._core = core = Core(opened, services)
        self.settings = Settings(core, opened)
        """How sure an answer must be, and which phrases mean the same."""
        self.meanings = Meanings(core, opened.vectors)
        """How near passages are to questions in meaning."""
        self._answerer = Answerer(core, self.settings, self.meanings)
        self.questions = Questions(core, self._answerer, self.meanings)
        """The answers that were given, and the questions that got none."""
        self.articles = Articles(core)
        """What answers are quoted from."""
        self.drafts = Drafts(core)
        """What waits for a moderator."""
        self.feeds = Feeds(core, self.articles)
        """What brings articles."""
        self.freshness = Freshness(core, self.articles)
        """What renews them."""
        self.proposals = Proposals(core, self.articles)
        """What renewing them did not dare."""
        self.index = CollectionIndex(core, self.meanings)
        """Its figures, its rebuilds, and whether it is right."""
        self.next_due: datetime | None = None
        """Once it is closed: when to look next at its feeds and links, make vectors or tell of interrupted rebuilds."""

    @property
    def path(self) -> Path:
        """The collection's file."""
        return self._core.path

    @property
    def intake(self) -> Intake:
        """Where drafts come from."""
        return self._core.intake

    @property
    def generation(self) -> int:
        """The version of the index that the next question reads."""
        return self._core.index.generation

    async def ask(self, question: str, *, context: str | None = None, asked_by: int | None = None) -> Answer:
        """Answer a question with up to three citations, or with none; ``Answer.state`` says how sure they are.

        ``context`` is the question that was asked before, where this one follows on from it. It helps to
        understand this one and is never an error: what is too long is cut, and no word is no context.

        The answer is not stored: call ``questions.record`` once the reply is on its way, or
        ``questions.forget``.

        Raises:
            QuestionError: When it is empty, holds no word, or is too long.
            BusyError: When too many questions wait already.
        """
        text = clean_question(question)
        before = clean_context(context)
        answer = await self._core.computed(self._answerer.answer, text, before, asked_by)
        self.questions.remember(answer)
        return answer

    # Keeping

    @property
    def idle_for(self) -> float:
        """Seconds since the last use; 0 while something is under way."""
        return 0.0 if self.index.is_rebuilding else self._core.idle_for

    def touch(self) -> None:
        """Count as used just now."""
        self._core.touch()

    @property
    def memory_bytes(self) -> int:
        """What the index and the vectors take of the process's memory."""
        return self._core.index.memory_bytes + self.meanings.memory_bytes

    async def upkeep(self) -> None:
        """Merge the index's small segments, save it where that is due, and go on with vectors; for the background."""
        with self._core.kept_open():
            self.meanings.wake()
            await asyncio.get_running_loop().run_in_executor(
                self._core.services.upkeep, self._core.keeper.keep
            )

    async def close(self) -> None:
        """Finish what was accepted, save the index and close the file."""
        self._core.is_closed = True
        if self.index.last_rebuild is not None:
            self.index.last_rebuild.interrupt()
        await asyncio.get_running_loop().run_in_executor(self._core.services.upkeep, self._close)

    def _close(self) -> None:
        if self.index.last_rebuild is not None:
            self.index.last_rebuild.wait()
        owner = self._core.owner
        try:
            is_making = self.meanings.is_making
            self.meanings.close()
            self._core.keeper.close()
            self.next_due = owner.submit_as(Priority.BULK, self._find_next_due, is_making).result()
        finally:
            owner.submit_as(Priority.BULK, self._core.store.close).result()
            owner.shutdown()

    def _find_next_due(self, is_making: bool) -> datetime:
        now = datetime.now(UTC)
        if is_making or self._core.store.rebuilds.unreported():
            return now
        times = [now + _LONGEST_REST, self.feeds.next_due(), self.freshness.next_due()]
        return min(time for time in times if time is not None)
