"""How a collection is and what it works on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long piece of work is."""

    done: int
    total: int
    seconds: float
    """Since it began."""

    @property
    def rate(self) -> float:
        """Items a second."""
        return self.done / self.seconds if self.seconds > 0 else 0.0

    @property
    def seconds_left(self) -> float | None:
        """None until a rate is known."""
        return (self.total - self.done) / self.rate if self.done else None


@dataclass(frozen=True, slots=True)
class MeaningProgress:
    """How far a collection's vectors are, which tell how near passages are to a question in meaning."""

    state: Literal["off", "missing", "large", "making", "ready"]
    """``off``: switched off; ``missing``: no model is installed, or it can't be used; ``large``: the collection has
    more passages than get vectors; ``making``: some lack theirs; ``ready``: none does."""
    done: int = 0
    """Passages that have a vector."""
    total: int = 0
    most: int = 0
    """Passages that a collection may have to get vectors."""
    rate: float = 0.0
    """Vectors made a second; 0 while that is not known."""

    @property
    def seconds_left(self) -> float | None:
        """None until a rate is known."""
        return (self.total - self.done) / self.rate if self.rate else None


@dataclass(frozen=True, slots=True)
class Status:
    """A collection at a glance."""

    articles: int
    passages: int
    generation: int
    bytes_on_disk: int
    rebuilt_at: datetime | None
    unanswered: int
    """Questions without an answer that are kept for the moderators, doubtful ones among them."""
    doubtful: int
    """Those of them for which the closest passages were shown."""
    health: tuple[str, ...] = field(default=())
    """What is wrong, a sentence each; empty when all is well."""
    meaning: MeaningProgress = MeaningProgress("off")
    """How far the passages' vectors are."""


@dataclass(frozen=True, slots=True)
class RebuildJob:
    """A rebuild of the index: who asked for it, where it is shown, what became of it."""

    id: int
    state: str
    """``running``, ``done``, ``failed``, ``cancelled`` or ``interrupted`` (by the end of the process)."""
    started_at: datetime
    ended_at: datetime | None
    requested_by: int | None
    channel_id: int | None
    message_id: int | None
    done: int
    total: int
    error: str | None
