"""Which passages of an article stay when its text is replaced?"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence
from difflib import SequenceMatcher


def kept_passages(before: Sequence[str | None], after: Sequence[str]) -> dict[int, int]:
    """Return, for each place of the new text that an old passage has word for word, that passage's place.

    Those that stand in the same order go first, so that an inserted repetition is the new one; what was moved is found
    after them. Each old place is used once; one without a text is never kept.
    """
    kept: dict[int, int] = {}
    for start, other, size in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks():
        kept.update((other + step, start + step) for step in range(size))
    used = set(kept.values())
    left: defaultdict[str | None, deque[int]] = defaultdict(deque)
    for place, text in enumerate(before):
        if place not in used:
            left[text].append(place)
    for place, text in enumerate(after):
        if place not in kept and left[text]:
            kept[place] = left[text].popleft()
    return kept
