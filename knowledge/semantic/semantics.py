"""What do all collections of a process share for the meaning of their passages? One model, and one thread for it."""

from __future__ import annotations

import logging
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress

from knowledge.semantic.embedder import Embedder, find_embedder
from knowledge.semantic.vectors import Float32s

log = logging.getLogger(__name__)

MOST_PASSAGES = 50_000
"""Of a collection whose passages get vectors: some four hours of one core."""
_NICENESS = 15
"""Of the thread that makes vectors: whatever else there is to do goes first."""
_LOOK_SECONDS = 0.05


class Semantics:
    """The model, which is found at first need and loaded with its first text, and the thread that makes vectors.

    Questions are embedded one at a time by the threads that answer them, and before any passage.
    """

    def __init__(
        self,
        *,
        most_passages: int = MOST_PASSAGES,
        is_background: bool = True,
        find: Callable[[], Embedder | None] | None = None,
    ) -> None:
        """Share nothing yet.

        Args:
            most_passages: collections with more do without; 0 lets all do without.
            is_background: whether vectors are made without being asked for.
            find: finds the model, if there is one.
        """
        self.most_passages = most_passages
        self.is_background = is_background
        self.worker = ThreadPoolExecutor(1, thread_name_prefix="footnote-meaning", initializer=_be_nice)
        """Makes the vectors of all collections, a few of each in turn."""
        self._find = find
        self._finding = threading.Lock()
        self._is_found = False
        self._is_warm = False
        self._embedder: Embedder | None = None
        self._asking = threading.Lock()
        self._questions = 0
        self._changed = threading.Condition()

    @property
    def embedder(self) -> Embedder | None:
        """The model; None where none is installed, it can't be used, or it is switched off."""
        if self.most_passages <= 0:
            return None
        with self._finding:
            if not self._is_found:
                self._embedder = (self._find or find_embedder)()
                self._is_found = True
            return self._embedder

    def question(self, text: str) -> Float32s | None:
        """float32[d]: embed a question, before the passages that wait; None where the model can't be used. Blocks."""
        embedder = self.embedder
        if embedder is None:
            return None
        with self._first(), self._asking:
            try:
                return embedder.question(text)
            except Exception:
                self._give_up()
                return None

    def warm_up(self) -> None:
        """Load the model, where no question did it before. Blocks."""
        if not self._is_warm:
            self._is_warm = True
            self.question("Which way does it go?")

    def passages(self, texts: Sequence[str], is_stopped: Callable[[], bool]) -> Iterator[Float32s]:
        """Yield float32[d] for each text, as long as no question waits; fewer when stopped or without a model."""
        for text in texts:
            self._let_questions_go(is_stopped)
            embedder = self.embedder
            if is_stopped() or embedder is None:
                return
            try:
                (vector,) = embedder.passages([text])
            except Exception:
                self._give_up()
                return
            yield vector

    def close(self) -> None:
        """End the thread; the collections are closed by now."""
        self.worker.shutdown(cancel_futures=True)

    @contextmanager
    def _first(self) -> Iterator[None]:
        with self._changed:
            self._questions += 1
        try:
            yield
        finally:
            with self._changed:
                self._questions -= 1
                self._changed.notify_all()

    def _let_questions_go(self, is_stopped: Callable[[], bool]) -> None:
        with self._changed:
            while self._questions and not is_stopped():
                self._changed.wait(_LOOK_SECONDS)

    def _give_up(self) -> None:
        """Do without the model from now on: what failed once fails with every text, or may be worse."""
        log.exception("The model of meaning can't be used; questions are looked up by their words alone")
        with self._finding:
            self._embedder = None


def _be_nice() -> None:
    """Let the system prefer every other thread to this one, where it can."""
    if sys.platform == "linux":
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICENESS)
