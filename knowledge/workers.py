"""Run what reads foreign bytes, and what computes for long, in processes that can be killed.

A hostile page or file can keep a parser busy for minutes or fill the memory, and no thread can be stopped.
So readers run in worker processes: each has a time limit per call and a memory limit, and one that goes over
is killed and replaced while the others go on. (``concurrent.futures.ProcessPoolExecutor`` breaks as a whole
when one process dies.) A worker is started with its modules loaded and then kept, so that a call costs its
own work and not a process start.

Python computes one thing at a time: what nobody waits for is done in such processes too, on another processor, and
answers have the bot's own.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import importlib
import math
import multiprocessing
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, TypeVar

from knowledge.errors import ArticleError, FootnoteError, ProcessLost
from knowledge.records.sentences import Sentence

T = TypeVar("T")

_SPAWN = multiprocessing.get_context("spawn")
_START_SECONDS = 60.0
_MOST_WAITING = 10
"""How many times its limit of processor time a call may last by the clock: a busy host gives a process little."""
_MOST_GIVING_WAY = 10
"""How many times longer yet what gives way may last: beside a busy bot on one processor it has a tenth of that."""
_CALLS_PER_WORKER = 500
"""A worker is replaced after so many calls: parsers' caches grow with what they have seen."""

_SURPLUS_SECONDS = 5.0
"""So long before it would end for want of work a worker is given none."""

