"""When is a collection's index merged and saved?

Saving costs what the whole index costs, while a change that was not saved costs a few milliseconds at the next
opening, when it is caught up from the store. So a large index is not written for every change.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any, ParamSpec

from knowledge.collection.making_up import make_up
from knowledge.collection.opening import Opened, index_path, save_index
from knowledge.errors import FootnoteError
from knowledge.index import Index
from knowledge.preparing import Signature
from knowledge.ranking import read_ahead
from knowledge.store import Priority

P = ParamSpec("P")

log = logging.getLogger(__name__)

_MANY_CHANGES = 100
"""They are caught up in less than half a second."""
_LONG = 600.0
"""Seconds after which even a few changes are saved."""
_SHARE = 0.05
"""Of the time, at most, that goes into saving."""


class Keeper:
    """Holds the index that a collection uses, follows changes with it, and merges and saves it."""

    def __init__(
        self, opened: Opened, executor: Executor, sign: Callable[[list[list[str]]], list[Signature]]
    ) -> None:
        """``executor`` is for merging in the background; ``sign`` gives the signature of each article's texts."""
        self.index = opened.index
        self.is_lagging = False
        """Whether the index could not follow a change; it answers without it until it is built anew."""
        self.followers: list[Callable[[], None]] = []
        """Told of each change that the index has followed, and of each rebuild. As the owner's job."""
        self._store = opened.store
        self._owner = opened.owner
        self._executor = executor
        self._sign = sign
        self._merge: Future[None] | None = None
        self._saved_generation = opened.saved_generation
        self._saved_at = 0.0
        self._saving_took = 0.0
        self._turn = threading.Lock()
        self._is_made_up = False
        self._is_closing = threading.Event()

    def follow(self, change: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> None:
        """Bring the index up to a change that is stored already. For a job of the owner.

        Should that fail, what is stored stays: the index lags, is not saved any more, and a rebuild mends it.
        """
        try:
            change(*args, **kwargs)
            if self.index.wants_merge and (self._merge is None or self._merge.done()):
                self._merge = self._executor.submit(self._merge_now)
        except Exception:
            log.exception("The index of %s could not follow a change", self._store.path.name)
            self.is_lagging = True
        self._tell()

    def put_in_place(self, index: Index) -> None:
        """Use another index from now on. For a job of the owner."""
        self.index = index
        self.is_lagging = False
        self._saved_generation = -1
        self._tell()

    def keep(self) -> None:
        """Merge small segments, save the index where that is due, and read ahead what questions need. Blocks.

        The first time, what articles of an old file lack is made up for.

        Raises:
            StorageFull: When it can't be written; the file that was there stays.
        """
        with self._turn:
            if self.index.wants_merge:
                self.index.merge()
            if self._is_save_due():
                self._save()
            read_ahead(self.index.snapshot.vocabulary)
            if not self._is_made_up:
                self._is_made_up = True
                run, is_stopped = self._run_between_questions, self._is_closing.is_set
                if made := make_up(self._store, run, is_stopped, self._sign):
                    log.info("%s: made up for what %d articles lacked", self._store.path.name, made)

    @property
    def saved_generation(self) -> int:
        """The generation that the index file holds; -1 for none that can be used."""
        return self._saved_generation

    def forget(self) -> bool:
        """Let go of all words that no passage has any more, in the file too; return whether that is done. Blocks.

        An index that lags is not saved; then its file goes, and the next opening makes it anew.

        Raises:
            StorageFull: When it can't be written; the file that was there stays.
        """
        with self._turn:
            path = index_path(self._store.path)
            path.with_name(path.name + ".new").unlink(missing_ok=True)
            if self.is_lagging:
                path.unlink(missing_ok=True)
                return True
            if not self.index.compact():
                return False
            if self.index.generation:
                self._save()
            read_ahead(self.index.snapshot.vocabulary)
            return True

    def close(self) -> None:
        """Save what is not saved, and let go of the index. Blocks."""
        self._is_closing.set()
        # A merge that has not begun may wait behind this very call.
        if self._merge is not None and not self._merge.cancel():
            self._merge.result()
        with self._turn:
            if self._unsaved_changes:
                try:
                    self._save()
                except FootnoteError as error:
                    # It is only a copy: the next opening makes up for it from the passages.
                    log.warning("The index of %s could not be saved: %s", self._store.path.name, error)
            # Who has the collection may keep it for a while; its memory must not live on.
            self.index = Index()

    def _run_between_questions(self, fn: Callable[..., Any], *args: object) -> Any:
        return self._owner.submit_as(Priority.BULK, fn, *args).result()

    def _tell(self) -> None:
        for follower in self.followers:
            follower()

    def _merge_now(self) -> None:
        try:
            self.index.merge()
        except Exception:
            # Unmerged segments answer alike, only slower.
            log.exception("The index of %s could not be merged", self._store.path.name)

    @property
    def _unsaved_changes(self) -> int:
        # A collection that never had an article has nothing to save.
        return 0 if self.is_lagging else self.index.generation - max(self._saved_generation, 0)

    def _is_save_due(self) -> bool:
        since = time.monotonic() - self._saved_at
        is_worth_it = self._unsaved_changes >= _MANY_CHANGES or since >= _LONG or self._saved_generation < 0
        return self._unsaved_changes > 0 and is_worth_it and since * _SHARE >= self._saving_took

    def _save(self) -> None:
        index, began = self.index, time.monotonic()
        generation = save_index(index, self._store, self._owner)
        if index is self.index:
            self._saved_generation = generation
        self._saved_at = time.monotonic()
        self._saving_took = self._saved_at - began
