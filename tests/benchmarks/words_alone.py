"""Collections without vectors, so that a figure is of what every installation has."""

from __future__ import annotations

from knowledge.collection import Services
from knowledge.semantic import Semantics


def by_words_alone() -> Services:
    """Return services without vectors, whether or not the extra for them is installed."""
    return Services(semantics=Semantics(most_passages=0))
