"""What a collection's articles cover, for somebody who does not know what to ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

ExampleKind: TypeAlias = Literal["a", "p", "t"]
"""Where an example is from: a question that got an answer before, one that a passage answers, or a title."""


@dataclass(frozen=True, slots=True)
class Example:
    """A question that gets an answer."""

    kind: ExampleKind
    id: str
    """Of the answer, the passage or the article."""
    question: str
    asked_in: int | None = None
    """Where it was asked before: only there it is offered."""


@dataclass(frozen=True, slots=True)
class Overview:
    """What may be asked."""

    articles: int
    """How many there are."""
    titles: tuple[str, ...]
    """Some of their titles."""
    examples: tuple[Example, ...]
    """Questions that get an answer; none where these are not known yet."""
