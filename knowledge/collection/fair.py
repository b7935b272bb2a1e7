"""Threads that serve many collections in turn, so that a noisy one can't starve the others."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, ParamSpec, TypeVar

from knowledge.errors import BusyError
from knowledge.store import promise

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(slots=True)
class _Waiting:
    """One key's waiting line."""

    jobs: deque[Callable[[], None]] = field(default_factory=deque)
    coming: int = 0
    """Its turns in the queue: as many of the jobs are served without waiting for another of this key."""
    running: int = 0


class FairPool:
    """A pool of threads with one waiting line a key; lines are served round robin.

    A key never has more than half of the threads, so that one whose jobs wait for its disk leaves room to the
    others. ``submit`` is safe from any thread. Work that was accepted is done, also while closing.
    """

    def __init__(self, threads: int = 4, *, waiting: int = 64, name: str = "footnote-ask") -> None:
        """``waiting`` is how many jobs of one key may wait before it is refused with ``BusyError``."""
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix=name)
        self._at_once = max(1, threads // 2)
        self._bound = waiting
        self._lock = threading.Lock()
        self._lines: dict[object, _Waiting] = {}
        self._turns: deque[object] = deque()

    def of(self, key: object) -> Executor:
        """Return the pool as one key sees it: an executor for ``loop.run_in_executor``."""
        return _Line(self, key)

    @property
    def waiting(self) -> int:
        """How many jobs wait for a thread, of all keys."""
        with self._lock:
            return sum(len(line.jobs) for line in self._lines.values())

    def submit(self, key: object, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Queue a job in the key's line.

        Raises ``BusyError`` when the line is full.
        """
        future, job = promise(fn, *args, **kwargs)
        with self._lock:
            line = self._lines.get(key) or _Waiting()
            if len(line.jobs) >= self._bound:
                raise BusyError("Too many questions at once here. Try again in a moment.")
            if line.running + line.coming < self._at_once:
                self._pool.submit(self._serve)
                self._turns.append(key)
                line.coming += 1
            line.jobs.append(job)
            self._lines[key] = line
        return future

    def _serve(self) -> None:
        """Run the first job of the line whose turn it is, and one more for each turn that this one handed on."""
        is_handed_on = True
        while is_handed_on:
            with self._lock:
                key = self._turns.popleft()
                line = self._lines[key]
                line.coming -= 1
                line.running += 1
                job = line.jobs.popleft()
            job()
            with self._lock:
                line.running -= 1
                is_handed_on = len(line.jobs) > line.coming
                if is_handed_on:
                    self._turns.append(key)
                    line.coming += 1
                elif not line.jobs and not line.running:
                    del self._lines[key]

    def close(self) -> None:
        """Finish what was accepted and end the threads."""
        self._pool.shutdown(wait=True)


class _Line(Executor):
    def __init__(self, pool: FairPool, key: object) -> None:
        self._pool = pool
        self._key = key

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        return self._pool.submit(self._key, fn, *args, **kwargs)
