"""How near a collection's passages are to its questions in meaning, where the extra ``semantic`` is installed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from knowledge.collection.core import Core
from knowledge.collection.opening import vectors_path
from knowledge.index import Selection, Snapshot
from knowledge.ranking import readings_of
from knowledge.records import Article, MeaningProgress, Passage
from knowledge.semantic import Asked, Making, Saved, VectorMeaning, text_of_passage, text_of_question
from knowledge.store import Priority

T = TypeVar("T")

_ARTICLES_A_READ = 20
"""Articles read in one job of the store's: a few milliseconds, so that no question waits long."""
_LOOK_SECONDS = 0.1


class Meanings:
    """The vectors of one collection's passages, which are made in the background and follow its changes."""

    def __init__(self, core: Core, saved: Saved | None) -> None:
        self._core = core
        self._making = Making(_Passages(core), vectors_path(core.path), core.services.semantics, saved)
        core.keeper.followers.append(self.wake)

    def asked(self, question: str, context: str | None = None) -> Asked:
        """Return a question, whose vector is made when it is first needed; that blocks for some 20 ms.

        For one after another there are two vectors, in twice the time.
        """

        def read() -> list[str]:
            return [text_of_question(text) for text in readings_of(question, context)]

        return Asked(read, self._core.services.semantics.question)

    def of(
        self, asked: Asked, snapshot: Snapshot, selection: Selection | None = None
    ) -> VectorMeaning | None:
        """Return what a question's meaning tells of a snapshot's passages; None where there are no vectors.

        Of a ``selection`` alone passages are the nearest.
        """
        vectors = self._making.vectors
        among = None if selection is None else selection.passage_ids
        return VectorMeaning(asked, vectors, snapshot.has_passage, among) if vectors else None

    @property
    def progress(self) -> MeaningProgress:
        """How far the vectors are."""
        return self._making.progress

    async def finish(
        self, on_progress: Callable[[MeaningProgress], None] = lambda _: None
    ) -> MeaningProgress:
        """Make all vectors that are missing now; questions and changes go on meanwhile.

        Return how far they are then: some may be missing where an error, which the log has, kept them from being made.

        Args:
            on_progress: called now and then with how far it is.
        """
        with self._core.in_use():
            self._making.wake(is_asked_for=True)
            while (progress := self.progress).state == "making" and not self._making.has_failed:
                on_progress(progress)
                await asyncio.sleep(_LOOK_SECONDS)
                self._core.refuse_closed()
        return progress

    # Keeping

    @property
    def is_making(self) -> bool:
        """Whether there are passages that wait for their vectors, and get them without anybody's asking."""
        return self._core.services.semantics.is_background and self._making.is_behind

    @property
    def memory_bytes(self) -> int:
        """What the vectors take of the process's memory."""
        return self._making.memory_bytes

    def wake(self) -> None:
        """Go on with what there is to do, in the background. From any thread."""
        self._making.wake()

    @property
    def needs_changes_since(self) -> int | None:
        """The generation from which on changes are to be looked at still; None where none are."""
        return self._making.needs_changes_since

    def forget(self) -> None:
        """Let go of the vectors of passages that are gone, in their file too. Blocks for a turn or two.

        Raises:
            StorageFull: When the file can't be written; the one that was there stays.
        """
        self._making.forget()

    def close(self) -> None:
        """Stop, and save what was made. Blocks."""
        self._making.close()
        self._core.keeper.followers.remove(self.wake)


class _Passages:
    """A collection's passages as they are to be embedded. Reads between the questions."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._store = core.store.articles

    @property
    def collection(self) -> str:
        return self._core.store.id

    def now(self) -> tuple[int, int]:
        snapshot = self._core.index.snapshot
        return snapshot.generation, snapshot.passages

    def searched(self) -> tuple[int, npt.NDArray[np.int64]]:
        snapshot = self._core.index.snapshot
        return snapshot.generation, np.sort(snapshot.passage_ids())

    def touched(self, since: int | None) -> Iterator[list[tuple[int, str]]]:
        if since is not None:
            changed = self._changed_since(since)
            for begin in range(0, len(changed), _ARTICLES_A_READ):
                yield self._read(self._texts_of, changed[begin : begin + _ARTICLES_A_READ])
            return
        last = 0
        while batch := self._read(self._batch, last):
            last = batch[-1][0].id
            yield [
                (passage.id, _text(article, passage)) for article, passages in batch for passage in passages
            ]

    def texts(self, passage_ids: list[int]) -> list[tuple[int, str]]:
        return self._read(self._texts, passage_ids)

    def token(self, generation: int) -> int | None:
        return self._read(self._store.token, generation)

    def _changed_since(self, generation: int) -> list[int]:
        """Return the articles that changed, each once; some of them may be gone."""
        found: dict[int, None] = {}
        while changes := self._read(self._store.changes, generation):
            found.update((article_id, None) for _, article_id, _ in changes)
            generation = changes[-1][0]
        return list(found)

    def _batch(self, last: int) -> list[tuple[Article, tuple[Passage, ...]]]:
        return self._store.batch(after_article_id=last, articles=_ARTICLES_A_READ)

    def _texts_of(self, article_ids: Sequence[int]) -> list[tuple[int, str]]:
        articles = self._store.get_many(article_ids)
        return [
            (passage.id, _text(article, passage))
            for article in articles.values()
            for passage in self._store.passages_of(article.id)
            if not passage.is_damaged
        ]

    def _texts(self, passage_ids: list[int]) -> list[tuple[int, str]]:
        passages = self._store.passages(passage_ids)
        articles = self._store.get_many(list({passage.article_id for passage in passages}))
        return [(passage.id, _text(articles[passage.article_id], passage)) for passage in passages]

    def _read(self, fn: Callable[..., T], *args: object) -> T:
        return self._core.owner.submit_as(Priority.BULK, fn, *args).result()


def _text(article: Article, passage: Passage) -> str:
    return text_of_passage(article.title, passage.section, passage.text)
