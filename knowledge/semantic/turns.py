"""How do many collections share one thread without waiting for each other's end? Each works in short turns."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, wait


class Turns:
    """One piece of work that is done turn by turn, behind whoever came first; never two turns at once."""

    def __init__(self, worker: Executor, take: Callable[[], None], wants_more: Callable[[], bool]) -> None:
        """Take no turn yet.

        Args:
            worker: where they are taken; a turn that ends is followed by another at the end of its line.
            take: takes one. After one that fails no other follows by itself.
            wants_more: whether another is to follow.
        """
        self._worker = worker
        self._take = take
        self._wants_more = wants_more
        self._guard = threading.Lock()
        self._turn: Future[None] | None = None
        self._is_stopped = False

    @property
    def has_failed(self) -> bool:
        """Whether the last turn failed and none was begun since."""
        turn = self._turn
        return turn is not None and _has_failed(turn)

    @property
    def is_stopped(self) -> bool:
        """Whether a turn that is under way is to end soon, and no other follows."""
        return self._is_stopped

    def begin(self) -> None:
        """Take a turn soon, unless one is under way or waits already. From any thread."""
        with self._guard:
            if self._is_stopped or (self._turn is not None and not self._turn.done()):
                return
            try:
                turn = self._turn = self._worker.submit(self._take)
            except RuntimeError:  # the worker takes no more work; who tells of a change must not fail for it
                return
        turn.add_done_callback(self._go_on)

    def stop(self) -> None:
        """Take no more turns, and wait for the one that is under way. What they worked for is let go of."""
        with self._guard:
            self._is_stopped = True
            turn, self._turn = self._turn, None
        if turn is not None and not turn.cancel():
            wait([turn])
        self._take, self._wants_more = _nothing, _no_more

    def _go_on(self, turn: Future[None]) -> None:
        if not turn.cancelled() and not _has_failed(turn) and self._wants_more():
            self.begin()


def _nothing() -> None: ...


def _no_more() -> bool:
    return False


def _has_failed(turn: Future[None]) -> bool:
    return turn.done() and not turn.cancelled() and turn.exception() is not None
