"""Whoever sends another server's numbers acts on nothing of it and learns nothing about it."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass

import pytest
import pytest_asyncio
from simcord.results import InteractionResult

from bot.texts import say
from knowledge.collection import Rebuild
from knowledge.collection.catching_up import indexed
from knowledge.index import IndexedArticle
from knowledge.records import Article, Doubt, Known, Passage
from tests.bot.callers import Caller, callers
from tests.bot.test_matrix import BUTTONS, COMMANDS, COMPLETIONS, MENUS, MISSING
from tests.bot.world import World, make_world, text_of
from tests.waiting import until

SECRET = "quillfish"
"""In all texts of the one server, and in none of the other."""
OWN = "marrowjade"
COMMON, FOREIGN = 1, 3
"""Numbers of an article, draft and proposal: of both servers, and of the first one only."""


@dataclass
class Two:
    """Two servers: in the second one somebody sends the first one's numbers."""

    theirs: World
    ours: World
    their_answer: str
    admin: Caller

    async def theirs_now(self) -> list[str]:
        """Return all that is stored of the first server."""
        return await _dump(self.theirs)

    async def ours_now(self) -> list[str]:
        """Return all that is stored of the second server."""
        return await _dump(self.ours)


@pytest_asyncio.fixture
async def two(world: World) -> AsyncIterator[Two]:
    """Fill the first server more than the second."""
    ours = make_world(world.env, "Elsewhere")
    answer = await _fill(world, SECRET, FOREIGN)
    await _fill(ours, OWN, COMMON)
    yield Two(world, ours, answer, callers(ours)["admin"])


async def _fill(world: World, word: str, count: int) -> str:
    """Give a server articles, drafts, proposals, versions, a feed, synonyms and an answer of its own word."""
    collection = await world.collection()
    for number in range(1, count + 1):
        text = f"In fog the horn at {word} sounds {number} times a minute, says the keeper of {word}."
        known = Known(title=f"{word} {number}", publisher=word, url=f"https://example.org/{word}/{number}")
        draft = await collection.intake.from_text(text, known)
        article = await collection.articles.add(draft)
        louder = await collection.intake.from_text(f"{text} At night it is louder.", known)
        edited = await collection.articles.edit(article.id, louder, edited_by=1)
        assert article.id == number
        other = await collection.intake.from_text(
            f"Another text of {word}, number {number}.", Known(title=f"{word} draft {number}")
        )
        assert await collection.drafts.hold(other, held_by=1) == number
        store = collection._core.store.proposals
        await collection._core.stored(store.put, number, other, [Doubt.REWRITTEN], version=edited.version)
        feeds = collection.feeds
        await feeds._core.stored(feeds._store.add, f"https://example.org/{word}/{number}.xml", title=word)
        await collection.settings.add_synonyms([f"{word}{number}", "horn"], added_by=1)
    await world.quote_anything()
    answer = await collection.ask(f"How often does the horn at {word} sound?", asked_by=world.admin.id)
    await collection.questions.record(answer)
    return answer.id


async def _dump(world: World) -> list[str]:
    path = world.bot._data_dir / f"{world.guild.id}.db"
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


def _all_said(result: InteractionResult) -> str:
    """Return everything that went to the caller."""
    shown = [message for message in (result.response, *result.followups) if message is not None]
    return f"{[text_of(m) for m in shown]} {[m.components for m in shown]} {result.modal} {result.autocomplete_choices}"


def _told(result: InteractionResult, number: int) -> list[str]:
    """Return what the caller reads, for a number that may be in it."""
    assert result.modal is None
    shown = [message for message in (result.response, *result.followups) if message is not None]
    return [text_of(message).replace(str(number), "?") for message in shown]


SAMPLES = [(kind, sample) for kind, samples in BUTTONS.items() for sample in samples]


@pytest.mark.asyncio
@pytest.mark.parametrize(("kind", "sample"), SAMPLES, ids=[sample for _, sample in SAMPLES])
async def test_buttons_and_menus(two: Two, kind: str, sample: str) -> None:
    """A button of the first server's number says in the second what one of no number does, and changes nothing.

    Where both have that number it is the second's own.
    """
    before, values = await two.theirs_now(), ["0"] if kind in MENUS else None

    async def press(number: int, answer: str) -> InteractionResult:
        custom_id = sample.format(article=number, draft=number, answer=answer)
        result = await two.admin.press(two.ours, custom_id, values)
        assert SECRET not in _all_said(result)
        return result

    if "{" in sample:
        own = await two.ours_now()
        of_none = await press(MISSING, "f" * len(two.their_answer))
        of_theirs = await press(FOREIGN, two.their_answer)
        assert await two.ours_now() == own
        assert _told(of_theirs, FOREIGN) == _told(of_none, MISSING)
    await press(COMMON, two.their_answer)
    assert await two.theirs_now() == before


