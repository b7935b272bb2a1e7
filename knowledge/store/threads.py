"""Which waiting work of many collections is done next, and on which thread?

All collections of a process share a few threads. Each has a line of its own, and at most one job of a line runs at
a time, so that its connection is used by one thread after another, never by two at once.
"""

from __future__ import annotations

import heapq
import itertools
import threading
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import IntEnum

_THREADS = 8
"""Jobs are short, but a commit waits for the disk: so many files are waited for at once."""
_PATIENCE = 16
"""Of so many jobs that begin, one is the least urgent: a flood of questions must not stop all imports."""


class Priority(IntEnum):
    """Which work goes first; in one priority, first come, first served."""

    QUESTION = 0
    """What somebody waits for with a question."""
    CHANGE = 1
    """Adding, editing, removing, listing, recording an answer."""
    BULK = 2
    """Imports, rebuilds, background checks: many jobs of a few milliseconds each."""


@dataclass(order=True, slots=True)
class Job:
    """A piece of work that waits."""

    priority: Priority
    number: int
    run: Callable[[], None] = field(compare=False)
    """Does it; raises nothing."""
    cancel: Callable[[], bool] = field(compare=False)


@dataclass(slots=True, eq=False)
class Line:
    """The work of one collection that waits, foremost first; changed with the threads' ``guard`` held."""

    jobs: list[Job] = field(default_factory=list)
    is_running: bool = False
    """Whether one of its jobs is being done."""
    ready_at: Priority | None = None
    """The priority at which it waits for a thread; None while it runs or has nothing to do."""
    drained: threading.Event | None = None
    """Set once nothing waits or runs, where somebody waits for that."""
    waiting: dict[Priority, int] = field(default_factory=lambda: dict.fromkeys(Priority, 0))


class StoreThreads:
    """A few threads that do the work of many lines, the urgent first and equals in turn.

    Questions of any line go before changes of any, and those before bulk work. Changes and bulk work, which wait for
    disks, leave some of the threads to what goes before them. The threads start with the first work. They are no
    daemons: accepted work is done before the process ends, by :meth:`shutdown` or at the interpreter's exit.
    """

    def __init__(self, threads: int = _THREADS, *, name: str = "footnote-store") -> None:
        """``name`` is the threads', for logs and debuggers."""
        # Each of the pool's turns does the foremost work of all lines, one job after another, until there is none.
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix=name)
        self._threads = threads
        self._most_running = {
            Priority.QUESTION: threads,
            Priority.CHANGE: max(1, threads * 3 // 4),
            Priority.BULK: max(1, threads // 2),
        }
        self.guard = threading.Lock()
        """Held for moments, while lines are changed."""
        self._ready: dict[Priority, OrderedDict[Line, None]] = {each: OrderedDict() for each in Priority}
        self._running = dict.fromkeys(Priority, 0)
        self._turns = 0
        self._numbers = itertools.count()
        self._begun = itertools.count(1)

    def put(
        self, line: Line, priority: Priority, run: Callable[[], None], cancel: Callable[[], bool]
    ) -> None:
        """Add a job to a line; with ``guard`` held.

        Raises:
            RuntimeError: After :meth:`shutdown`.
        """
        job = Job(priority, next(self._numbers), run, cancel)
        if not line.is_running and (line.ready_at is None or priority < line.ready_at):
            self._make_ready(line, priority)
        heapq.heappush(line.jobs, job)
        line.waiting[priority] += 1

    def shutdown(self, *, wait: bool = True) -> None:
        """Take no more work, and end the threads when the accepted work is done."""
        self._pool.shutdown(wait=wait)

    def _make_ready(self, line: Line, priority: Priority) -> None:
        if self._turns < self._threads:
            self._pool.submit(self._serve)
            self._turns += 1
        if line.ready_at is not None:
            del self._ready[line.ready_at][line]
        self._ready[priority][line] = None
        line.ready_at = priority

    def _serve(self) -> None:
        """Do one job after another until none may begin.

        What may not begin then is begun by those whose jobs it waits for, when they have done them.
        """
        while True:
            with self.guard:
                line = self._next_line()
                if line is None:
                    self._turns -= 1
                    return
                job = heapq.heappop(line.jobs)
                line.ready_at, line.is_running = None, True
                line.waiting[job.priority] -= 1
                self._running[job.priority] += 1
            job.run()
            with self.guard:
                self._running[job.priority] -= 1
                line.is_running = False
                if line.jobs:
                    line.ready_at = line.jobs[0].priority
                    self._ready[line.ready_at][line] = None
                elif line.drained is not None:
                    line.drained.set()
            # An idle thread must not keep what it did last.
            del job, line

    def _next_line(self) -> Line | None:
        order = list(Priority)
        if next(self._begun) % _PATIENCE == 0:
            order.reverse()
        for priority in order:
            if self._ready[priority] and self._may_begin(priority):
                return self._ready[priority].popitem(last=False)[0]
        return None

    def _may_begin(self, priority: Priority) -> bool:
        """Tell whether neither this priority nor one above it has its share of the threads."""
        return all(
            sum(count for running, count in self._running.items() if running >= each)
            < self._most_running[each]
            for each in Priority
            if each <= priority
        )
