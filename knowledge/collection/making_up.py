"""What do articles of old files lack, and how is it made up for?

A signature was once stored in a step of its own and may be missing; texts, headings and titles had no sums. They are
made of what is there, where the texts are still what was stored.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from knowledge.preparing import Signature, signatures_of
from knowledge.store import Store
from knowledge.store.lacking import Made

_ARTICLES_A_STEP = 10
"""Stored at once: the disk is waited for once, and a question waits for some ten milliseconds at most."""


def make_up(
    store: Store,
    run: Callable[..., Any],
    is_stopped: Callable[[], bool],
    sign: Callable[[list[list[str]]], list[Signature]] = signatures_of,
) -> int:
    """Give articles the signatures and their passages the sums that they lack; return of how many articles.

    What is added later is compared with them from then on; they themselves are not compared.

    Args:
        store: the collection's.
        run: calls a method of the store on its thread.
        is_stopped: asked now and then; what is left is for another time then.
        sign: gives the signature of each article's texts.
    """
    count = 0
    article_ids, last = run(store.lacking.find, 0)
    while last is not None:
        for begin in range(0, len(article_ids), _ARTICLES_A_STEP):
            if is_stopped():
                return count
            read = [
                run(store.articles.passages_of, id_) for id_ in article_ids[begin : begin + _ARTICLES_A_STEP]
            ]
            whole = [passages for passages in read if passages and not any(p.is_damaged for p in passages)]
            signatures = sign([[passage.text for passage in passages] for passages in whole]) if whole else []
            made = [
                Made(passages, signature.to_bytes(), signature.bands)
                for passages, signature in zip(whole, signatures, strict=True)
            ]
            run(store.lacking.fill, made)
            count += len(made)
        article_ids, last = run(store.lacking.find, last)
    return count
