"""What do storing and indexing want to know of an article that its draft alone tells?

To read, analyse and sign an article takes ten times as long as to store it. None of that needs the collection, so for
an import another process does it, and the bot's goes on answering.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from knowledge.articles.files.bundle import Record
from knowledge.articles.reading import draft_from_loaded
from knowledge.index import Analysed, IndexedArticle
from knowledge.preparing.signature import Signature
from knowledge.records import Draft


@dataclass(frozen=True, slots=True)
class Prepared:
    """A draft with what was made of it; all of it can be sent from one process to another."""

    draft: Draft
    signature: Signature
    """By which articles that nearly repeat each other are found."""
    analysed: Analysed
    """What the index makes of it."""

    @classmethod
    def of(cls, draft: Draft) -> Self:
        """Prepare a draft; takes some ten milliseconds a page of text."""
        signature = Signature.of([paragraph.text for paragraph in draft.paragraphs])
        return cls(draft, signature, Analysed.of(_indexed(draft)))

    def analysed_as(self, article: IndexedArticle) -> Analysed | None:
        """Return what the index makes of the article that was stored; None where it has other words than the draft."""
        return self.analysed if _words(article) == _words(_indexed(self.draft)) else None


def read_and_prepare(loaded: bytes | Record, name: str) -> Prepared:
    """Prepare what an item of an import holds.

    Raises:
        ArticleError, FetchError: as its reader does.
    """
    return Prepared.of(draft_from_loaded(loaded, name))


def _indexed(draft: Draft) -> IndexedArticle:
    passages = tuple((n, paragraph.text, paragraph.section) for n, paragraph in enumerate(draft.paragraphs))
    return IndexedArticle(0, draft.title, draft.language, passages)


def _words(article: IndexedArticle) -> tuple[str, str, list[tuple[str, str | None]]]:
    return article.title, article.language, [(text, section) for _, text, section in article.passages]
