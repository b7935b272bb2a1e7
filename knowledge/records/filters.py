"""Which articles may a question be answered from?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Filter:
    """What an article has to be, so that an answer quotes it. What is None rules nothing out."""

    publisher: str | None = None
    """Who published it; case, accents and punctuation make no difference."""
    after: date | None = None
    """The first day on which it may be dated. One without a date does not fit."""
    before: date | None = None
    """The last one."""

    @property
    def is_open(self) -> bool:
        """Whether every article fits."""
        return self == Filter()


@dataclass(frozen=True, slots=True)
class Publisher:
    """Somebody whose articles a collection has."""

    name: str
    """As the newest of the articles spells it."""
    articles: int
    """How many there are."""
