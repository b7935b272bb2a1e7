"""What do articles of old files lack, and how is it made up for?

A signature was once stored in a step of its own and may be missing; passages had no sums. Both are made of the texts
that are there, where these are still what was stored.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from knowledge.collection.signature import Signature
from knowledge.store import Store


def make_up(store: Store, run: Callable[..., Any], is_stopped: Callable[[], bool]) -> int:
    """Give articles the signatures and their passages the sums that they lack; return of how many articles.

    What is added later is compared with them from then on; they themselves are not compared.

    Args:
        store: the collection's.
        run: calls a method of the store on its thread.
        is_stopped: asked before each article; what is left is for another time then.
    """
    made = 0
    article_ids, last = run(store.lacking.find, 0)
    while last is not None:
        for article_id in article_ids:
            if is_stopped():
                return made
            passages = run(store.articles.passages_of, article_id)
            if passages and not any(passage.is_damaged for passage in passages):
                signature = Signature.of([passage.text for passage in passages])
                run(store.lacking.fill, passages, signature.to_bytes(), signature.bands)
                made += 1
        article_ids, last = run(store.lacking.find, last)
    return made
