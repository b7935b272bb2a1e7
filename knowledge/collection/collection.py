"""One community's articles: what may be done with them."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from knowledge.articles import Intake
from knowledge.collection.articles import Articles
from knowledge.collection.asking import Answerer
from knowledge.collection.core import Core
from knowledge.collection.drafts import Drafts
from knowledge.collection.feeds import Feeds
from knowledge.collection.forgetting import Forgetting
from knowledge.collection.freshness import Freshness
from knowledge.collection.index import CollectionIndex
from knowledge.collection.meanings import Meanings
from knowledge.collection.opening import Opened
from knowledge.collection.overview import Overviews
from knowledge.collection.proposals import Proposals
from knowledge.collection.purging import Purging
from knowledge.collection.questions import Questions
from knowledge.collection.reading import Reading
from knowledge.collection.services import Services
from knowledge.collection.settings import Settings
from knowledge.collection.votes import Votes
from knowledge.collection.waiting import Waiting
from knowledge.records import Answer, Filter, Purged
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
        self._answerer = Answerer(core, self.settings, self.meanings, opened.ballots)
        self.questions = Questions(core, self._answerer, self.meanings)
        """The answers that were given, and the questions that got none."""
        self.votes = Votes(core, self.questions, self._answerer, opened.ballots)
        """What people said of what was quoted."""
        self.overviews = Overviews(core, self._answerer)
        """What may be asked, for who does not know."""
        self.waiting = Waiting(core, self._answerer, self.questions)
        """Who is to be told when there is an answer, and calls for the helpers."""
        self.articles = Articles(core)
        """What answers are quoted from."""
        self.reading = Reading(core)
        """What stands around a passage, and the whole of its article."""
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
        index = (
            self.index
        )  # of which alone the function knows: what referred to itself would outlive its closing
        self._forgetting = Forgetting(core, self.meanings, lambda: index.is_rebuilding)
        self._purging = Purging(core, self._forgetting)
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

    @property
    def languages(self) -> tuple[str, ...]:
        """Those of the articles, the one with most passages first."""
        languages = self._core.index.snapshot.languages
        return tuple(sorted(languages, key=lambda language: -languages[language]))

    async def ask(
        self,
        question: str,
        *,
        context: str | None = None,
        first_answer: str | None = None,
        asked_by: int | None = None,
        asked_in: int | None = None,
        asked_for: int | None = None,
        within: Filter | None = None,
    ) -> Answer:
        """Answer a question with up to three citations, or with none; ``Answer.state`` says how sure they are.

        ``context`` is the question that was asked before, where this one follows on from it. It helps to
        understand this one and is never an error: what is too long is cut, and no word is no context.
        ``questions.to_follow`` gives it for an answer that is known, and its ``first_answer``.
        ``within`` keeps the answer to some articles; where there are none, ``Answer.unmet`` says of what.

        ``asked_in`` is the channel in which others see it being asked, if they do: who sees that channel may be
        offered the question while they type. ``asked_for`` is whom the answer is addressed to.

        The answer is not stored: call ``questions.record`` once the reply is on its way, or
        ``questions.forget``.

        Raises:
            QuestionError: When it is empty, holds no word, or is too long.
            BusyError: When too many questions wait already.
        """
        answer = await self._core.answered(self._answerer.answer, question, context, asked_by, within)
        is_about_me = answer.is_small_talk and not (answer.is_thanks or answer.is_aside)
        answer = replace(
            answer,
            overview=await self.overviews.get(asked_in) if is_about_me else None,
            has_helpers=self.settings.has_helpers,
            first_answer=first_answer,
            asked_in=asked_in,
            asked_for=asked_for,
        )
        self.questions.remember(answer)
        return answer

    # Forgetting

    async def purge(self, article_id: int, *, backups: Path | None = None) -> Purged:
        """Remove an article with all that has its words, leave no trace of it in any file, and tell what was done.

        ``backups`` is the folder of backups, which are searched and left as they are.

        Raises:
            NotFound: When there is no such article (any more).
            RebuildRunning: When the index is being rebuilt.
            StorageFull, BusyError: When there is no room for it, or another program reads the file. The article is
                removed then; its last traces go in the background, or by ``forget_removed``.
        """
        try:
            return await self._purging.purge(article_id, backups=backups)
        finally:
            await self._core.stored(self._answerer.read_votes)

    async def forget_removed(self) -> None:
        """Let all traces go of what was removed, at once; upkeep does so in its time.

        Raises:
            StorageFull, BusyError: As for ``purge``.
        """
        await self._core.in_background(self._forgetting.forget_now)

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
        """Do what is due in the background.

        Merge the index's small segments, save it, go on with vectors, and forget what was removed or kept long enough.
        """
        with self._core.kept_open():
            self.meanings.wake()
            await asyncio.get_running_loop().run_in_executor(self._core.services.upkeep, self._keep)

    def _keep(self) -> None:
        self._core.services.questions.precedence.give_way()
        self._core.keeper.keep()
        self.votes.keep()
        self._forgetting.tidy()

    async def close(self) -> None:
        """Finish what was accepted, save the index and close the file."""
        self._core.is_closed = True
        if self.index.last_rebuild is not None:
            self.index.last_rebuild.interrupt()
        await asyncio.get_running_loop().run_in_executor(self._core.services.closing, self._close)

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
            owner.shutdown()  # what was accepted is done now; the file is nobody else's any more
            self._core.store.close()

    def _find_next_due(self, is_making: bool) -> datetime:
        now = datetime.now(UTC)
        if is_making or self._core.store.rebuilds.unreported():
            return now
        times = [now + _LONGEST_REST, self.feeds.next_due(), self.freshness.next_due()]
        return min(time for time in times if time is not None)
