"""What looks in the background take, what they only propose, and what becomes of that."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from knowledge.collection import Collection, Collections, Services
from knowledge.collection.freshness import Refreshed
from knowledge.errors import DuplicateArticle, NotFound
from knowledge.records import Article, Cause, Doubt, Known
from tests.knowledge.articles.feeds.samples import rss
from tests.knowledge.articles.fetching.conftest import World
from tests.knowledge.articles.fetching.servers import Request, Route, answer
from tests.knowledge.collection.website import CROSSING, IN_ITS_PLACE, POLICY, article_page, item

OTHER = article_page(*POLICY, title="Your privacy choices", site="A group")


async def add(online: Collection, world: World, *, by: int | None = 7) -> Article:
    """Add the article by its link."""
    world.site.add("/ferry", article_page(*CROSSING))
    return await online.articles.add(await online.intake.from_link(world.url("/ferry")), added_by=by)


async def look(online: Collection) -> Refreshed:
    """Look at the one article as the background does, though it may have had its look already."""
    (article,) = await online.articles.page()
    store = online._core.store._database
    await online._core.stored(store.run, "UPDATE articles SET looked_at = NULL WHERE id = ?", [article.id])
    (refreshed,) = await online.freshness.check_due()
    return refreshed


async def texts_of(online: Collection) -> list[str]:
    """Return the one article's passages."""
    (article,) = await online.articles.page()
    return [passage.text for passage in await online.articles.passages(article.id)]


@pytest.mark.asyncio
@pytest.mark.parametrize("what", IN_ITS_PLACE)
async def test_what_stands_in_an_articles_place_is_not_taken(
    online: Collection, world: World, what: str
) -> None:
    """The accepted text is quoted on, whatever the look makes of the page, and its check is not of today."""
    await add(online, world)
    first = await look(online)
    assert first.state == "unchanged"
    world.site.add("/ferry", IN_ITS_PLACE[what])
    for _ in range(2):
        refreshed = await look(online)
        assert refreshed.state in ("waits", "failed")
        assert refreshed.article.version == 1
        assert refreshed.article.checked_at == first.article.checked_at
        assert (refreshed.article.proposed_at is not None) is (refreshed.state == "waits")
        assert refreshed.article.failure == refreshed.reason
    assert await texts_of(online) == list(CROSSING)
    world.site.add("/ferry", article_page(*CROSSING))
    back = await look(online)
    assert (back.state, back.article.proposed_at, back.article.failures) == ("unchanged", None, 0)
    assert await online.proposals.count() == 0


EDITS = {
    "a paragraph added": [*CROSSING[:2], POLICY[0], *CROSSING[2:]],
    "a typo mended": [CROSSING[0].replace("swell", "sea"), *CROSSING[1:]],
    "a price and a year changed": [
        text.replace("six euros", "seven euros").replace("1974", "1975") for text in CROSSING
    ],
    "a paragraph taken out": list(CROSSING[:-1]),
    "two paragraphs written anew": [*CROSSING[:-2], *POLICY[:2]],
    "a paragraph moved": [*CROSSING[1:], CROSSING[0]],
}


@pytest.mark.asyncio
@pytest.mark.parametrize("what", EDITS)
async def test_an_ordinary_update_is_taken(online: Collection, world: World, what: str) -> None:
    """It becomes a new version by itself, and the text before is kept with why it went."""
    article = await add(online, world)
    world.site.add("/ferry", article_page(*EDITS[what]))
    refreshed = await look(online)
    assert (refreshed.state, refreshed.article.version) == ("changed", 2)
    assert await texts_of(online) == EDITS[what]
    (before,) = await online.articles.versions(article.id)
    assert [paragraph.text for paragraph in before.paragraphs] == list(CROSSING)
    assert (before.cause, before.replaced_by) == (Cause.LOOK, None)


