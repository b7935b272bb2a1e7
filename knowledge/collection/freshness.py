"""Are the articles still as their pages have them?"""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Literal

from knowledge.articles.fetching.fetched import Fetched
from knowledge.articles.fetching.freshness import LinkCheck, check_link
from knowledge.articles.updates import PageText, doubts_of
from knowledge.collection.articles import Articles
from knowledge.collection.core import Core
from knowledge.errors import BusyError, FetchError, FootnoteError, InputError, NotFound
from knowledge.records import Article, Cause, Doubt, Draft, Known, LinkToCheck
from knowledge.store import Priority

log = logging.getLogger(__name__)

_LOOK_AFTER = timedelta(days=7)
"""How long a link is left alone in the background."""
_LINKS_A_ROUND = 3
"""Links looked at in one round of the background: politeness before freshness."""

State = Literal["unchanged", "changed", "waits", "refused", "gone", "failed"]


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What a look at an article's link brought."""

    article: Article
    """As it is now."""
    state: State
    """``waits``: another text is there, which is a proposal now; ``refused``: a text that a person decided
    against."""
    reason: str | None = None
    """Why it failed or counts as gone, a sentence."""


class Freshness:
    """Looks at the links of one collection's articles.

    A page's text is taken by itself only where it is clearly the article brought up to date, and where the
    article's text is the page's in the first place. Else it waits as a proposal.
    """

    def __init__(self, core: Core, articles: Articles) -> None:
        self._core = core
        self._articles = articles
        self._store = core.store.freshness
        self._proposals = core.store.proposals

    async def refresh(self, article_id: int, *, asked_by: int | None = None) -> Refreshed:
        """Look at an article's link now; a text brought up to date becomes a new version.

        Raises:
            NotFound: There is no such article (any more).
            InputError: The article has no link of its own.
            BusyError: Too many links of the collection are waiting, or the article was changed meanwhile.
        """
        article = await self._articles.get(article_id)
        link = await self._core.stored(self._store.get, article_id)
        if link is None:
            raise InputError(
                "“{title}” has no link of its own to look at.", code="article-no-link", title=article.title
            )
        return await self._look(article, link, asked_by=asked_by, is_background=False)

    def next_due(self) -> datetime | None:
        """Tell when the next link is due, as a job of the store's; None where there are no links."""
        return self._store.next_due(_LOOK_AFTER)

    async def check_due(self) -> list[Refreshed]:
        """Look at the links that were left alone longest; return what that brought."""
        before = datetime.now(UTC) - _LOOK_AFTER
        due = await self._core.stored_at(Priority.BULK, self._store.due, before=before, limit=_LINKS_A_ROUND)
        looked_at = []
        for link in due:
            try:
                article = await self._articles.get(link.article_id)
                looked_at.append(await self._look(article, link, asked_by=None, is_background=True))
            except FootnoteError as error:  # removed meanwhile, or too much to do: the others have their turn
                log.info("%s was not looked at: %s", link.url, error)
        return looked_at

    async def _look(
        self, article: Article, link: LinkToCheck, *, asked_by: int | None, is_background: bool
    ) -> Refreshed:
        with self._core.in_use():
            if await self._is_damaged(article):  # that nothing changed is not enough then
                link = replace(link, etag=None, last_modified=None)
            check = await check_link(
                await self._core.intake.fetcher(),
                link.url,
                etag=link.etag,
                last_modified=link.last_modified,
                collection=self._core.path,
                obey_robots=is_background,
            )
            state, reason = await self._found(article, link, check, asked_by, is_background)
            return Refreshed(await self._articles.get(article.id), state, reason)

    async def _found(
        self, article: Article, link: LinkToCheck, check: LinkCheck, asked_by: int | None, is_background: bool
    ) -> tuple[State, str | None]:
        """Note what stands at a link now, and take it, propose it or leave it."""
        stored = self._core.stored
        if check.state == "gone":
            await stored(self._store.note_gone, article.id)
            return "gone", check.reason
        if check.state == "failed" or check.fetched is None:
            await stored(self._store.note_failed, article.id, check.reason)
            return "failed", check.reason
        if check.state == "unchanged":
            await self._note_checked(link, check.fetched)
            return "unchanged", None
        try:
            page = await self._core.intake.from_page(check.fetched, Known(url=article.url))
            return await self._compare(article, link, check.fetched, page, asked_by, is_background), None
        except (BusyError, NotFound):
            raise
        except (FetchError, InputError) as error:
            # What stands there now is no article, or another one of ours: the stored text stays.
            await stored(self._store.note_failed, article.id, error.sentence)
            return "failed", error.sentence

    async def _compare(
        self,
        article: Article,
        link: LinkToCheck,
        fetched: Fetched,
        page: Draft,
        asked_by: int | None,
        is_background: bool,
    ) -> State:
        stored = self._core.stored
        standing = await stored(self._store.standing, article.id, page.paragraphs)
        if standing.is_same:
            if await self._is_damaged(article):  # the page has what the disk has not kept
                await self._articles.take_page(article, page, cause=Cause.LOOK, by=asked_by)
            await self._note_checked(link, fetched, page)
            return "unchanged"
        if standing.is_first and is_background:
            await stored(self._store.note_page_text, article.id, page.paragraphs)
        if standing.is_refused or (is_background and (standing.is_known or standing.is_first)):
            await stored(self._store.note_other, article.id, is_left=True)
            return "refused" if standing.is_refused else "unchanged"
        doubts = await self._doubts(article, link, page)
        if standing.is_persons:
            doubts = (Doubt.PERSONS, *doubts)
        if doubts:
            await stored(self._proposals.put, article.id, page, doubts, version=article.version)
            await stored(self._store.note_other, article.id)
            return "waits"
        await self._articles.take_page(article, page, cause=Cause.LOOK, by=asked_by)
        await self._note_checked(link, fetched, page)
        return "changed"

    async def _is_damaged(self, article: Article) -> bool:
        return article.is_damaged or any(
            passage.is_damaged for passage in await self._articles.passages(article.id)
        )

    async def _doubts(self, article: Article, link: LinkToCheck, page: Draft) -> tuple[Doubt, ...]:
        """Return what speaks against taking a page's text by itself."""
        passages = await self._articles.passages(article.id)
        source = (article.title, article.publisher)
        if link.page_title is not None:
            source = (link.page_title, link.page_publisher)
        before = PageText(*source, [passage.text for passage in passages])
        after = PageText(page.title, page.publisher, [paragraph.text for paragraph in page.paragraphs])
        return await self._core.in_background(doubts_of, before, after)

    async def _note_checked(self, link: LinkToCheck, fetched: Fetched, page: Draft | None = None) -> None:
        """Note that the article's text stands at its link; ``page`` is what was read there."""
        # A server that says that nothing changed need not say again by what it will know that.
        await self._core.stored(
            self._store.note_checked,
            link.article_id,
            etag=fetched.etag or (link.etag if page is None else None),
            last_modified=fetched.last_modified or (link.last_modified if page is None else None),
            page=page,
        )
