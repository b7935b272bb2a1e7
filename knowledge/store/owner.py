"""In which order is the work on a collection's file done, one job at a time?

A collection has one :class:`Owner`: whatever is done with its :class:`~knowledge.store.Store` while others may use
it goes through there. Waiting work is taken by priority, so that a question never waits for more of its own
collection than the one short job that is running, however long an import's queue is.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import ParamSpec, TypeVar

from knowledge.errors import BusyError
from knowledge.store.threads import Line, Priority, StoreThreads

P = ParamSpec("P")
T = TypeVar("T")

MAX_WAITING_QUESTIONS = 200
"""At 1–5 ms each, the last of them waits for a second at most; more would wait for an answer too late."""


def promise(fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> tuple[Future[T], Callable[[], None]]:
    """Return a future, and the call that does ``fn(*args, **kwargs)`` and settles it.

    For executors with a waiting line of their own. What ``fn`` raises is the future's, not the call's.
    """
    future: Future[T] = Future()

    def run() -> None:
        if not future.set_running_or_notify_cancel():
            return
        try:
            result = fn(*args, **kwargs)
        except BaseException as error:
            future.set_exception(error)
        else:
            future.set_result(result)

    return future, run


class Owner(Executor):
    """Run work one job at a time, questions first, on threads that other owners may use too."""

    def __init__(
        self, threads: StoreThreads | None = None, *, max_waiting_questions: int = MAX_WAITING_QUESTIONS
    ) -> None:
        """``threads`` are shared; without them the owner has one of its own."""
        self._threads = threads or StoreThreads(1)
        self._has_thread_of_its_own = threads is None
        self._line = Line()
        self._is_shut = False
        self._max_waiting_questions = max_waiting_questions

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Do ``fn(*args, **kwargs)`` at the priority of a change.

        Raises:
            RuntimeError: After :meth:`shutdown`.
        """
        return self.submit_as(Priority.CHANGE, fn, *args, **kwargs)

    def submit_as(
        self, priority: Priority, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
    ) -> Future[T]:
        """Do ``fn(*args, **kwargs)`` at ``priority``.

        Raises:
            BusyError: When it is a question and too many questions wait already.
            RuntimeError: After :meth:`shutdown`.
        """
        future, run = promise(fn, *args, **kwargs)
        with self._threads.guard:
            if self._is_shut:
                raise RuntimeError("This owner takes no more work.")
            if priority is Priority.QUESTION and self._line.waiting[priority] >= self._max_waiting_questions:
                raise BusyError(
                    "Too many questions are waiting. Please try again in a moment.", code="busy-waiting"
                )
            self._threads.put(self._line, priority, run, future.cancel)
        return future

    def at(self, priority: Priority) -> Executor:
        """Return this owner as an executor of that priority, for ``loop.run_in_executor``."""
        return _OwnerAt(self, priority)

    @property
    def waiting(self) -> int:
        """How many jobs wait for their turn."""
        with self._threads.guard:
            return len(self._line.jobs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more work; with ``wait``, return when the accepted work is done.

        With ``cancel_futures``, work that has not begun is cancelled instead. To wait here is not for a job of its own.
        """
        drained = threading.Event()
        with self._threads.guard:
            self._is_shut = True
            if cancel_futures:
                for job in self._line.jobs:
                    job.cancel()
            if self._line.jobs or self._line.is_running:
                self._line.drained = drained = self._line.drained or drained
            else:
                drained.set()
        if wait:
            drained.wait()
        if self._has_thread_of_its_own:
            self._threads.shutdown(wait=wait)


class _OwnerAt(Executor):
    """An owner whose every job has one priority. To shut it down is to do nothing: the owner itself is."""

    def __init__(self, owner: Owner, priority: Priority) -> None:
        self._owner = owner
        self._priority = priority

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        return self._owner.submit_as(self._priority, fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        pass