@pytest.mark.asyncio
async def test_a_proposal_is_accepted(online: Collection, world: World) -> None:
    """The text takes the article's place, under the title and publisher that people gave; looks follow it then."""
    article = await add(online, world)
    world.site.add("/ferry", OTHER)
    assert (await look(online)).state == "waits"
    proposal = await online.proposals.oldest()
    assert proposal == await online.proposals.of(article.id)
    assert proposal is not None
    assert (proposal.draft.title, proposal.draft.publisher) == ("Your privacy choices", "A group")
    compared = await online.proposals.compare(proposal)
    assert [change.goes for change in compared.differences if change.goes] == list(CROSSING)
    assert [change.comes for change in compared.differences if change.comes] == list(POLICY)
    accepted = await online.proposals.accept(proposal.id, by=9)
    assert (accepted.version, accepted.title, accepted.proposed_at) == (2, "The island ferry", None)
    assert await texts_of(online) == list(POLICY)
    (before,) = await online.articles.versions(article.id)
    assert (before.cause, before.replaced_by) == (Cause.ACCEPTED, 9)
    with pytest.raises(NotFound):
        await online.proposals.accept(proposal.id)
    world.site.add("/ferry", article_page(*POLICY, CROSSING[0], title="Your privacy choices", site="A group"))
    assert (await look(online)).state == "changed"
    assert (await look(online)).state == "unchanged"


@pytest.mark.asyncio
async def test_a_page_that_leads_to_another_article_of_ours(online: Collection, world: World) -> None:
    """Its text can't be accepted, since it is there already; that is said, and it can be refused."""
    world.site.add("/policy", OTHER)
    other = await online.articles.add(await online.intake.from_link(world.url("/policy")), added_by=7)
    article = await add(online, world)
    world.site.add("/ferry", OTHER)
    assert (await online.freshness.refresh(article.id)).state == "waits"
    proposal = await online.proposals.oldest()
    assert proposal is not None
    with pytest.raises(DuplicateArticle) as error:
        await online.proposals.accept(proposal.id)
    assert error.value.article_id == other.id
    assert await online.proposals.oldest() == proposal
    assert (await online.proposals.keep(proposal.id)).version == 1


@pytest.mark.asyncio
async def test_a_refused_text_is_not_proposed_again(tmp_path: Path, world: World) -> None:
    """Not by later looks, nor after a restart; a third text is, and replaces nothing either."""
    async with Collections(tmp_path, services=Services(policy=world.policy)) as collections:
        online = await collections.open(1)
        await add(online, world)
        world.site.add("/ferry", OTHER)
        await look(online)
        proposal = await online.proposals.oldest()
        assert proposal is not None
    async with Collections(tmp_path, services=Services(policy=world.policy)) as collections:
        online = await collections.open(1)
        assert await online.proposals.oldest() == proposal
        assert (await online.proposals.keep(proposal.id)).version == 1
    async with Collections(tmp_path, services=Services(policy=world.policy)) as collections:
        online = await collections.open(1)
        for _ in range(2):
            assert (await look(online)).state == "refused"
            assert await online.proposals.count() == 0
        assert (await online.freshness.refresh(proposal.article_id, asked_by=9)).state == "refused"
        world.site.add("/ferry", IN_ITS_PLACE["a parked domain"])
        assert (await look(online)).state == "waits"
        newest = await online.proposals.oldest()
        assert newest is not None
        assert newest.id > proposal.id
        assert Doubt.OTHER_SOURCE in newest.doubts
        world.site.add("/ferry", OTHER)
        assert (await look(online)).state == "refused"
        assert await online.proposals.count() == 0
        assert await texts_of(online) == list(CROSSING)


