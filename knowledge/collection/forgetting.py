"""How does a collection stay small, and forget what was removed from it?

A removed article is gone for every question at once; its words stand in the files a little longer. Here they go: from
the index and the vectors, the log of answers, the words of titles, the write-ahead log, and the edges of the file's
pages.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from concurrent.futures import Future, wait
from datetime import datetime, timedelta
from typing import ParamSpec, TypeVar

from knowledge.collection.core import Core
from knowledge.collection.meanings import Meanings
from knowledge.errors import BusyError, FootnoteError
from knowledge.index.vocabulary import Vocabulary
from knowledge.store import Priority

P = ParamSpec("P")
T = TypeVar("T")

log = logging.getLogger(__name__)

_BETWEEN_EXPIRIES = timedelta(hours=1)
_SHARE = 0.05
"""Of the time, at most, that goes into forgetting."""
_IDLE = 20.0
"""Seconds without a use after which the file is written anew."""
_LOOK_SECONDS = 0.01
_TRIES = 5
"""To compact an index into which much is being added."""


class Forgetting:
    """Forgets what was removed from one collection. Its methods block; they are for threads in the background."""

    def __init__(self, core: Core, meanings: Meanings, is_rebuilding: Callable[[], bool]) -> None:
        self._core = core
        self._meanings = meanings
        self._is_rebuilding = is_rebuilding
        self._store = core.store.forgetting
        self._expired_at: datetime | None = None
        self._clean = -1
        """The generation up to which all but the file itself has forgotten what is gone."""
        self._not_before = 0.0

    @property
    def is_kept_waiting(self) -> bool:
        """Whether a rebuild is under way, whose index may have words of what is removed meanwhile."""
        return self._is_rebuilding()

    def tidy(self) -> None:
        """Delete what is kept no longer, and go on forgetting what was removed; to be called now and then.

        No question waits for it: it is done in short steps, and what can't be is given up when one comes.

        Raises:
            StorageFull: When there is no room for it.
        """
        try:
            self._tidy()
        except RuntimeError:  # what the store's thread says that takes no more work
            if not self._core.is_closed:
                raise

    def _tidy(self) -> None:
        self._expire()
        until = self._step(self._store.waits)
        if until is not None and time.monotonic() >= self._not_before:
            began = time.monotonic()
            if self._clean < until:
                self._forget_beside()
            if self._clean >= until and self._write_anew_when_idle():
                self._step(self._store.done, until)
            self._not_before = time.monotonic() + (time.monotonic() - began) / _SHARE
        self._prune_changes()
        while self._step(self._store.give_back):
            pass
        self._step(self._store.cut_log)

    def forget_now(self) -> None:
        """Forget what was removed until now, at once: whoever asks meanwhile waits a little.

        Raises:
            StorageFull: When there is no room for it; it is made up for later.
            BusyError: When another program reads the file, so that its log can't be cut off, or a rebuild goes on.
        """
        until = self._step(self._store.waits)
        for _ in range(_TRIES):
            if until is None or self._clean >= until:
                break
            self._forget_beside()
        else:
            raise BusyError(
                "Too much is being added or rebuilt. Try again when that is done.", code="busy-work"
            )
        self._step(self._store.write_anew)
        if not self._step(self._store.cut_log):
            raise BusyError(
                "Another program reads {file}. Try again when it is done.",
                code="busy-reader",
                file=self._core.path.name,
            )
        if until is not None:
            self._step(self._store.done, until)

    def _expire(self) -> None:
        now = self._core.services.clock()
        if self._expired_at is not None and now - self._expired_at < _BETWEEN_EXPIRIES:
            return
        while self._step(self._store.expire, self._core.services.question_days):
            pass
        self._expired_at = now

    def _forget_beside(self) -> None:
        """Let the index, the vectors, the log of answers and the words of titles forget."""
        if self.is_kept_waiting:
            return
        generation = self._core.index.generation
        if not self._core.keeper.forget():
            return
        self._meanings.forget()
        vocabulary = self._core.index.snapshot.vocabulary
        words, after = _words_of(vocabulary), 0
        while (last := self._step(self._core.store.answers.forget_gone, words, after)) is not None:
            after = last
        is_first = True
        while self._step(self._store.merge_titles, is_first=is_first):
            is_first = False
        self._clean = generation

    def _write_anew_when_idle(self) -> bool:
        """Write the file anew while nobody uses it; give up as soon as somebody does. Return whether it is done."""
        if self._core.unused_for < _IDLE:
            return False
        writing = self._core.owner.submit_as(Priority.BULK, self._store.write_anew)
        while not wait([writing], _LOOK_SECONDS).done:
            if self._core.owner.waiting or self._core.is_closed:
                self._store.interrupt()
        return _is_well(writing, self._core.path.name)

    def _prune_changes(self) -> None:
        """Delete the changes that neither the saved index nor the vectors need any more."""
        saved = self._core.keeper.saved_generation
        of_vectors = self._meanings.needs_changes_since
        if self.is_kept_waiting or saved < 0:
            return
        before = saved if of_vectors is None else min(saved, of_vectors)
        while self._step(self._store.prune_changes, before):
            pass

    def _step(self, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return self._core.owner.submit_as(Priority.BULK, fn, *args, **kwargs).result()


def _is_well(done: Future[None], name: str) -> bool:
    error = done.exception()
    if error is None:
        return True
    if not isinstance(error, FootnoteError):
        raise error
    log.debug("%s was not written anew: %s", name, error)
    return False


def _words_of(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(vocabulary.form_strings)
