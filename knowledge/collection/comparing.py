"""Does an index hold what the store holds?"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from knowledge.collection.catching_up import indexed
from knowledge.errors import NotFound
from knowledge.index import Snapshot, check_index
from knowledge.index.comparing import compare_articles
from knowledge.store import Look

_ARTICLES_COMPARED = 20
_MOST_CHANGES = 10_000
"""An index that lags behind more is not held against the passages."""
_MOST_LOOKED_AT = 500


def compare_index(snapshot: Snapshot, look: Look) -> Iterator[str]:
    """Hold an index against the passages as they are stored; yield what is wrong with it, a sentence each.

    All passages are looked for, the words of some articles are read again, and a sample of the scores is held against
    rank-bm25's. What changed since the index's generation is passed over. An index of a later moment than ``look`` is
    not looked at.
    """
    if snapshot.generation > look.contents.generation:
        return
    changes = look.articles.changes(snapshot.generation, limit=_MOST_CHANGES)
    if len(changes) == _MOST_CHANGES:
        yield "The index lags far behind the articles."
        return
    touched = {article_id for _, article_id, _ in changes}
    found = snapshot.passage_ids()
    missing = np.setdiff1d(look.passage_ids(touched), found)[:_MOST_LOOKED_AT]
    # Those that can't be read are in no index.
    lacking = {passage.article_id for passage in look.articles.passages(missing.tolist())}
    lacking -= {id_ for id_, article in look.articles.get_many(list(lacking)).items() if article.is_damaged}
    if lacking:
        yield f"The index lacks passages of {len(lacking):,} article{'s' if len(lacking) > 1 else ''}."
    if not touched and len(gone := np.setdiff1d(found, look.passage_ids(set()))):
        yield f"The index has {len(gone):,} passage{'s' if len(gone) > 1 else ''} more than there are."
    other = _differing(snapshot, look, touched)
    if other:
        yield f"The index has other words than article {', '.join(map(str, other))}."
    if not check_index(snapshot).is_equal:
        yield "Scores of the index are not rank-bm25's."


def _differing(snapshot: Snapshot, look: Look, touched: set[int]) -> tuple[int, ...]:
    """Return the ids of those of some articles of which the index has other words, or none."""
    sample = []
    for article_id in look.article_ids(_ARTICLES_COMPARED):
        if article_id in touched:
            continue
        try:
            article, passages = look.articles.get(article_id), look.articles.passages_of(article_id)
        except NotFound:
            continue
        readable = {passage.id for passage in look.articles.passages([p.id for p in passages])}
        # Of a damaged article the index has what can be read, or nothing.
        if len(readable) == len(passages) and not article.is_damaged:
            sample.append(indexed(article, passages))
    return compare_articles(snapshot, sample)