_TOO_LONG = Sentence("Reading this took too long, so it was given up.", "reading-long")
_TOO_NESTED = Sentence("This is too large or too deeply nested to be read.", "reading-nested")
_OUT_OF_TIME = tuple(-getattr(signal, name) for name in ("SIGPROF", "SIGALRM") if hasattr(signal, name))
_LOST = (0, *(-getattr(signal, name) for name in ("SIGKILL", "SIGTERM") if hasattr(signal, name)))
"""How a process ends that did nothing wrong: for want of work, or because a person or the system wanted its memory."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """What all workers of some have in common."""

    memory: int
    """Bytes that one may take beyond what it has at first."""
    preload: tuple[str, ...]
    niceness: int
    idle_seconds: float | None
    """After which it ends; None: never."""

    def by_the_clock(self, seconds: float) -> float:
        """Return how long may last what should be done in so many seconds."""
        return seconds * _MOST_GIVING_WAY if self.niceness else seconds


class Workers:
    """A few worker processes, started when first needed."""

    def __init__(
        self,
        *,
        workers: int = 2,
        timeout: float = 10.0,
        memory_mb: int = 512,
        preload: tuple[str, ...] = (),
        niceness: int = 0,
        idle_seconds: float | None = None,
        name: str = "worker",
    ) -> None:
        """Keep up to ``workers`` processes; start none yet.

        ``timeout`` are the seconds of processor time a call may take, ``memory_mb`` what a process may take beyond
        what it has with the modules of ``preload`` loaded. A module's ``warm_up()`` is called in each new process,
        where it has one. A call that only waits is given up, too, later. ``niceness`` is how much processes give way
        to others, where the system knows that, and ``idle_seconds`` after how long without work they end. ``name`` is
        that of the threads that wait for them.
        """
        self._timeout = timeout
        self._kind = _Kind(memory_mb * 2**20, preload, niceness, idle_seconds)
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix=f"footnote-{name}")
        self._lock = threading.Lock()
        self._idle: list[_Worker] = []
        self._all: set[_Worker] = set()
        self._is_closed = False

    async def run(
        self,
        fn: Callable[..., T],
        *args: Any,
        timeout: float | None = None,  # noqa: ASYNC109 (a cancelled task would leave the process running)
    ) -> T:
        """Call ``fn(*args)`` in a worker process; see ``call``."""
        if self._is_closed:
            raise ProcessLost("Footnote is shutting down.", code="shutting-down")
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, partial(self.call, fn, *args, timeout=timeout))

    def call(self, fn: Callable[..., T], *args: Any, timeout: float | None = None) -> T:
        """Call ``fn(*args)`` in a worker process and wait for it.

        ``fn`` is a function at the top level of a module; arguments and result are pickled. It may be called twice:
        what a process was busy with that was ended from outside is begun anew in another one.

        Raises:
            FootnoteError: as ``fn`` raised it.
            ArticleError: when it took too long or too much memory, or killed its process.
            ProcessLost: when there is no process for it: none can be started, they are ended from outside, or closed.
            RuntimeError: when ``fn`` raised anything else, which is a defect; holds the traceback.
        """
        try:
            return self._call_once(fn, args, timeout)
        except ProcessLost:
            if self._is_closed:
                raise
            return self._call_once(fn, args, timeout)

    def _call_once(self, fn: Callable[..., T], args: tuple[Any, ...], timeout: float | None) -> T:
        worker = self._take()
        try:
            result: T = worker.call(fn, args, self._timeout if timeout is None else timeout)
        finally:
            self._give_back(worker)
        return result

    def close(self) -> None:
        """Kill the workers and end; calls under way fail with ArticleError."""
        with self._lock:
            self._is_closed = True
            workers = list(self._all)
        for worker in workers:
            worker.kill()
        # The threads that wait for killed workers see the end of their pipes.
        self._threads.shutdown(wait=True, cancel_futures=True)
        for worker in workers:
            worker.close()

    def _take(self) -> _Worker:
        with self._lock:
            while self._idle:
                worker = self._idle.pop()
                if worker.is_usable:
                    return worker
                self._all.discard(worker)
                worker.close()
        worker = _Worker(self._kind)
        with self._lock:
            self._all.add(worker)
            is_closed = self._is_closed
        if is_closed:
            worker.close()
            raise ProcessLost("Footnote is shutting down.", code="shutting-down")
        return worker

    def _give_back(self, worker: _Worker) -> None:
        with self._lock:
            if worker.is_usable and not self._is_closed:
                self._idle.append(worker)
                return
            self._all.discard(worker)
        worker.close()


class _Worker:
    """One process and the pipe to it; used by one thread at a time."""

    def __init__(self, kind: _Kind) -> None:
        try:
            self._pipe, theirs = _SPAWN.Pipe()
            self._process = _SPAWN.Process(target=_serve, args=(theirs, kind), daemon=True)
            self._process.start()
        except OSError as error:  # of handles, processes or memory
            raise ProcessLost(
                "There is no room for another process. Try again in a moment.", code="no-process"
            ) from error
        theirs.close()
        self._kind = kind
        self._idle_seconds = math.inf if kind.idle_seconds is None else kind.idle_seconds
        self._calls = 0
        self._used_at = time.monotonic()
        self._is_ready = False

    @property
    def is_usable(self) -> bool:
        return (
            self._calls < _CALLS_PER_WORKER
            and time.monotonic() - self._used_at < self._idle_seconds - _SURPLUS_SECONDS
            and not self._pipe.closed
            and self._process.is_alive()
        )

    def call(self, fn: Callable[..., Any], args: tuple[Any, ...], timeout: float) -> Any:
        try:
            if not self._is_ready:
                self._answer(self._kind.by_the_clock(_START_SECONDS))
                self._is_ready = True
            self._calls += 1
            self._pipe.send((fn, args, timeout))
            answer = self._answer(self._kind.by_the_clock(timeout * _MOST_WAITING))
            self._used_at = time.monotonic()
        except TimeoutError:
            self.kill()
            raise ArticleError(_TOO_LONG) from None
        except (EOFError, OSError):
            self.kill()
            if self._process.exitcode in _OUT_OF_TIME:
                raise ArticleError(_TOO_LONG) from None
            if not self._is_ready:
                raise ProcessLost(
                    "The process to read this in could not be started. Try again.", code="process-not-started"
                ) from None
            if self._process.exitcode in _LOST:
                raise ProcessLost(
                    "The process that read this was ended from outside. Try again.", code="process-ended"
                ) from None
            raise ArticleError(
                "Reading this took too much memory or ended in a crash.", code="process-crashed"
            ) from None
        kind, *content = answer
        if kind == "result":
            return content[0]
        if kind == "error":
            raise _revived(*content)
        raise RuntimeError(f"in a worker process:\n{content[0]}")

    def kill(self) -> None:
        """Kill the process, from any thread; more than once does no harm."""
        self._process.kill()
        self._process.join()

    def close(self) -> None:
        """Kill the process and close the pipe; only when no call is under way."""
        self.kill()
        self._pipe.close()

    def _answer(self, timeout: float) -> Any:
        if not self._pipe.poll(timeout):
            raise TimeoutError
        return self._pipe.recv()


def _revived(kind: type[FootnoteError], message: str, values: dict[str, Any]) -> FootnoteError:
    """Make the error again that a worker raised; its own ``__init__`` would ask for other arguments."""
    error = kind.__new__(kind)
    Exception.__init__(error, message)
    error.__dict__.update(values)
    return error


# What follows runs in the worker process.


def _serve(pipe: Connection[Any, Any], kind: _Kind) -> None:
    """Answer calls until the other end is closed, as it is with the end of the parent, or there are none for long."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    if kind.niceness and hasattr(os, "nice"):
        os.nice(kind.niceness)
    for name in kind.preload:
        module = importlib.import_module(name)
        if hasattr(module, "warm_up"):
            module.warm_up()
    gc.freeze()  # what is loaded now stays: looking through it again and again takes a tenth of a call's time
    _limit_memory(kind.memory)
    pipe.send(("ready",))
    patience = None  # the first call is on its way, however long it takes
    while pipe.poll(patience):
        patience = kind.idle_seconds
        try:
            fn, args, timeout = pipe.recv()
        except EOFError:
            return
        _limit_time(timeout, kind.by_the_clock(timeout * _MOST_WAITING))
        answer = _answer_to(fn, args)
        _limit_time(0, 0)
        with contextlib.suppress(BrokenPipeError):
            pipe.send(answer)


def _answer_to(fn: Callable[..., Any], args: tuple[Any, ...]) -> tuple[Any, ...]:
    try:
        return ("result", fn(*args))
    except FootnoteError as error:
        return ("error", type(error), str(error), dict(error.__dict__))
    except (MemoryError, RecursionError):
        return ("error", ArticleError, str(_TOO_NESTED), {"sentence": _TOO_NESTED})
    except Exception:
        return ("defect", traceback.format_exc())


def _limit_time(seconds: float, by_the_clock: float) -> None:
    """End this process after so many seconds of its processor time, even where the parent is no more; 0: never."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)
        signal.alarm(math.ceil(by_the_clock) + 5 if seconds else 0)


def _limit_memory(allowed: int) -> None:
    """Let this process take ``allowed`` bytes more than it has now, where the system can be asked for it."""
    if sys.platform != "linux":
        return
    import resource

    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    limit = pages * resource.getpagesize() + allowed
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
