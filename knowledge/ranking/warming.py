"""What would the first question in a language wait for?

Lists of words, weights and modules are read when they are first needed, which takes some tenths of a second of the
processor's time. A question that nobody asked needs them first.
"""

from __future__ import annotations

import threading
from functools import lru_cache

from knowledge.index import Index, IndexedArticle
from knowledge.ranking.rank import rank

_ASKED = "How many days does it take to reset my pasword 2 times, and why?"
"""Asks in two ways, for a number and a reason, and has a misspelt word."""
_TEXT = "Resetting a password takes 2 days, because it is checked. See the page on passwords first."

_warming = threading.Lock()


def warm_up(language: str) -> None:
    """Read what the first question asked of articles in a language needs; nothing where that was done."""
    with _warming:
        _warmed(language)


@lru_cache
def _warmed(language: str) -> None:
    index = Index()
    snapshot = index.add(IndexedArticle(1, "Passwords", language, ((1, _TEXT, "Resetting"),)), 1)
    rank(_ASKED, snapshot, k=1)
