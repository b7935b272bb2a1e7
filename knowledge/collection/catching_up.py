"""How does an index come to hold what the store holds?"""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.errors import NotFound
from knowledge.index import Index, IndexedArticle
from knowledge.records import Article, Passage
from knowledge.store import Store


def indexed(article: Article, passages: Sequence[Passage]) -> IndexedArticle:
    """Return what the index wants of an article."""
    return IndexedArticle(
        article.id,
        article.title,
        article.language,
        tuple((passage.id, passage.text, passage.section) for passage in passages),
    )


def catch_up(index: Index, store: Store) -> None:
    """Apply to ``index`` what changed in ``store`` since the index's generation.

    Runs on the store's thread. An article that changed several times is read once, as it is now.
    """
    touched: dict[int, int] = {}
    since = index.generation
    while changes := store.articles.changes(since):
        for generation, article_id, _ in changes:
            touched.pop(article_id, None)
            touched[article_id] = generation
        since = changes[-1][0]
    for article_id, generation in touched.items():
        try:
            article = store.articles.get(article_id)
        except NotFound:
            index.remove(article_id, generation)
        else:
            index.add(indexed(article, store.articles.passages_of(article_id)), generation)
