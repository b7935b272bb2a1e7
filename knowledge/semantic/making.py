"""How do a collection's passages come to have vectors, while everything else goes on?

A passage takes a few tenths of a second, a collection minutes or hours. So vectors are made in turns of about a
second on one thread that all collections share, are used once nearly all are there, and are saved now and then.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

import numpy as np

from knowledge.errors import FootnoteError
from knowledge.records import MeaningProgress
from knowledge.semantic.embedder import key_of
from knowledge.semantic.saved import Origin, Saved, forget_saved, save_vectors
from knowledge.semantic.semantics import Semantics
from knowledge.semantic.turns import Turns
from knowledge.semantic.vectors import Int64s, Vectors

log = logging.getLogger(__name__)

_TURN_SECONDS = 1.0
_TEXTS_A_TURN = 32
_ENOUGH = 0.9
"""Of the passages: with fewer vectors questions are looked up by their words alone. Half of them would bring half of
the nearest, and which half it was would change from one minute to the next."""
_SAVE_SECONDS = 60.0
"""Between two savings: what they write grows with the collection, what would be lost without them does not."""


class Source(Protocol):
    """What a collection tells of its passages. All of it blocks, but for ``now``."""

    @property
    def collection(self) -> str:
        """The collection's id."""

    def now(self) -> tuple[int, int]:
        """Return the generation of the index, and how many passages it has."""

    def searched(self) -> tuple[int, Int64s]:
        """Return the generation of the index, and int64[n], the ids of its passages, ascending."""

    def touched(self, since: int | None) -> Iterable[list[tuple[int, str]]]:
        """Yield ids and texts to embed of articles that changed after a generation, or of all; a few at a time."""

    def texts(self, passage_ids: list[int]) -> list[tuple[int, str]]:
        """Return ids and texts to embed of those of the passages that there are."""

    def token(self, generation: int) -> int | None:
        """Return what the collection calls a generation; None if it never had it."""