@pytest.mark.asyncio
async def test_a_change_is_undone_and_stays_so(online: Collection, world: World) -> None:
    """The earlier text is a new version; what the page has is a proposal from then on, whatever changes there."""
    article = await add(online, world)
    changed = [*CROSSING, POLICY[0]]
    world.site.add("/ferry", article_page(*changed), etag='"2"')
    assert (await look(online)).state == "changed"
    back = await online.articles.put_back(article.id, 1, by=9)
    assert (back.version, back.title, back.language) == (3, article.title, "en")
    assert await texts_of(online) == list(CROSSING)
    assert [(v.version, v.cause) for v in await online.articles.versions(article.id)] == [
        (2, Cause.PUT_BACK),
        (1, Cause.LOOK),
    ]
    waits = await look(online)
    assert (waits.state, waits.article.version) == ("waits", 3)
    proposal = await online.proposals.oldest()
    assert proposal is not None
    assert proposal.doubts == (Doubt.PERSONS,)
    assert [paragraph.text for paragraph in proposal.draft.paragraphs] == changed
    await online.proposals.keep(proposal.id)
    assert (await look(online)).state == "refused"
    world.site.add("/ferry", article_page(*changed, POLICY[1]))
    assert (await look(online)).state == "waits"
    assert await texts_of(online) == list(CROSSING)
    answer = await online.ask("How much does a ticket cost for grown-ups?")
    assert "six euros" in answer.citations[0].passage.text
    with pytest.raises(NotFound):
        await online.articles.put_back(article.id, 9)


def conditional(body: bytes, etag: str) -> Route:
    """Answer that nothing changed, and nothing more, to whoever has seen this."""

    async def route(request: Request, writer: asyncio.StreamWriter) -> None:
        is_known = request.headers.get("if-none-match") == etag
        said = answer(b"", status=304) if is_known else answer(body, etag=etag)
        await said(request, writer)

    return route


@pytest.mark.asyncio
async def test_a_server_that_remembers_us(online: Collection, world: World) -> None:
    """ "Not modified" is said of the accepted text only: it is a check, and what was proposed meanwhile goes."""
    article = await add(online, world)
    own, other = conditional(article_page(*CROSSING), '"1"'), conditional(OTHER, '"2"')
    world.site.routes["/ferry"] = own
    checks = [(await look(online)).article.checked_at for _ in range(3)]
    assert None not in checks
    assert len(set(checks)) == 3
    world.site.routes["/ferry"] = other
    for _ in range(2):
        waits = await look(online)
        assert (waits.state, waits.article.checked_at) == ("waits", checks[-1])
    world.site.routes["/ferry"] = own
    back = await look(online)
    assert (back.state, back.article.proposed_at) == ("unchanged", None)
    world.site.routes["/ferry"] = conditional(article_page(*CROSSING, POLICY[0]), '"3"')
    assert (await look(online)).state == "changed"
    await online.articles.put_back(article.id, 1, by=9)
    assert (await look(online)).state == "waits"


@pytest.mark.asyncio
async def test_not_modified_is_no_word_about_an_accepted_text(online: Collection, world: World) -> None:
    """What a server remembers belongs to the text before: once another was accepted, the old page is a change."""
    article = await add(online, world)
    own = conditional(article_page(*CROSSING), '"1"')
    world.site.routes["/ferry"] = own
    await look(online)
    world.site.routes["/ferry"] = conditional(OTHER, '"2"')
    assert (await look(online)).state == "waits"
    proposal = await online.proposals.of(article.id)
    assert proposal is not None
    await online.proposals.accept(proposal.id, by=9)
    world.site.routes["/ferry"] = own
    assert (await look(online)).state != "unchanged"


@pytest.mark.asyncio
async def test_what_a_moderator_wrote_is_not_replaced(online: Collection, world: World) -> None:
    """A text corrected by hand stays while its page is as it was; what changes there waits."""
    article = await add(online, world)
    corrected = [CROSSING[0].replace("forty minutes", "fifty minutes"), *CROSSING[1:]]
    draft = await online.intake.from_text("\n\n".join(corrected), Known(title=article.title, url=article.url))
    await online.articles.edit(article.id, draft, edited_by=9)
    mine = await texts_of(online)
    for _ in range(2):
        assert (await look(online)).state == "unchanged"
    world.site.add("/ferry", article_page(*CROSSING, POLICY[0]))
    assert (await look(online)).state == "waits"
    assert await texts_of(online) == mine
    world.site.add("/ferry", article_page(*CROSSING))
    assert (await look(online)).state == "unchanged"
    assert await online.proposals.count() == 0
    # Whoever asks sees what the page has.
    assert (await online.freshness.refresh(article.id, asked_by=9)).state == "waits"


