"""Which questions may be examples of what can be asked?"""

from __future__ import annotations

from knowledge.errors import NotFound
from knowledge.records import Example
from knowledge.store.articles import Articles
from knowledge.store.database import Database

_LONGEST = 80
"""Characters of an example: what a button shows."""
_DIGITS = 18
"""Of a number that SQLite keeps."""
_EACH = 6
"""That are taken from each source."""


class OverviewStore:
    """What a collection has to offer somebody who does not know what to ask."""

    def __init__(self, database: Database, articles: Articles) -> None:
        self._database = database
        self._articles = articles

    def count(self) -> int:
        """Return how many articles there are."""
        return self._articles.count()

    def titles(self, most: int) -> tuple[str, ...]:
        """Return the titles of the newest articles, each once."""
        return tuple(dict.fromkeys(article.title for article in self._articles.page(limit=most)))

    def candidates(self, most: int) -> list[Example]:
        """Return questions that may get an answer: asked before where others saw it, answered by a passage, titles."""
        asked = self._database.rows(
            "SELECT id, question, asked_in FROM answers WHERE offered IS NOT NULL AND length(question) <= ?"
            " ORDER BY confidence DESC, asked_at DESC LIMIT ?",
            [_LONGEST, _EACH],
        )
        newest = self._articles.page(limit=most)
        faqs = [
            Example("p", str(passage.id), passage.question)
            for article in newest[:_EACH]
            for passage in self._articles.passages_of(article.id)[:_EACH]
            if passage.question and len(passage.question) <= _LONGEST
        ]
        found = [
            *faqs[:_EACH],
            *(Example("a", id_, question, asked_in) for id_, question, asked_in in asked),
            *(
                Example("t", str(article.id), article.title)
                for article in newest
                if len(article.title) <= _LONGEST
            ),
        ]
        return list({example.question: example for example in reversed(found)}.values())[::-1][:most]

    def question(self, kind: str, id_: str) -> str | None:
        """Return what an example asks; None where what it is from is gone."""
        if kind == "a":
            found = self._database.value(
                "SELECT question FROM answers WHERE id = ? AND offered IS NOT NULL", [id_]
            )
            return None if found is None else str(found)
        if not (id_.isdecimal() and len(id_) <= _DIGITS):
            return None
        if kind == "p":
            passage = next(iter(self._articles.passages([int(id_)])), None)
            return passage.question if passage else None
        try:
            return self._articles.get(int(id_)).title
        except NotFound:
            return None
