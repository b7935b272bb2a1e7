"""Threads that serve many collections in turn, so that a noisy one can't starve the others."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from typing import Any, ParamSpec, TypeVar

from knowledge.errors import BusyError

P = ParamSpec("P")
T = TypeVar("T")


class FairPool:
    """A pool of threads with one waiting line a key; lines are served round robin.

    ``submit`` is safe from any thread. Work that was accepted is done, also while closing.
    """

    def __init__(self, threads: int = 2, *, waiting: int = 64, name: str = "footnote-ask") -> None:
        """``waiting`` is how many jobs of one key may wait before it is refused with ``BusyError``."""
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix=name)
        self._bound = waiting
        self._lock = threading.Lock()
        self._lines: dict[object, deque[Callable[[], None]]] = {}
        self._turns: deque[object] = deque()

    def of(self, key: object) -> Executor:
        """Return the pool as one key sees it: an executor for ``loop.run_in_executor``."""
        return _Line(self, key)

    def submit(self, key: object, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Queue a job in the key's line.

        Raises ``BusyError`` when the line is full.
        """
        future: Future[T] = Future()

        def job() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                result = fn(*args, **kwargs)
            except BaseException as error:
                future.set_exception(error)
            else:
                future.set_result(result)

        with self._lock:
            line = self._lines.get(key)
            if line is None:
                line = self._lines[key] = deque()
                self._turns.append(key)
            elif len(line) >= self._bound:
                raise BusyError("Too many questions at once here. Try again in a moment.")
            line.append(job)
        self._pool.submit(self._serve_next)
        return future

    def _serve_next(self) -> None:
        """Run the first job of the line whose turn it is; each accepted job causes one such call."""
        with self._lock:
            key = self._turns.popleft()
            line = self._lines[key]
            job = line.popleft()
            if line:
                self._turns.append(key)
            else:
                del self._lines[key]
        job()

    def close(self) -> None:
        """Finish what was accepted and end the threads."""
        self._pool.shutdown(wait=True)


class _Line(Executor):
    def __init__(self, pool: FairPool, key: object) -> None:
        self._pool = pool
        self._key = key

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        return self._pool.submit(self._key, fn, *args, **kwargs)
