"""What goes and what comes when one text takes another's place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_MOST_PASSAGES = 2_000
"""Of each text; comparing takes time by their product in the worst case."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A passage that goes, one that comes, or one that comes in another's place."""

    goes: str | None
    comes: str | None


def differences(before: Sequence[str], after: Sequence[str]) -> tuple[Difference, ...]:
    """Return what is another passage by passage, in order; passages that stay are not among it.

    Only the first 2,000 passages are looked at. Not on the event loop.
    """
    before, after = before[:_MOST_PASSAGES], after[:_MOST_PASSAGES]
    return tuple(_differences(before, after))


def _differences(before: Sequence[str], after: Sequence[str]) -> Iterator[Difference]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        if kind != "equal":
            yield from _paired(before[start:end], after[new_start:new_end])


def _paired(goes: Sequence[str], comes: Sequence[str]) -> Iterator[Difference]:
    """Put one beside the other where as many come as go; else each stands for itself."""
    if len(goes) == len(comes):
        yield from (Difference(old, new) for old, new in zip(goes, comes, strict=True))
    else:
        yield from (Difference(old, None) for old in goes)
        yield from (Difference(None, new) for new in comes)
