"""What pages have now in the place of an article's text, and a moderator's word on it."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.articles.comparing import Difference, differences
from knowledge.collection.articles import Articles
from knowledge.collection.core import Core
from knowledge.records import Article, Paragraph, Passage, Proposal


@dataclass(frozen=True, slots=True)
class Compared:
    """An article's text beside another one that may take its place."""

    article: Article
    differences: tuple[Difference, ...]
    """What goes and what comes, in order; empty where only breaks and headings differ."""
    passages: int
    """How many the other text has."""


class Proposals:
    """The proposals of one collection: texts that looks in the background did not take by themselves."""

    def __init__(self, core: Core, articles: Articles) -> None:
        self._core = core
        self._articles = articles
        self._store = core.store.proposals

    async def count(self) -> int:
        """Return how many wait."""
        return await self._core.stored(self._store.count)

    async def oldest(self) -> Proposal | None:
        """Return the one that waits longest, if one waits."""
        return await self._core.stored(self._store.oldest)

    async def of(self, article_id: int) -> Proposal | None:
        """Return what waits for an article, if something does."""
        return await self._core.stored(self._store.of, article_id)

    async def compare(self, proposal: Proposal) -> Compared:
        """Put a proposal beside the article as it is.

        Raises:
            NotFound: There is no such article (any more).
        """
        return await self._compare(proposal.article_id, proposal.draft.paragraphs)

    async def compare_version(self, article_id: int, version: int) -> Compared:
        """Put an earlier text of an article beside the one that it has.

        Raises:
            NotFound: There is no such article, or no such version of it (any more).
        """
        earlier = await self._articles.version(article_id, version)
        return await self._compare(article_id, earlier.paragraphs)

    async def accept(self, proposal_id: int, *, by: int | None = None) -> Article:
        """Put a proposal in the place of its article's text, which is kept as an earlier version.

        Raises:
            NotFound: It does not wait any more: it was decided on, or the page or the article changed since.
            DuplicateArticle: Another article has that text.
        """
        proposal = await self._core.stored(self._store.get, proposal_id)
        return await self._articles.take_proposal(proposal, by=by)

    async def keep(self, proposal_id: int) -> Article:
        """Refuse a proposal: the article stays as it is, and that text is not proposed again.

        Raises:
            NotFound: It does not wait any more.
        """
        proposal = await self._core.stored(self._store.refuse, proposal_id)
        return await self._articles.get(proposal.article_id)

    async def _compare(self, article_id: int, paragraphs: tuple[Paragraph, ...]) -> Compared:
        article = await self._articles.get(article_id)
        passages: list[Passage] = await self._articles.passages(article_id)
        before, after = [p.text for p in passages], [p.text for p in paragraphs]
        found = await self._core.in_background(differences, before, after)
        return Compared(article, found, len(after))
