"""Who waits for an answer that there was not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from knowledge.records.answers import Answer

CallOutcome: TypeAlias = Literal["called", "before", "early"]
"""What became of a call: it may be made now; it was made before for this question; or others were a moment ago."""


@dataclass(frozen=True, slots=True)
class Waiter:
    """Somebody who is to be told once when their question gets an answer."""

    answer_id: str
    """Of what the question got, which was no answer."""
    person: int
    channel_id: int | None
    """Where they are told; None: in private."""
    message_id: int | None
    """The message there that they are told under."""
    since: datetime


@dataclass(frozen=True, slots=True)
class Found:
    """An answer that somebody waits for."""

    waiter: Waiter
    answer: Answer
    """Made now, and not recorded; it cites a passage that was not there when they asked."""


@dataclass(frozen=True, slots=True)
class Called:
    """What became of a call for the helpers."""

    outcome: CallOutcome
    again_at: datetime | None = None
    """Where it was too early: from when on it may be made."""
