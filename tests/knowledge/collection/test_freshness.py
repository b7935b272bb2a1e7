"""Articles follow their pages, against websites on loopback servers."""

from __future__ import annotations

import pytest

from knowledge.articles import Intake
from knowledge.collection import Collection
from knowledge.errors import InputError
from knowledge.records import Known
from tests.knowledge.articles.fetching.conftest import World
from tests.knowledge.collection.website import FERRY, STORM, page


@pytest.mark.asyncio
async def test_a_link_becomes_an_article_and_is_kept_fresh(online: Collection, world: World) -> None:
    """Adding reads the page; a changed page becomes a new version; a gone one is flagged and still quoted."""
    world.site.add("/ferry", page("The ferry", FERRY), etag='"1"')
    link = world.url("/ferry")
    draft = await online.intake.from_link(link, Known())
    assert (draft.title, draft.publisher) == ("The ferry", "Island News")
    article = await online.articles.add(draft)
    assert (await online.freshness.refresh(article.id)).state == "unchanged"

    world.site.add("/ferry", page("The ferry", FERRY, STORM))
    changed = await online.freshness.refresh(article.id, asked_by=7)
    assert (changed.state, changed.article.version) == ("changed", 2)
    answer = await online.ask("Does the ferry stay in port in a storm?")
    assert "pier offers it no shelter" in answer.citations[0].passage.text

    world.site.add("/ferry", b"", status=410)
    gone = await online.freshness.refresh(article.id)
    assert gone.state == "gone"
    assert gone.article.gone_at is not None
    assert (await online.ask("Does the ferry stay in port in a storm?")).answered


@pytest.mark.asyncio
async def test_a_page_gives_back_what_the_disk_damaged(online: Collection, world: World) -> None:
    """A damaged article is stored anew from its page at the next look, though the page is what it was."""
    world.site.add("/ferry", page("The ferry", FERRY), etag='"1"')
    article = await online.articles.add(await online.intake.from_link(world.url("/ferry"), Known()))
    await online.freshness.refresh(article.id)
    before = [passage.text for passage in await online.articles.passages(article.id)]
    core = online._core
    damage = "UPDATE passages SET text = CAST(x'46ff' AS TEXT) WHERE number = 1"
    await core.stored(core.store._database.run, damage)
    await core.stored(core.store._database.run, "UPDATE articles SET title = 'The fairy'")
    assert (await online.index.status(look_closely=True)).health != ()
    assert (await online.freshness.refresh(article.id)).state == "unchanged"
    assert [passage.text for passage in await online.articles.passages(article.id)] == before
    assert (await online.articles.get(article.id)).title == "The ferry"
    assert (await online.index.status(look_closely=True)).health == ()


@pytest.mark.asyncio
async def test_a_page_that_is_no_article_any_more_leaves_the_stored_text(
    online: Collection,
    world: World,
) -> None:
    """What a website puts in an article's place is not taken for its new text."""
    world.site.add("/ferry", page("The ferry", FERRY))
    article = await online.articles.add(await online.intake.from_link(world.url("/ferry"), Known()))
    world.site.add("/ferry", b"<html><body><form>Log in <input type=password></form></body></html>")
    refreshed = await online.freshness.refresh(article.id)
    assert refreshed.state == "failed"
    assert (await online.articles.get(article.id)).version == 1


@pytest.mark.asyncio
async def test_articles_without_a_link_are_not_refreshed(online: Collection) -> None:
    """There is nothing to look at, and that is said."""
    async with Intake() as intake:
        article = await online.articles.add(await intake.from_text(FERRY, Known(title="The ferry")))
    with pytest.raises(InputError, match="has no link"):
        await online.freshness.refresh(article.id)
    assert await online.freshness.check_due() == []
