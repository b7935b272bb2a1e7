"""Threads that serve many collections in turn, so that a noisy one can't starve the others."""

from __future__ import annotations

import threading
from collections import Counter, deque
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, ParamSpec, TypeVar

from knowledge.collection.pace import Pace
from knowledge.collection.precedence import Precedence
from knowledge.errors import BusyError
from knowledge.store import promise

P = ParamSpec("P")
T = TypeVar("T")

_THREADS = 3
"""Python lets one compute at a time: more would only make the event loop wait longer for its turn among them. Of a key
one job runs at a time, so that its questions are answered in their order."""
_WAITING = 400
"""Jobs of one key that may wait: as many as a large community asks when all its members are called to."""
_ALWAYS = 200
"""Jobs that may be before another one, however long they take: so many ask at once where something happens."""
_LONGEST_WAIT = 6.0
"""Seconds; who would wait longer is told so at once, who may have waited for an opening before."""


@dataclass(slots=True)
class _Waiting:
    """One key's waiting line."""

    jobs: deque[tuple[Callable[[], None], bool]] = field(default_factory=deque)
    """What is to be done, and whether somebody waits for an answer."""
    coming: int = 0
    """Its turns in the queue: as many of the jobs are served without waiting for another of this key."""
    running: int = 0


class FairPool:
    """A pool of threads with one waiting line a key; lines are served round robin.

    A key never has more than half of the threads, so that one whose jobs wait for its disk leaves room to the
    others. ``submit`` is safe from any thread. Work that was accepted is done, also while closing.
    """

    def __init__(
        self,
        threads: int = _THREADS,
        *,
        waiting: int = _WAITING,
        always: int = _ALWAYS,
        longest_wait: float = _LONGEST_WAIT,
        pace: Pace | None = None,
        name: str = "footnote-ask",
    ) -> None:
        """Have ``threads``.

        Args:
            threads: how many jobs run at once.
            waiting: how many jobs of one key may wait before it is refused with ``BusyError``.
            always: how many may be before another one, however long they take.
            longest_wait: seconds; beyond that, a job that would wait longer is refused too.
            pace: tells how fast jobs are done.
            name: the threads', for logs and debuggers.
        """
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix=name)
        self._at_once = max(1, threads // 2)
        self._bound = waiting
        self._always = always
        self._longest_wait = longest_wait
        self._pace = pace or Pace()
        self.precedence = Precedence()
        """Whether somebody waits for an answer."""
        self._lock = threading.Lock()
        self._lines: dict[object, _Waiting] = {}
        self._turns: deque[object] = deque()
        self._coming: Counter[object] = Counter()
        self._all_coming = 0

    def of(self, key: object, *, may_wait: bool = False, is_let_in: bool = False) -> Executor:
        """Return the pool as one key sees it: an executor for ``loop.run_in_executor``.

        Its jobs ``may_wait`` longer than others where nobody waits for an answer; what ``is_let_in`` has had a place.
        """
        return _Line(self, key, may_wait, is_let_in)

    @contextmanager
    def place(self, key: object) -> Iterator[None]:
        """Have a place in a key's line, for a question that is still to come in.

        Raises ``BusyError`` at once where it would wait too long. Who had a place is not refused afterwards.
        """
        with self._lock:
            self._refuse_late(key)
            self._coming[key] += 1
            self._all_coming += 1
        try:
            yield
        finally:
            with self._lock:
                self._all_coming -= 1
                self._coming[key] -= 1
                if not self._coming[key]:
                    del self._coming[key]

    @property
    def waiting(self) -> int:
        """How many jobs wait for a thread, of all keys."""
        with self._lock:
            return sum(len(line.jobs) for line in self._lines.values())

    @property
    def under_way(self) -> int:
        """How many questions are waited for, those included that are to come in."""
        return self._pace.under_way + self._all_coming

    @property
    def lines(self) -> int:
        """How many keys have something to do, or something coming."""
        return max(len(self._lines), len(self._coming))

    def is_too_much(self, ahead: int, *, besides: float = 0.0) -> bool:
        """Tell whether a job with so many before it, and ``besides`` seconds of other work, would wait too long."""
        return ahead > self._always and self._pace.seconds_for(ahead) + besides > self._longest_wait

    def submit(self, key: object, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Queue a job in the key's line.

        Raises ``BusyError`` when the line is full, or so long that the job would wait too long.
        """
        return self.of(key).submit(fn, *args, **kwargs)

    def _refuse_late(self, key: object, *, may_wait: bool = False) -> None:
        line = self._lines.get(key)
        mine = self._coming.get(key, 0) + (len(line.jobs) if line else 0)
        # In turns, each of the other lines goes first as often as this one moves, or until it is empty.
        ahead = min(self.under_way, (mine + 1) * (self.lines + 1))
        if mine >= self._bound or (self.is_too_much(ahead) and not may_wait):
            raise BusyError("Too many questions at once here. Try again in a moment.", code="busy-questions")

    def _put(
        self, key: object, may_wait: bool, is_let_in: bool, future: Future[T], job: Callable[[], None]
    ) -> Future[T]:
        with self._lock:
            if not is_let_in:
                self._refuse_late(key, may_wait=may_wait)
            line = self._lines.get(key) or _Waiting()
            if line.running + line.coming < self._at_once:
                self._pool.submit(self._serve)
                self._turns.append(key)
                line.coming += 1
            line.jobs.append((job, not may_wait))
            self._lines[key] = line
            if not may_wait:
                self._pace.begin()
                self.precedence.begin()
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
                job, is_waited_for = line.jobs.popleft()
            job()
            with self._lock:
                if is_waited_for:
                    self._pace.end()
                    self.precedence.end()
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
    def __init__(self, pool: FairPool, key: object, may_wait: bool, is_let_in: bool) -> None:
        self._pool = pool
        self._key = key
        self._may_wait = may_wait
        self._is_let_in = is_let_in

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        return self._pool._put(self._key, self._may_wait, self._is_let_in, *promise(fn, *args, **kwargs))
