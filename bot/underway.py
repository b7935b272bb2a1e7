"""What is under way for people: counted, told apart in the log, and brought to an end before the bot stops."""

from __future__ import annotations

import asyncio
import logging
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from bot.checks import Refused
from bot.texts import say

_log = logging.getLogger(__name__)

Kind: TypeAlias = Literal["command", "choices", "button", "form", "mention"]
Stage: TypeAlias = Literal["acknowledge", "open", "answer", "deliver"]
Outcome: TypeAlias = Literal["done", "refused", "failed"]

_LOOK_SECONDS = 0.02
_LOOKS_IN_A_ROW = 3
"""What discord.py does between two of our callbacks for one request is not counted: so look more than once."""
_BEING_SENT: frozenset[Stage] = frozenset({"acknowledge", "deliver"})
"""An answer on its way may have arrived: a second one would be worse than none. And of “thinking …” we have to know
whether it is there, to put a sentence in its place."""
_SECONDS_FOR_THE_LAST_WORD = 2.0
"""Of the time that there is for stopping, what is kept for telling those who waited in vain."""


@dataclass(slots=True)
class Request:
    """Something that a person asked the bot for, until they have their answer."""

    kind: Kind
    name: str
    """The command, or the kind of button or form."""
    id: str = field(default_factory=lambda: secrets.token_hex(4))
    """In each line that is logged meanwhile. Made up here: it tells nothing of who asks."""
    began: float = field(default_factory=time.perf_counter)
    seconds: float = 0.0
    """How long it took, once it is over."""
    stages: dict[Stage, float] = field(default_factory=dict)
    """The seconds that its parts took."""
    stage: Stage | None = None
    """The part that it is in."""
    may_be_cut: bool = False
    """Whether it is at its work, not at telling the person what became of it."""
    outcome: Outcome = "done"
    answer: str | None = None
    """The state of a question's answer."""


_current: ContextVar[Request | None] = ContextVar("request", default=None)


def current() -> Request | None:
    """Return the request that this code runs for."""
    return _current.get()


@contextmanager
def stage(name: Stage) -> Iterator[None]:
    """Count the time within as one part of the request that this code runs for."""
    request = _current.get()
    if request is None:
        yield
        return
    began, before, request.stage = time.perf_counter(), request.stage, name
    try:
        yield
    finally:
        request.stage = before
        request.stages[name] = request.stages.get(name, 0.0) + time.perf_counter() - began


def note_outcome(outcome: Outcome) -> None:
    """Note that the request that this code runs for did not end as the person wanted."""
    request = _current.get()
    if request is not None:
        request.outcome = outcome


def note_answer(state: str) -> None:
    """Note what became of the question that this code runs for."""
    request = _current.get()
    if request is not None:
        request.answer = state


class Underway:
    """All requests that are under way in one bot."""

    def __init__(self) -> None:
        self.watchers: list[Callable[[Request], None]] = []
        """Called with each request that is over."""
        self.is_stopping = False
        """Whether what begins from now on is told to come back later."""
        self._is_cutting = False
        self._tasks: dict[asyncio.Task[object], Request] = {}

    def __len__(self) -> int:
        """Return how many requests are under way."""
        return len(self._tasks)

    @property
    def requests(self) -> list[Request]:
        """What is under way, the oldest first."""
        return list(self._tasks.values())

    @contextmanager
    def request(self, kind: Kind, name: str) -> Iterator[Request]:
        """Count what is done within as under way. Telling people of errors belongs to it."""
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 - this is called in coroutines only
        if task in self._tasks:  # a part of one that is counted already
            yield self._tasks[task]
            return
        request = self._tasks[task] = Request(kind, name)
        before = _current.set(request)
        try:
            yield request
        finally:
            del self._tasks[task]
            request.seconds = time.perf_counter() - request.began
            for watch in self.watchers:
                watch(request)
            _current.reset(before)

    @contextmanager
    def until_stopped(self) -> Iterator[None]:
        """Let what is within be ended by a stop.

        Raises ``Refused`` with what to tell the person: at once where the bot is stopping, else where it took too long.
        """
        if self.is_stopping:
            raise Refused(say("being-restarted"))
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 - this is called in coroutines only
        request = self._tasks[task]
        request.may_be_cut = True
        try:
            yield
        except asyncio.CancelledError:
            if not self._is_cutting:
                raise
            task.uncancel()
            raise Refused(say("cut-by-restart")) from None
        finally:
            request.may_be_cut = False

    async def finish(self, seconds: float, hurry: asyncio.Event) -> None:
        """Let nothing new begin, and wait for what is under way; end in time what takes longer, with a sentence.

        ``hurry``: somebody wants it to end at once.
        """
        self.is_stopping = True
        until = time.monotonic() + seconds
        if await self._is_idle(until - _SECONDS_FOR_THE_LAST_WORD, hurry):
            return
        _log.warning("%d requests are ended by the stop", len(self._tasks))
        self._is_cutting = True
        await self._is_idle(until)
        self._is_cutting = False

    async def _is_idle(self, until: float, hurry: asyncio.Event | None = None) -> bool:
        looks = 0
        while time.monotonic() < until and not (hurry is not None and hurry.is_set()):
            if self._is_cutting:
                self._cut()
            looks = 0 if self._tasks else looks + 1
            if looks >= _LOOKS_IN_A_ROW:
                return True
            await asyncio.sleep(_LOOK_SECONDS)
        return not self._tasks

    def _cut(self) -> None:
        """End, once each, what is at its work; what is just being sent to Discord is left until it was."""
        for task, request in self._tasks.items():
            if request.may_be_cut and request.stage not in _BEING_SENT:
                request.may_be_cut = False
                task.cancel()