@pytest.mark.asyncio
@pytest.mark.parametrize("path", COMMANDS)
async def test_commands(two: Two, path: str) -> None:
    """A command with another server's number in an option ends as with no number, and changes nothing there."""
    before = await two.theirs_now()
    said = {}
    for number in (MISSING, FOREIGN, COMMON):
        typed = {
            option: value.format(article=number).replace(str(MISSING), str(number))
            if isinstance(value, str)
            else value
            for option, value in COMMANDS[path].items()
        }
        if path == "index forget":
            typed["member"] = str(two.theirs.admin.id)
        said[number] = _all_said(await two.admin.command(two.ours, path, **typed))
    assert SECRET not in str(said)
    assert await two.theirs_now() == before


@pytest.mark.asyncio
async def test_choices(two: Two) -> None:
    """What is offered while somebody types is the server's own, also where they type the other's words."""
    for path, option in sorted(COMPLETIONS):
        for typed in ("", SECRET, str(FOREIGN), f"{SECRET} {FOREIGN}", "example.org"):
            offered = await two.admin.complete(two.ours, path, option, typed)
            assert SECRET not in _all_said(offered), path


@pytest.mark.asyncio
async def test_a_form_is_taken_in_the_server_where_it_was_opened(two: Two) -> None:
    """Sent in another server it stores nothing in either, gives back what was typed, and stays good where it is of."""
    by = callers(two.theirs)["admin"]
    opened = {
        "add": await by.command(two.theirs, "article add"),
        "edit": await by.command(two.theirs, "article edit", article=str(COMMON)),
        "correct": await by.press(two.theirs, f"draft:{COMMON}:correct"),
    }
    for kind, shown in opened.items():
        before, own = await two.theirs_now(), await two.ours_now()
        typed = {
            "title": "Carried over",
            "text": f"What was typed into the form {kind}, at length.",
            "publisher": "",
            "link": "",
        }
        if kind == "correct":
            typed |= {"author": "", "date": ""}
            del typed["text"]
        elsewhere = Caller("admin", two.ours.admin, two.ours.channel)
        sent = await elsewhere.submit(two.ours, shown, typed)
        assert text_of(sent).splitlines()[0] in {say("form-elsewhere"), say("form-elsewhere-empty")}
        assert (await two.theirs_now(), await two.ours_now()) == (before, own)
        await by.submit(two.theirs, shown, typed)
        assert await two.theirs_now() != before


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, threading.Event]]:
    """Let a server's rebuild wait before each article, until what stands under the server's word is set."""
    may_go_on = {SECRET: threading.Event(), OWN: threading.Event()}

    def wait(article: Article, passages: tuple[Passage, ...]) -> IndexedArticle:
        assert may_go_on[article.title.split()[0]].wait(60)
        return indexed(article, passages)

    monkeypatch.setattr("knowledge.collection.catching_up.indexed", wait)
    monkeypatch.setattr("bot.cogs.index._LOOKS_AT_ONCE", 1)
    yield may_go_on
    for each in may_go_on.values():
        each.set()


async def _rebuild_of(world: World) -> Rebuild:
    rebuild = (await world.collection()).index.last_rebuild
    assert rebuild is not None
    return rebuild


@pytest.mark.asyncio
async def test_a_running_rebuild_is_stopped_from_its_own_server_only(
    two: Two, held: dict[str, threading.Event]
) -> None:
    """Its number, sent in another server, is of no rebuild there, or of that server's own; it goes on to its end."""
    by = callers(two.theirs)["admin"]
    await by.command(two.theirs, "index rebuild")
    theirs = await _rebuild_of(two.theirs)
    for number in (theirs.job.id, MISSING):
        pressed = await two.admin.press(two.ours, f"rebuild:{number}:stop")
        assert _told(pressed, number) == [say("rebuild-not-running")]
    # Both have a rebuild of that number now.
    assert SECRET not in _all_said(await two.admin.command(two.ours, "index rebuild"))
    ours = await _rebuild_of(two.ours)
    assert ours.job.id == theirs.job.id
    own = Caller("admin", two.ours.admin, two.ours.channel)
    await own.press(two.ours, f"rebuild:{ours.job.id}:stop")
    held[OWN].set()
    await until(lambda: ours.is_done)
    assert not theirs.is_done
    held[SECRET].set()
    await until(lambda: theirs.is_done)
    assert theirs.result().done == theirs.result().total > 0
    dumped = "\n".join(await two.ours_now())
    assert SECRET not in dumped
    for column, world in (("'done'", two.theirs), ("'cancelled'", two.ours)):
        (row,) = [line for line in await _dump(world) if line.startswith('INSERT INTO "rebuilds"')]
        assert column in row
