"""What one person reads is in their language, what all read in the server's."""

from __future__ import annotations

import pytest
import pytest_asyncio

from bot.client import FootnoteBot
from bot.texts import LANGUAGES, Said, say, say_again, speaking
from knowledge.records import LANGUAGES as MAY_BE_CHOSEN
from knowledge.records import Known
from tests.bot.callers import callers
from tests.bot.locales import Locales, languages_in, languages_told, locales, marked
from tests.bot.test_matrix import BUTTONS, COMMANDS, MENUS
from tests.bot.world import FOG, World, components_of, make_world

__all__ = ["locales", "marked"]

CHOSEN = [None, "es"]
"""What the admins of a French server chose for it."""


def test_each_language_that_may_be_chosen_is_spoken() -> None:
    """A server may choose each language that there is a file of, and no other."""
    assert set(MAY_BE_CHOSEN) == set(LANGUAGES)


@pytest_asyncio.fixture
async def french(simcord_env: object, locales: Locales) -> World:
    """Build a French server of people who have their Discord in German."""
    world = make_world(simcord_env, preferred_locale="fr")  # type: ignore[arg-type]
    for person in (world.member, world.moderator, world.admin):
        locales.set(person, "de")
    article = await world.add("Fog", FOG[0], url="https://example.org/fog")
    collection = await world.collection()
    draft = await collection.intake.from_text(FOG[1], Known(title="Horn"))
    assert (article.id, await collection.drafts.hold(draft, held_by=world.moderator.id)) == (1, 1)
    await world.quote_anything()
    return world


async def _choose(world: World, chosen: str | None) -> str:
    """Let the admins choose a language; return what is spoken to all."""
    await (await world.collection()).settings.decide("language", chosen)
    return chosen or "fr"


@pytest.mark.asyncio
@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize("chosen", CHOSEN)
async def test_commands(french: World, chosen: str | None) -> None:
    """A private answer, a refusal and a form are in the person's language, a public answer in the server's."""
    public, told_publicly = await _choose(french, chosen), 0
    for name in ("member", "admin"):
        caller = callers(french)[name]
        for path, options in COMMANDS.items():
            typed = {k: v.format(article=1) if isinstance(v, str) else v for k, v in options.items()}
            privately, publicly = languages_told(await caller.command(french, path, **typed))
            assert privately <= {"de"}, path
            assert publicly <= {public}, path
            told_publicly += bool(publicly)
    asked = await french.member.slash(french.channel, "ask", question="Who was the first keeper?")
    assert languages_told(asked) == (set(), {public})
    assert told_publicly


@pytest.mark.asyncio
@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize("chosen", CHOSEN)
@pytest.mark.parametrize("kind", BUTTONS)
async def test_buttons_of_public_messages(french: World, chosen: str | None, kind: str) -> None:
    """What takes a public message's place stays in the server's language; all else is in the person's."""
    public = await _choose(french, chosen)
    collection = await french.collection()
    answer = await collection.ask("Fog?", asked_by=french.admin.id)
    await collection.questions.record(answer)
    for name in ("admin", "member"):
        caller = callers(french)[name]
        for sample in BUTTONS[kind]:
            custom_id = sample.format(article=1, draft=1, answer=answer.id)
            result = await caller.press(french, custom_id, ["0"] if kind in MENUS else None)
            privately, publicly = languages_told(result)
            assert privately <= {"de"}, sample
            assert publicly <= {public}, sample


@pytest.mark.asyncio
@pytest.mark.usefixtures("marked")
async def test_what_takes_a_private_messages_place(french: World) -> None:
    """It is in the person's language, as what it takes the place of."""
    shown = await french.admin.slash(french.channel, "settings")
    assert languages_told(shown) == ({"de"}, set())
    assert shown.response is not None
    changed = await french.admin.select(shown.response, ["es"], custom_id="setting:language")
    assert languages_told(changed) == ({"de"}, set())


@pytest.mark.usefixtures("marked")
def test_what_was_said_can_be_said_again() -> None:
    """A refusal that is told to somebody else than it was made for is said in their language, and so is all in it."""
    with speaking("fr"):
        said = say("setting-saved", setting=say("setting-off"), value="7")
    with speaking("de"):
        assert say_again(said) == "‹de|setting-saved›"
        assert say_again("as it is") == "as it is"
    assert isinstance(said, Said)
    assert said.values["value"] == "7"


@pytest.mark.asyncio
@pytest.mark.usefixtures("marked")
async def test_an_error_that_is_told_late(french: World) -> None:
    """What goes wrong is said where it is read: in a public answer's place to all, else to the person."""
    publicly_asked = await french.member.slash(french.channel, "ask", question="?!")
    assert languages_told(publicly_asked) == (set(), {"fr"})
    privately_asked = await french.member.slash(french.channel, "ask", question="?!", private=True)
    assert languages_told(privately_asked) == ({"de"}, set())


@pytest.mark.asyncio
@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize("chosen", CHOSEN)
async def test_mentions(french: World, chosen: str | None) -> None:
    """A mention's answer is for all, whatever comes of it."""
    public = await _choose(french, chosen)
    for text in ("Fog?", "Who was the first keeper?", "?!", ""):
        said = await french.mention(text)
        assert said is not None
        assert languages_in(components_of(said)) == {public}, text


@pytest.mark.asyncio
@pytest.mark.usefixtures("marked")
async def test_a_rebuild_that_a_restart_ended(french: World) -> None:
    """What is said in the background is in the server's language."""
    rebuilt = await french.admin.slash(french.channel, "index rebuild")
    assert languages_told(rebuilt) == (set(), {"fr"})
    await _choose(french, "zh-CN")
    bot = french.bot
    assert isinstance(bot, FootnoteBot)
    collection = await french.collection()
    core = collection._core
    sent = french.channel.last_message
    assert sent is not None
    job = await core.stored(core.store.rebuilds.start, total=1, requested_by=french.admin.id)
    await collection.index.note_rebuild_message(job.id, channel_id=french.channel.id, message_id=sent.id)
    await core.stored(core.store.rebuilds.interrupt)
    await bot._round()
    edited = french.channel.last_message
    assert edited is not None
    assert languages_in(components_of(edited)) == {"zh-CN"}
