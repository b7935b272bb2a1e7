"""How does an index come to hold what the store holds?"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from knowledge.errors import NotFound
from knowledge.index import Index, IndexedArticle
from knowledge.records import Article, Passage
from knowledge.store import Store

log = logging.getLogger(__name__)


def indexed(article: Article, passages: Sequence[Passage]) -> IndexedArticle:
    """Return what the index wants of an article: no damaged passage, and of a damaged article none."""
    damaged = [passage.number for passage in passages if passage.is_damaged]
    if article.is_damaged:
        log.warning(
            "Article %d, “%s”: its title or source is damaged; it is not quoted", article.id, article.title
        )
        passages = ()
    elif damaged:
        log.warning("Article %d, “%s”: damaged and not quoted: %s", article.id, article.title, damaged)
    return IndexedArticle(
        article.id,
        article.title,
        article.language,
        tuple((passage.id, passage.text, passage.section) for passage in passages if not passage.is_damaged),
    )


def all_articles(
    read_after: Callable[[int], Sequence[tuple[Article, Sequence[Passage]]]],
) -> Iterator[IndexedArticle]:
    """Yield what the index wants of all articles, reading a few at a time.

    Args:
        read_after: gives the next few articles, with their passages, whose id is greater; none after the last.
    """
    last = 0
    while batch := read_after(last):
        for article, passages in batch:
            yield indexed(article, passages)
            last = article.id


def catch_up(index: Index, store: Store, run: Callable[..., Any] = lambda fn, *args: fn(*args)) -> None:
    """Apply to ``index`` what changed in ``store`` since the index's generation.

    An article that changed several times is read once, as it is now.

    Args:
        index: whom nobody else changes meanwhile.
        store: of the same collection.
        run: calls a method of the store on its thread; left out where this is that thread.
    """
    touched: dict[int, int] = {}
    since = index.generation
    while changes := run(store.articles.changes, since):
        for generation, article_id, _ in changes:
            touched.pop(article_id, None)
            touched[article_id] = generation
        since = changes[-1][0]
    for article_id, generation in touched.items():
        article = run(_read, store, article_id)
        if article is None:
            index.remove(article_id, generation)
        else:
            index.add(article, generation)


def _read(store: Store, article_id: int) -> IndexedArticle | None:
    """Return an article as it is now; None when it is gone."""
    try:
        return indexed(store.articles.get(article_id), store.articles.passages_of(article_id))
    except NotFound:
        return None
