"""Which thread may touch a collection's file, and in which order is its work done?

A collection has one :class:`Owner`: one thread, on which its :class:`~knowledge.store.Store` is opened, used
and closed. Waiting work is taken by priority, so that a question never waits for more than the one short job
that is running, however long an import's queue is.
"""

from __future__ import annotations

import heapq
import itertools
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import IntEnum
from typing import ParamSpec, TypeVar

from knowledge.errors import BusyError

P = ParamSpec("P")
T = TypeVar("T")

MAX_WAITING_QUESTIONS = 200
"""At 1–5 ms each, the last of them waits for a second at most; more would wait for an answer too late."""


class Priority(IntEnum):
    """Which work goes first; in one priority, first come, first served."""

    QUESTION = 0
    """What somebody waits for with a question."""
    CHANGE = 1
    """Adding, editing, removing, listing, recording an answer."""
    BULK = 2
    """Imports, rebuilds, background checks: many jobs of a few milliseconds each."""


@dataclass(order=True)
class _Job:
    priority: Priority
    number: int
    run: Callable[[], None] = field(compare=False)
    cancel: Callable[[], bool] = field(compare=False)


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
    """Run work on one thread of its own, questions first.

    The thread starts with the first work. It is no daemon: accepted work is done before the process ends, by
    :meth:`shutdown` or at the interpreter's exit.
    """

    def __init__(
        self, name: str = "collection", *, max_waiting_questions: int = MAX_WAITING_QUESTIONS
    ) -> None:
        """``name`` is the thread's, for logs and debuggers."""
        # The pool has the thread and its end; each of its turns takes the foremost job of our own queue.
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._guard = threading.Lock()
        self._waiting: list[_Job] = []
        self._waiting_questions = 0
        self._numbers = itertools.count()
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
        with self._guard:
            is_question = priority is Priority.QUESTION
            if is_question and self._waiting_questions >= self._max_waiting_questions:
                raise BusyError("Too many questions are waiting. Please try again in a moment.")
            self._pool.submit(self._run_next)
            heapq.heappush(self._waiting, _Job(priority, next(self._numbers), run, future.cancel))
            self._waiting_questions += is_question
        return future

    def at(self, priority: Priority) -> Executor:
        """Return this owner as an executor of that priority, for ``loop.run_in_executor``."""
        return _OwnerAt(self, priority)

    @property
    def waiting(self) -> int:
        """How many jobs wait for their turn."""
        with self._guard:
            return len(self._waiting)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more work, and end the thread when the accepted work is done.

        With ``cancel_futures``, work that has not begun is cancelled instead.
        """
        if cancel_futures:
            with self._guard:
                for job in self._waiting:
                    job.cancel()
        self._pool.shutdown(wait=wait)

    def _run_next(self) -> None:
        with self._guard:
            job = heapq.heappop(self._waiting)
            self._waiting_questions -= job.priority is Priority.QUESTION
        job.run()


class _OwnerAt(Executor):
    """An owner whose every job has one priority. To shut it down is to do nothing: the owner itself is."""

    def __init__(self, owner: Owner, priority: Priority) -> None:
        self._owner = owner
        self._priority = priority

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        return self._owner.submit_as(self._priority, fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        pass
