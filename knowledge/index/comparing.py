"""Does the index hold the words of the passages as they are stored?"""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.index.encode import IndexedArticle
from knowledge.index.index import Index
from knowledge.index.snapshot import Snapshot


def compare_articles(snapshot: Snapshot, articles: Sequence[IndexedArticle]) -> tuple[int, ...]:
    """Analyse articles again, and return the ids of those whose words the index has otherwise, or not at all."""
    fresh = Index()
    for article in articles:
        fresh.add(article, fresh.generation + 1)
    return tuple(
        article.article_id
        for article in articles
        if any(
            _words(snapshot, passage_id) != _words(fresh.snapshot, passage_id)
            for passage_id, _, _ in article.passages
        )
    )


def _words(snapshot: Snapshot, passage_id: int) -> tuple[list[str], list[str]] | None:
    """Return the words of a passage, with those above it, and of its article's title."""
    if not snapshot.has_passage(passage_id):
        return None
    forward = snapshot.gather([passage_id])
    names = snapshot.vocabulary.form_strings
    return names.take(forward.forms), names.take(forward.titles)
