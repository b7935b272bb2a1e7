"""Which quote of which answer a button is about: all that stands of it in custom ids, and how it is found again."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.render.reading import Marked
from knowledge.collection import Collection
from knowledge.records import Answer, Citation

CITED = r"(?P<answer>[\w-]{1,32}):(?P<article>\d{1,12}):(?P<passage>\d{1,12}):(?P<version>\d{1,6})"
"""What stands in a custom id of a quote; see ``Cited``."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A quote by its numbers. They are only where to look: what is there now may be something else, or nothing."""

    answer_id: str
    article_id: int
    passage_id: int
    version: int
    """The article's, when the quote was shown."""

    @classmethod
    def of(cls, answer: Answer, citation: Citation) -> Cited:
        """Take down which quote of an answer it is."""
        article = citation.article
        return cls(answer.id, article.id, citation.passage.id, article.version)

    @classmethod
    def read(cls, match: re.Match[str]) -> Cited:
        """Read it out of a custom id that ``CITED`` matched."""
        return cls(match["answer"], int(match["article"]), int(match["passage"]), int(match["version"]))

    def __str__(self) -> str:
        """Write it as ``CITED`` reads it."""
        return f"{self.answer_id}:{self.article_id}:{self.passage_id}:{self.version}"

    async def find(self, collection: Collection) -> tuple[Answer | None, Citation | None]:
        """Return the answer, where it is still kept, and the quote, where its passage is still there."""
        answer = await collection.questions.find_answer(self.answer_id)
        cited = answer.citations if answer else ()
        return answer, next((c for c in cited if c.passage.id == self.passage_id), None)

    async def marked(self, collection: Collection) -> Marked:
        """Return what of its article is marked."""
        _, citation = await self.find(collection)
        return Marked(self.passage_id, citation.highlights if citation else ())