class Making:
    """Makes the vectors of one collection. One thread at a time works on it; many read what it has made."""

    def __init__(self, source: Source, path: Path, semantics: Semantics, saved: Saved | None = None) -> None:
        """Go on from what was saved at ``path``."""
        self._source = source
        self._path = path
        self._semantics = semantics
        self._may_make = semantics.is_background
        embedder = semantics.embedder
        self._vectors = saved.vectors if saved else Vectors.none(embedder.dimensions if embedder else 0)
        self._looked_at = self._saved_generation = saved.generation if saved else None
        """The generation up to which changes were looked at; None while all is to be looked at."""
        self._missing: Int64s | None = None
        """Passages that lack a vector, by the last look of this process."""
        self._turns = Turns(semantics.worker, self._take_turn, lambda: self.is_behind)
        self._unsaved = self._made = 0
        self._saved_at = self._began = time.monotonic()

    @property
    def vectors(self) -> Vectors | None:
        """What questions go by; None while few passages have one, without a model, and where there are too many."""
        if self._semantics.embedder is None or self._is_large:
            return None
        made = self._vectors
        return made if len(made) >= _ENOUGH * self._source.now()[1] else None

    @property
    def memory_bytes(self) -> int:
        """How much the vectors take."""
        return self._vectors.memory_bytes

    @property
    def progress(self) -> MeaningProgress:
        """How far it is."""
        most, (_, total) = self._semantics.most_passages, self._source.now()
        if most <= 0:
            return MeaningProgress("off")
        if self._semantics.embedder is None:
            return MeaningProgress("missing", total=total, most=most)
        if self._is_large:
            return MeaningProgress("large", total=total, most=most)
        if not self.is_behind:
            return MeaningProgress("ready", total, total, most)
        seconds = time.monotonic() - self._began
        rate = self._made / seconds if seconds else 0.0
        return MeaningProgress("making", min(len(self._vectors), total), total, most, rate)

    @property
    def is_behind(self) -> bool:
        """Whether there are passages that lack a vector, or may lack one, and could get it."""
        if self._semantics.embedder is None or self._is_large:
            return False
        generation, passages = self._source.now()
        if generation != self._looked_at:
            return passages > 0 or len(self._vectors) > 0
        return len(self._vectors) < passages if self._missing is None else len(self._missing) > 0

    @property
    def has_failed(self) -> bool:
        """Whether the last try ended in an error, which the log has; the next change, or upkeep, tries again."""
        return self._turns.has_failed

    def wake(self, *, is_asked_for: bool = False) -> None:
        """See to it that what there is to do is done, in the background. From any thread.

        Args:
            is_asked_for: even where vectors are not made by themselves.
        """
        self._may_make = self._may_make or is_asked_for
        if self._may_make and (self.is_behind or self._is_save_due or (self._is_large and self._vectors)):
            self._turns.begin()

    @property
    def needs_changes_since(self) -> int | None:
        """The generation from which on changes are to be looked at still; None where none are."""
        generations = [g for g in (self._looked_at, self._saved_generation) if g is not None]
        return min(generations, default=None)

    def forget(self) -> None:
        """Let go of the vectors of passages that are gone, in the file too. Blocks for a turn or two.

        Raises:
            StorageFull: When the file can't be written; the one that was there stays.
        """
        # On the thread on which alone vectors are made: nobody writes the file meanwhile.
        self._semantics.worker.submit(self._forget).result()

    def _forget(self) -> None:
        _, searched = self._source.searched()
        gone = np.setdiff1d(self._vectors.ids, searched)
        self._vectors = self._vectors.with_changes(Vectors.none(self._vectors.dimensions), gone)
        forget_saved(self._path, searched)

    def close(self) -> None:
        """Stop, and save what was made. Blocks for as long as the passage that is under way takes."""
        self._turns.stop()
        if self._unsaved:
            self._save()

    @property
    def _is_large(self) -> bool:
        return self._source.now()[1] > self._semantics.most_passages

    # A turn

    def _take_turn(self) -> None:
        try:
            if self._is_large:
                self._let_go()
                return
            if self._missing is None or self._source.now()[0] != self._looked_at:
                self._look()
            if self._missing is not None and len(self._missing):
                self._make_some(self._missing)
            if self._is_save_due:
                self._save()
        except Exception:
            # Questions are answered without what is missing.
            log.exception("The vectors of %s could not be made", self._path.name)
            raise

    def _let_go(self) -> None:
        """Keep no vectors of a collection that has become too large; its file stays."""
        self._vectors = Vectors.none(self._vectors.dimensions)
        self._missing = self._looked_at = None
        self._unsaved = 0

    def _look(self) -> None:
        """Find out which passages are new, changed or gone since the last look; a known text needs no new vector."""
        generation, searched = self._source.searched()
        ids, keys = self._touched()
        if self._turns.is_stopped:
            return
        before = self._vectors
        places = before.places(ids)
        is_known = places >= 0
        is_known[is_known] = before.keys[places[is_known]] == keys[is_known]
        ids, keys = ids[~is_known], keys[~is_known]
        same = before.places_of_keys(keys)
        copied = before.copies(same[same >= 0], ids[same >= 0])
        gone = np.concatenate([np.setdiff1d(before.ids, searched), ids[same < 0]])
        self._vectors = before.with_changes(copied, gone)
        self._unsaved += len(copied) + len(np.intersect1d(before.ids, gone))
        self._missing = np.setdiff1d(searched, self._vectors.ids)
        self._looked_at = generation
        self._began, self._made = time.monotonic(), 0

    def _touched(self) -> tuple[Int64s, np.typing.NDArray[np.uint64]]:
        """int64[n] and uint64[n]: the passages of articles that changed since the last look, and their texts' keys."""
        ids: list[int] = []
        keys: list[int] = []
        for part in self._source.touched(self._looked_at):
            if self._turns.is_stopped:
                break
            ids += [passage_id for passage_id, _ in part]
            keys += [key_of(text) for _, text in part]
        return np.array(ids, np.int64), np.array(keys, np.uint64)

    def _make_some(self, missing: Int64s) -> None:
        """Make the vectors of the next few passages, for about a second."""
        end = time.monotonic() + _TURN_SECONDS
        wanted = missing[:_TEXTS_A_TURN]
        texts = self._source.texts(wanted.tolist())
        made = []
        for vector in self._semantics.passages([text for _, text in texts], lambda: self._turns.is_stopped):
            made.append(vector)
            if time.monotonic() >= end:
                break
        gone = np.setdiff1d(wanted, np.array([passage_id for passage_id, _ in texts], np.int64))
        done = texts[: len(made)]
        ids = np.array([passage_id for passage_id, _ in done], np.int64)
        if made:
            new = Vectors.of(ids, [key_of(text) for _, text in done], np.stack(made))
            self._vectors = self._vectors.with_changes(new, ids[:0])
            self._made += len(made)
            self._unsaved += len(made)
        self._missing = np.setdiff1d(missing, np.concatenate([ids, gone]))

    # Saving

    @property
    def _is_save_due(self) -> bool:
        return self._unsaved > 0 and time.monotonic() - self._saved_at >= _SAVE_SECONDS

    def _save(self) -> None:
        """Save what is made. Where there is no room for it, it is made again after a restart."""
        generation, embedder = self._looked_at, self._semantics.embedder
        if embedder is None or generation is None:
            return
        self._saved_at = time.monotonic()
        origin = Origin(self._source.collection, embedder.name, generation, self._source.token(generation))
        try:
            save_vectors(self._path, self._vectors, origin)
        except FootnoteError as error:
            log.warning("The vectors of %s could not be saved: %s", self._path.name, error)
        else:
            self._unsaved = 0
            self._saved_generation = generation
