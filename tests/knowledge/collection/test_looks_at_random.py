"""Looks, decisions and edits in any order: what a person accepted never goes by itself."""

from __future__ import annotations

import random

import pytest

from knowledge.articles.updates import PageText, doubts_of
from knowledge.collection import Collection
from knowledge.records import Known
from tests.knowledge.articles.fetching.conftest import World
from tests.knowledge.collection.test_proposals import EDITS, add, look, texts_of
from tests.knowledge.collection.website import CROSSING, IN_ITS_PLACE, POLICY, article_page

PAGES = [
    article_page(*CROSSING),
    *(article_page(*text) for text in EDITS.values()),
    article_page(*POLICY),
    article_page(*POLICY, CROSSING[0]),
    *(IN_ITS_PLACE[what] for what in ("a list", "a parked domain", "a log-in")),
]
STEPS = ("page", "page", "look", "look", "look", "accept", "keep", "put back", "edit")


class Moderator:
    """Does what moderators do with the one article, by a seed."""

    def __init__(self, online: Collection, seed: int) -> None:
        self.online = online
        self.random = random.Random(seed)
        self.refused: list[list[str]] = []
        self.is_own_text = False
        """Whether the article's text is the moderator's, and not the page's."""

    async def accept(self) -> None:
        """Accept what waits, if something does."""
        if proposal := await self.online.proposals.oldest():
            await self.online.proposals.accept(proposal.id, by=7)
            self.is_own_text = False
            self.refused = [text for text in self.refused if text != await texts_of(self.online)]

    async def keep(self) -> None:
        """Refuse what waits, if something does."""
        if proposal := await self.online.proposals.oldest():
            await self.online.proposals.keep(proposal.id)
            self.refused.append([paragraph.text for paragraph in proposal.draft.paragraphs])

    async def put_back(self) -> None:
        """Put an earlier text back, if there is one."""
        (article,) = await self.online.articles.page()
        if article.version > 1:
            await self.online.articles.put_back(article.id, self.random.randint(1, article.version - 1), by=7)
            await self._has_own_text()

    async def edit(self) -> None:
        """Change a word by hand."""
        (article,) = await self.online.articles.page()
        text = "\n\n".join(await texts_of(self.online))
        draft = await self.online.intake.from_text(
            text.replace("harbour", f"port {self.random.random()}").replace("the ", "this ", 1),
            Known(title=article.title, url=article.url),
        )
        await self.online.articles.edit(article.id, draft, edited_by=7)
        await self._has_own_text()

    async def look(self) -> None:
        """Let the background look, and hold it to its promises."""
        before = await texts_of(self.online)
        refreshed = await look(self.online)
        after, proposal = await texts_of(self.online), await self.online.proposals.oldest()
        if refreshed.state == "changed":
            assert not self.is_own_text
            assert doubts_of(PageText("", None, before), PageText("", None, after)) == ()
            assert after not in self.refused
        else:
            assert after == before
        assert (proposal is not None) is (refreshed.article.proposed_at is not None)
        if refreshed.state in ("unchanged", "changed", "refused"):
            assert proposal is None
        if proposal is not None:
            waiting = [paragraph.text for paragraph in proposal.draft.paragraphs]
            assert waiting != after
            assert waiting not in self.refused

    async def _has_own_text(self) -> None:
        self.is_own_text = True
        self.refused = [text for text in self.refused if text != await texts_of(self.online)]


@pytest.mark.asyncio
@pytest.mark.parametrize("seed", range(3))
async def test_what_a_person_accepted_never_goes_by_itself(
    online: Collection, world: World, seed: int
) -> None:
    """Whatever a website shows: a look takes only what is clearly an update of its own text, and nothing refused."""
    await add(online, world)
    moderator = Moderator(online, seed)
    act = {
        "accept": moderator.accept,
        "keep": moderator.keep,
        "put back": moderator.put_back,
        "edit": moderator.edit,
        "look": moderator.look,
    }
    for _ in range(40):
        step = moderator.random.choice(STEPS)
        if step == "page":
            headers = moderator.random.choice([{}, {"etag": f'"{moderator.random.random()}"'}])
            world.site.add("/ferry", moderator.random.choice(PAGES), **headers)
        else:
            await act[step]()
