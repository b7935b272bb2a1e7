"""One community's articles: what may be done with them."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import ParamSpec, Self, TypeVar

from knowledge.articles import Intake, Signature, items_of
from knowledge.collection.answering import Circumstances, Outdated, answer_question, clean_question
from knowledge.collection.catching_up import indexed
from knowledge.collection.feeds import Feeds
from knowledge.collection.freshness import Freshness
from knowledge.collection.keeping import Keeper
from knowledge.collection.opening import THRESHOLD, Opened
from knowledge.collection.rebuild import Rebuild
from knowledge.collection.services import Services
from knowledge.errors import BusyError, FootnoteError, InputError, NotFound, RebuildRunning, StorageFull
from knowledge.index import CheckReport, Index, check_index
from knowledge.ranking import Explanation, explain
from knowledge.records import (
    Answer,
    Article,
    Change,
    Draft,
    HeldDraft,
    Passage,
    RebuildJob,
    Status,
    SynonymGroup,
    UnansweredQuestion,
)
from knowledge.store import Priority

P = ParamSpec("P")
T = TypeVar("T")

_TRIES = 3
"""How often a question is answered where an article changed between its finding and its reading, until changes wait."""
_LONGEST_REST = timedelta(days=1)
"""For which nobody looks into a closed collection, to which another process may have added a feed or a link."""
_LAG = "The index lags behind the articles. Rebuild it."


class Collection:
    """One collection, opened. Its verbs are coroutines and leave the event loop free.

    Only one ``Collection`` of a file is open at a time, in all processes. ``Collections`` and
    ``open_collection`` make them.
    """

    def __init__(self, opened: Opened, services: Services) -> None:
        self.store = opened.store
        self._owner = opened.owner
        self._services = services
        self._keeper = Keeper(opened, services.upkeep)
        self._threshold = opened.threshold
        self._synonyms = opened.synonyms
        self._unrecorded: dict[str, Answer] = {}
        self._rebuild: Rebuild | None = None
        self._uses = 0
        self._used_at = time.monotonic()
        self.is_closed = False
        """Whether it takes no more work."""
        self.next_due: datetime | None = None
        """Once it is closed: when to look next at its feeds and links, or to tell of interrupted rebuilds."""
        self.feeds = Feeds(self)
        self.freshness = Freshness(self)

    @property
    def path(self) -> Path:
        """The collection's file."""
        return self.store.path

    @property
    def intake(self) -> Intake:
        """Where drafts come from."""
        return self._services.intake

    @property
    def generation(self) -> int:
        """The version of the index that the next question reads."""
        return self._index.generation

    # Questions

    async def ask(self, question: str, *, asked_by: int | None = None) -> Answer:
        """Answer a question with up to three citations, or with none.

        The answer is not stored: call ``record_answer`` once the reply is on its way.

        Raises:
            QuestionError: When it is empty, holds no word, or is too long.
            BusyError: When too many questions wait already.
        """
        text = clean_question(question)
        answer = await self._computed(self._answer, text, asked_by)
        self._unrecorded[answer.id] = answer
        return answer

    async def record_answer(self, answer: Answer) -> None:
        """Store an answer, or a question without one."""
        try:
            await self.stored(self.store.answers.record, answer)
        finally:
            self._unrecorded.pop(answer.id, None)

    async def answer(self, answer_id: str) -> Answer | None:
        """Return an answer that was given; None for an unknown id.

        Citations of articles that are gone are left out.
        """
        unrecorded = self._unrecorded.get(answer_id)
        return unrecorded or await self.stored_at(Priority.QUESTION, self.store.answers.get, answer_id)

    async def unanswered(self, *, offset: int = 0, limit: int = 10) -> list[UnansweredQuestion]:
        """Return the questions that got no answer, newest first."""
        return await self.stored(self.store.answers.unanswered, offset=offset, limit=limit)

    async def explain(self, question: str, passage_id: int) -> Explanation:
        """Return how a passage's score for a question comes about.

        Raises:
            QuestionError: As for ``ask``.
            NotFound: When there is no such passage.
        """
        text = clean_question(question)
        circumstances = self._circumstances()
        if not circumstances.snapshot.has_passage(passage_id):
            raise NotFound("passage", passage_id)
        return await self._computed(
            explain, text, passage_id, circumstances.snapshot, synonyms=circumstances.synonyms
        )

    def _answer(self, text: str, asked_by: int | None) -> Answer:
        for _ in range(_TRIES):
            with suppress(Outdated):
                return answer_question(text, self._circumstances(), asked_by=asked_by)
        # Changes come faster than answers: now they wait for this one, on the thread that makes them.
        return self._owner.submit_as(Priority.QUESTION, self._answer_undisturbed, text, asked_by).result()

    def _answer_undisturbed(self, text: str, asked_by: int | None) -> Answer:
        circumstances = replace(self._circumstances(), read=self._read_here)
        return answer_question(text, circumstances, asked_by=asked_by, may_be_outdated=True)

    def _circumstances(self) -> Circumstances:
        return Circumstances(self._index.snapshot, self._read, self._threshold, self._synonyms)

    def _read(self, passage_ids: Sequence[int]) -> list[tuple[Passage, Article]]:
        return self._owner.submit_as(Priority.QUESTION, self._read_here, passage_ids).result()

    def _read_here(self, passage_ids: Sequence[int]) -> list[tuple[Passage, Article]]:
        passages = self.store.articles.passages(passage_ids)
        articles = self.store.articles.get_many(list({passage.article_id for passage in passages}))
        return [(passage, articles[passage.article_id]) for passage in passages]

    # Articles

    async def find_duplicate(self, draft: Draft) -> Article | None:
        """Return the article that has the draft's link or text already."""
        found = await self.stored(self.store.articles.find_duplicate, draft)
        return found[0] if found else None

    async def add_article(self, draft: Draft, *, added_by: int | None = None) -> Article:
        """Store a draft as an article; it can be found as soon as this returns.

        Raises:
            DuplicateArticle: When the link or the text is in the collection already.
            StorageFull: When there is no room; nothing is stored then.
        """
        return await self._change(draft, partial(self.store.articles.add, draft, added_by=added_by))

    async def edit_article(self, article_id: int, draft: Draft, *, edited_by: int | None = None) -> Article:
        """Put a draft in an article's place; a changed text becomes a new version, the old one is kept.

        Raises:
            NotFound: When there is no such article any more.
            DuplicateArticle: When another article has the draft's link or text.
        """
        change = partial(self.store.articles.replace, article_id, draft, replaced_by=edited_by)
        return await self._change(draft, change)

    async def remove_article(self, article_id: int) -> Article:
        """Remove an article; it is never quoted again.

        Raises:
            NotFound: When there is no such article (any more).
        """

        def remove() -> Article:
            change = self.store.articles.remove(article_id)
            self._keeper.follow(self._index.remove, article_id, change.generation)
            return change.article

        return await self.stored(remove)

    async def article(self, article_id: int) -> Article:
        """Return an article.

        Raises:
            NotFound: When there is no such article (any more).
        """
        return await self.stored(self.store.articles.get, article_id)

    async def passages(self, article_id: int) -> list[Passage]:
        """Return an article's passages in order; none for an unknown article."""
        return await self.stored(self.store.articles.passages_of, article_id)

    async def articles(self, *, offset: int = 0, limit: int = 10) -> list[Article]:
        """Return articles, newest first."""
        return await self.stored(self.store.articles.page, offset=offset, limit=limit)

    async def find_titles(self, typed: str, *, limit: int = 25) -> list[Article]:
        """Return articles whose title begins with ``typed`` or has its words; the newest for an empty one."""
        return await self.stored_at(Priority.QUESTION, self.store.articles.find_titles, typed, limit=limit)

    async def import_articles(
        self, source: Path, *, added_by: int | None = None
    ) -> AsyncIterator[tuple[int, int, str, Article | FootnoteError]]:
        """Add what a folder, a JSONL file or a zip holds; yield (done, total, name, article or error) each.

        What can't be read or is there already is passed over, so a stopped import may simply be run again.

        Raises:
            ArticleError: When the source itself can't be read.
            StorageFull: When there is no room for more; what was added stays.
        """
        with self.in_use():
            items = await asyncio.to_thread(items_of, source)
            for done, item in enumerate(items, 1):
                outcome: Article | FootnoteError
                try:
                    draft = await self.intake.from_item(item)
                    add = partial(self.store.articles.add, draft, added_by=added_by)
                    outcome = await self._change(draft, add, Priority.BULK)
                except StorageFull:
                    raise
                except FootnoteError as error:
                    outcome = error
                yield done, len(items), item.name, outcome

    async def _change(
        self, draft: Draft, change: Callable[[], Change], priority: Priority = Priority.CHANGE
    ) -> Article:
        """Store a draft and index it, as one job of the store's thread."""
        signature = await self._computed(Signature.of, [paragraph.text for paragraph in draft.paragraphs])

        def store_and_index() -> Article:
            changed = change()
            self._keeper.follow(
                self._index.add, indexed(changed.article, changed.passages), changed.generation
            )
            return self._note_twin(changed.article, signature)

        return await self.stored_at(priority, store_and_index)

    def _note_twin(self, article: Article, signature: Signature) -> Article:
        """Note the oldest article that this one nearly repeats."""
        signatures = self.store.signatures
        candidates = signatures.candidates(signature.bands, besides=article.id)
        twins = [id_ for id_, other in candidates if signature.is_near(Signature.from_bytes(other))]
        signatures.save(article.id, signature.to_bytes(), signature.bands)
        twin = min(twins, default=None)
        if twin is not None:
            twin = self.store.articles.get(twin).twin_of or twin
        if twin == article.twin_of or twin == article.id:
            return article
        self.store.articles.set_twin(article.id, twin)
        return replace(article, twin_of=twin)

    # Drafts that wait for a moderator

    async def hold_draft(self, draft: Draft, *, held_by: int, replaces: int | None = None) -> int:
        """Keep a draft until a moderator accepts it; return its id."""
        held = await self.stored(self.store.drafts.hold, draft, held_by=held_by, replaces=replaces)
        return held.id

    async def draft(self, draft_id: int) -> HeldDraft:
        """Return a held draft.

        Raises:
            NotFound: When it was accepted, dropped or has expired.
        """
        return await self.stored(self.store.drafts.get, draft_id)

    async def correct_draft(self, draft_id: int, draft: Draft) -> HeldDraft:
        """Put a corrected draft in a held one's place.

        Raises:
            NotFound: As for ``draft``.
        """
        return await self.stored(self.store.drafts.correct, draft_id, draft)

    async def drop_draft(self, draft_id: int) -> bool:
        """Forget a held draft; say whether there was one."""
        return await self.stored(self.store.drafts.drop, draft_id)

    # Settings

    async def synonyms(self) -> list[SynonymGroup]:
        """Return the groups of phrases that mean the same in this collection."""
        return await self.stored(self.store.synonyms.all)

    async def add_synonyms(self, phrases: Sequence[str], *, added_by: int | None = None) -> SynonymGroup:
        """Let phrases mean the same in questions from now on.

        Raises:
            InputError: When they are fewer than two, or too many.
        """
        group = await self.stored(self.store.synonyms.add, phrases, added_by=added_by)
        self._synonyms = (*self._synonyms, group.phrases)
        return group

    async def remove_synonyms(self, group_id: int) -> None:
        """Forget a group.

        Raises:
            NotFound: When there is no such group.
        """

        def remove() -> list[SynonymGroup]:
            self.store.synonyms.remove(group_id)
            return self.store.synonyms.all()

        self._synonyms = tuple(group.phrases for group in await self.stored(remove))

    @property
    def threshold(self) -> float:
        """The confidence, 0–1, that an answer needs here."""
        return self._threshold

    async def set_threshold(self, threshold: float | None) -> None:
        """Set the confidence, 0–1, that an answer needs here; None for the default.

        Raises:
            InputError: It is not between 0 and 1.
        """
        if threshold is not None and not 0 <= threshold <= 1:
            raise InputError("The confidence is a number from 0 to 1, for example 0.3.")
        if threshold is None:
            await self.stored(self.store.settings.unset, THRESHOLD)
            self._threshold = self._services.threshold
        else:
            await self.stored(self.store.settings.set, THRESHOLD, threshold)
            self._threshold = threshold

    # The index

    async def status(self, *, look_closely: bool = False) -> Status:
        """Return the collection's figures; ``look_closely`` also reads the whole file for damage."""
        status = await self.stored(self.store.status)
        health = await self._run_in(self._services.upkeep, self.store.check) if look_closely else ()
        return replace(status, health=(*health, *([_LAG] if self._keeper.is_lagging else [])))

    @property
    def rebuild(self) -> Rebuild | None:
        """The rebuild that runs or ran last since the collection was opened."""
        return self._rebuild

    async def start_rebuild(
        self, *, requested_by: int | None = None, channel_id: int | None = None
    ) -> Rebuild:
        """Begin to build the index anew from the stored passages; the old one answers until it is done.

        Raises:
            RebuildRunning: When one runs already.
        """
        if self._rebuild is not None and not self._rebuild.is_done:
            raise RebuildRunning

        def start() -> RebuildJob:
            total = self.store.status().passages
            return self.store.rebuilds.start(total=total, requested_by=requested_by, channel_id=channel_id)

        job = await self.stored(start)
        self._refuse_closed()
        self._rebuild = Rebuild(job, self.store, self._owner, self._keeper.put_in_place)
        self._rebuild.start()
        return self._rebuild

    async def note_rebuild_message(self, job_id: int, *, channel_id: int, message_id: int) -> None:
        """Note which message shows a rebuild's progress, so that it can be finished after a restart."""
        await self.stored(
            self.store.rebuilds.set_message, job_id, channel_id=channel_id, message_id=message_id
        )

    async def interrupted_rebuilds(self) -> list[RebuildJob]:
        """Return rebuilds that the end of a process interrupted and of which nobody was told yet."""
        return await self.stored(self.store.rebuilds.unreported)

    async def note_reported(self, job_id: int) -> None:
        """Note that people were told that a rebuild was interrupted."""
        await self.stored(self.store.rebuilds.set_reported, job_id)

    async def check(self) -> CheckReport:
        """Compare a sample of the index's scores with rank-bm25's over the same tokens."""
        return await self._run_in(self._services.upkeep, partial(check_index, self._index.snapshot))

    @property
    def _index(self) -> Index:
        return self._keeper.index

    # Keeping

    @property
    def idle_for(self) -> float:
        """Seconds since the last use; 0 while something is under way."""
        is_rebuilding = self._rebuild is not None and not self._rebuild.is_done
        return 0.0 if self._uses or is_rebuilding else time.monotonic() - self._used_at

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """Keep the collection open from one step of a longer piece of work to the next."""
        self._uses += 1
        try:
            yield
        finally:
            self._uses -= 1
            self.touch()

    def touch(self) -> None:
        """Count as used just now."""
        self._used_at = time.monotonic()

    @property
    def memory_bytes(self) -> int:
        """What the index takes of the process's memory."""
        return self._index.memory_bytes

    async def upkeep(self) -> None:
        """Merge the index's small segments and save it where that is due; for the background."""
        self._uses += 1  # it must not be closed meanwhile, but this counts as no use by anybody
        try:
            await asyncio.get_running_loop().run_in_executor(self._services.upkeep, self._keeper.keep)
        finally:
            self._uses -= 1

    async def close(self) -> None:
        """Finish what was accepted, save the index and close the file."""
        self.is_closed = True
        if self._rebuild is not None:
            self._rebuild.cancel()
        await asyncio.get_running_loop().run_in_executor(self._services.upkeep, self._close)

    def _close(self) -> None:
        if self._rebuild is not None:
            self._rebuild.wait()
        try:
            self._keeper.close()
            self.next_due = self._owner.submit_as(Priority.BULK, self._find_next_due).result()
        finally:
            self._owner.submit_as(Priority.BULK, self.store.close).result()
            self._owner.shutdown()

    def _find_next_due(self) -> datetime:
        now = datetime.now(UTC)
        if self.store.rebuilds.unreported():
            return now
        times = [now + _LONGEST_REST, self.feeds.next_due(), self.freshness.next_due()]
        return min(time for time in times if time is not None)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    # Where work runs

    async def stored(self, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a method of the store on its thread; for the parts of this package."""
        return await self.stored_at(Priority.CHANGE, fn, *args, **kwargs)

    async def stored_at(self, priority: Priority, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a method of the store on its thread, before or after what else waits there."""
        return await self._run_in(self._owner.at(priority), partial(fn, *args, **kwargs))

    async def _computed(self, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run ``fn`` on one of the threads that answer questions."""
        return await self._run_in(self._services.questions.of(self), partial(fn, *args, **kwargs))

    async def _run_in(self, executor: Executor, work: Callable[[], T]) -> T:
        self._refuse_closed()
        with self.in_use():
            try:
                return await asyncio.get_running_loop().run_in_executor(executor, work)
            except RuntimeError:  # what an executor says that takes no more work
                self._refuse_closed()
                raise

    def _refuse_closed(self) -> None:
        if self.is_closed:
            raise BusyError("The collection was just closed. Try again.")
