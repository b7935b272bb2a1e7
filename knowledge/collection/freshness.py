"""Are the articles still as their pages have them?"""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Literal

from knowledge.articles.fetching.freshness import LinkCheck, check_link
from knowledge.collection.articles import Articles
from knowledge.collection.core import Core
from knowledge.errors import FootnoteError, InputError
from knowledge.records import Article, Draft, Known, LinkToCheck
from knowledge.store import Priority

log = logging.getLogger(__name__)

_LOOK_AFTER = timedelta(days=7)
"""How long a link is left alone in the background."""
_LINKS_A_ROUND = 3
"""Links looked at in one round of the background: politeness before freshness."""


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What a look at an article's link brought."""

    article: Article
    """As it is now."""
    state: Literal["unchanged", "changed", "gone", "failed"]
    reason: str | None = None
    """Why it failed or counts as gone, a sentence."""


class Freshness:
    """Looks at the links of one collection's articles."""

    def __init__(self, core: Core, articles: Articles) -> None:
        self._core = core
        self._articles = articles
        self._store = core.store.freshness

    async def refresh(self, article_id: int, *, asked_by: int | None = None) -> Refreshed:
        """Look at an article's link now; a changed text becomes a new version.

        Raises:
            NotFound: There is no such article (any more).
            InputError: The article has no link of its own.
            BusyError: Too many links of the collection are waiting.
        """
        article = await self._articles.get(article_id)
        link = await self._core.stored(self._store.get, article_id)
        if link is None:
            raise InputError(f"“{article.title}” has no link of its own to look at.")
        return await self._look(article, link, obey_robots=False, asked_by=asked_by)

    def next_due(self) -> datetime | None:
        """Tell when the next link is due, on the store's thread; None where there are no links."""
        return self._store.next_due(_LOOK_AFTER)

    async def check_due(self) -> list[Refreshed]:
        """Look at the links that were left alone longest; return what that brought."""
        before = datetime.now(UTC) - _LOOK_AFTER
        due = await self._core.stored_at(Priority.BULK, self._store.due, before=before, limit=_LINKS_A_ROUND)
        looked_at = []
        for link in due:
            try:
                article = await self._articles.get(link.article_id)
                looked_at.append(await self._look(article, link, obey_robots=True))
            except FootnoteError as error:  # removed meanwhile, or too much to do: the others have their turn
                log.info("%s was not looked at: %s", link.url, error)
        return looked_at

    async def _look(
        self, article: Article, link: LinkToCheck, *, obey_robots: bool, asked_by: int | None = None
    ) -> Refreshed:
        with self._core.in_use():
            return await self._look_and_note(article, link, obey_robots, asked_by)

    async def _look_and_note(
        self, article: Article, link: LinkToCheck, obey_robots: bool, asked_by: int | None
    ) -> Refreshed:
        check = await check_link(
            await self._core.intake.fetcher(),
            link.url,
            etag=link.etag,
            last_modified=link.last_modified,
            collection=self._core.path,
            obey_robots=obey_robots,
        )
        stored = self._core.stored
        if check.state == "gone":
            await stored(self._store.note_gone, article.id)
            return Refreshed(await self._articles.get(article.id), "gone", str(check.failure))
        if check.state == "failed":
            await stored(self._store.note_failed, article.id)
            return Refreshed(article, "failed", str(check.failure))
        try:
            changed = check.state == "changed" and await self._replace(article, check, asked_by)
        except FootnoteError as error:
            # What stands there now is no article: the stored text stays.
            await stored(self._store.note_failed, article.id)
            return Refreshed(article, "failed", str(error))
        fetched = check.fetched
        await stored(
            self._store.note_checked,
            article.id,
            etag=fetched.etag if fetched else None,
            last_modified=fetched.last_modified if fetched else None,
        )
        now = await self._articles.get(article.id)
        return Refreshed(now, "changed" if changed else "unchanged")

    async def _replace(self, article: Article, check: LinkCheck, asked_by: int | None) -> bool:
        """Store the page's text where it differs from the article's; say whether it does.

        Title, publisher, author and date stay as people have them.
        """
        if check.fetched is None:
            return False
        known = Known(article.title, article.publisher, article.author, article.published, article.url)
        draft: Draft = await self._core.intake.from_page(check.fetched, known)
        before = [passage.text for passage in await self._articles.passages(article.id)]
        if before == [paragraph.text for paragraph in draft.paragraphs]:
            return False
        draft = replace(draft, via=article.via)
        await self._articles.edit(article.id, draft, edited_by=asked_by)
        return True
