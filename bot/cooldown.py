"""Who has asked just now has to wait a little; so has who, or what server, asks more than their share."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from knowledge.records import ServerSettings

MOST_A_MINUTE = 120
"""Questions of one server that are taken in a minute."""
MOST_OF_ONE = MOST_A_MINUTE // 8
"""Questions of one person in all channels of a server: it takes eight people who do nothing else to shut out others."""
_MINUTE = 60.0
_SWEEP_FROM = 1000
"""How many questions are remembered before those are looked for that nobody waits for any more."""


def _now() -> float:
    return time.monotonic()


@dataclass(frozen=True, slots=True)
class Wait:
    """A question that comes too early."""

    seconds: float
    """Until when it may be asked again."""
    is_first: bool
    """Whether the person was not told of this wait yet: a flood is answered once."""


class Cooldown:
    """Remembers when somebody last asked in a channel, and how much a server asks; it is forgotten by a restart."""

    def __init__(self, *, clock: Callable[[], float] | None = None) -> None:
        self._clock = clock or _now
        self._seconds: dict[int, float] = {}
        self._last: dict[tuple[int, int, int], float] = {}
        self._asked: dict[tuple[int, ...], deque[tuple[float, int]]] = {}
        self._told: dict[tuple[int, ...], float] = {}
        self._sweep_at = _SWEEP_FROM

    def learn(self, server_id: int, seconds: float) -> None:
        """Note how long one person waits in one channel of a server; until then it is what holds by default."""
        self._seconds[server_id] = seconds

    def take(self, server_id: int, channel_id: int, user_id: int, *, is_told: bool = True) -> Wait | None:
        """Take a question; return None where it may be asked, and else how long to wait, which it makes no longer.

        ``is_told`` tells whether the person learns of the wait.
        """
        now = self._clock()
        self._sweep(now)
        person = (server_id, channel_id, user_id)
        until = self._may_ask_at(person)
        if until > now:
            return self._wait(person, until, now, is_told=is_told)
        wait = self._take_share((server_id,), user_id, now, is_told=is_told)
        if wait is None:
            self._last[person] = now
        return wait

    def take_alone(self, user_id: int) -> Wait | None:
        """Take a question of which is not known yet what server it is for: as ``take``, by the person's share only."""
        now = self._clock()
        self._sweep(now)
        return self._take_share((0, user_id), user_id, now, is_told=True)

    def _take_share(self, where: tuple[int, ...], user_id: int, now: float, *, is_told: bool) -> Wait | None:
        asked = self._asked.setdefault(where, deque())
        while asked and asked[0][0] <= now - _MINUTE:
            asked.popleft()
        theirs = [at for at, asker in asked if asker == user_id]
        full = [
            times[0]
            for times, most in (([at for at, _ in asked], MOST_A_MINUTE), (theirs, MOST_OF_ONE))
            if len(times) >= most
        ]
        if full:
            return self._wait((where[0], user_id), max(full) + _MINUTE, now, is_told=is_told)
        asked.append((now, user_id))
        return None

    def _may_ask_at(self, person: tuple[int, int, int]) -> float:
        last = self._last.get(person)
        return 0.0 if last is None else last + self._seconds.get(person[0], ServerSettings().cooldown_seconds)

    def _wait(self, key: tuple[int, ...], until: float, now: float, *, is_told: bool) -> Wait:
        is_first = self._told.get(key, 0.0) <= now
        if is_first and is_told:
            self._told[key] = until
        return Wait(until - now, is_first)

    def _sweep(self, now: float) -> None:
        """Forget the waits that are over, once there are twice as many as were left last time."""
        if len(self._last) + len(self._told) + len(self._asked) < self._sweep_at:
            return
        self._last = {key: last for key, last in self._last.items() if self._may_ask_at(key) > now}
        self._told = {key: until for key, until in self._told.items() if until > now}
        self._asked = {
            where: asked for where, asked in self._asked.items() if asked and asked[-1][0] > now - _MINUTE
        }
        self._sweep_at = max(_SWEEP_FROM, 2 * (len(self._last) + len(self._told) + len(self._asked)))