@pytest.mark.asyncio
async def test_what_a_moderator_pasted_is_not_replaced(online: Collection, world: World) -> None:
    """The page of a text that was pasted may have more or less of it; only what changes there later is news."""
    world.site.add("/ferry", article_page(*CROSSING))
    pasted = await online.intake.from_text("\n\n".join(CROSSING[1:4]), Known(url=world.url("/ferry")))
    await online.articles.add(pasted, added_by=9)
    mine = await texts_of(online)
    for _ in range(2):
        assert (await look(online)).state == "unchanged"
        assert await online.proposals.count() == 0
    world.site.add("/ferry", article_page(*CROSSING, POLICY[0]))
    assert (await look(online)).state == "waits"
    assert await texts_of(online) == mine


@pytest.mark.asyncio
async def test_what_a_feed_brought_is_not_replaced_by_less(online: Collection, world: World) -> None:
    """Neither by its feed, where only the beginning of the item is left, nor by its page, which shows no more."""
    whole = "".join(f"<p>{text}</p>" for text in CROSSING)
    teaser = item(1, f"{CROSSING[0][:60]} …", world.url("/ferry"))
    world.site.add("/ferry", IN_ITS_PLACE["the beginning before a log-in"])
    world.site.add("/feed", rss(item(1, whole, world.url("/ferry"))), content_type="application/rss+xml")
    feed = await online.feeds.add(world.url("/feed"))
    assert await online.feeds.check_due() == 1
    stored = await texts_of(online)
    assert len(stored) >= 6
    for changed in (teaser, teaser.replace("<guid>1", "<guid>2")):
        world.site.add("/feed", rss(changed), content_type="application/rss+xml")
        await online.feeds.check(feed.id)
        assert await texts_of(online) == stored
    waits = await look(online)
    assert (waits.state, waits.article.version) == ("waits", 1)
    assert await texts_of(online) == stored


@pytest.mark.asyncio
async def test_a_failing_look_is_no_check(online: Collection, world: World) -> None:
    """The article says when a look last found it, and how often and why they failed since; then it is left alone."""
    await add(online, world)
    checked = (await look(online)).article.checked_at
    assert checked is not None
    world.site.add("/ferry", b"", status=503)
    for failures in (1, 2, 3):
        refreshed = await look(online)
        assert (refreshed.state, refreshed.article.failures) == ("failed", failures)
        assert refreshed.article.checked_at == checked
        assert refreshed.article.failure == refreshed.reason
    assert await online.freshness.check_due() == []
    due = await online._core.stored(online.freshness.next_due)
    assert due is not None
    assert due > datetime.now(UTC) + timedelta(days=6)
    world.site.add("/ferry", article_page(*CROSSING))
    mended = (await look(online)).article
    assert (mended.failures, mended.failure) == (0, None)
    assert mended.checked_at is not None
    assert mended.checked_at > checked


@pytest.mark.asyncio
async def test_corrected_titles_raise_no_doubt(online: Collection, world: World) -> None:
    """Where people named title and publisher otherwise than the page, its updates are taken all the same."""
    world.site.add("/ferry", article_page(*CROSSING))
    known = Known(title="Crossing to Hav", publisher="The harbour office")
    draft = await online.intake.from_link(world.url("/ferry"), known)
    article = await online.articles.add(draft, added_by=9)
    assert (await look(online)).state == "unchanged"
    world.site.add("/ferry", article_page(*CROSSING, POLICY[0]))
    changed = await look(online)
    assert (changed.state, changed.article.title) == ("changed", article.title)
    assert changed.article.publisher == "The harbour office"


@pytest.mark.asyncio
async def test_two_decisions_at_once(online: Collection, world: World) -> None:
    """Of two people who accept at the same moment one is heard, and the text is replaced once."""
    article = await add(online, world)
    world.site.add("/ferry", OTHER)
    await look(online)
    proposal = await online.proposals.oldest()
    assert proposal is not None
    answers = await asyncio.gather(
        *(online.proposals.accept(proposal.id, by=by) for by in (1, 2)), return_exceptions=True
    )
    assert [isinstance(answer, NotFound) for answer in answers].count(True) == 1
    assert (await online.articles.get(article.id)).version == 2
