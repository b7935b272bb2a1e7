"""Greetings, thanks and questions about the bot."""

from __future__ import annotations

import pytest
from simcord.actors import MemberActor

from bot.checks import MENU_FIND, MENU_FIND_PRIVATELY, NEEDED, not_allowed
from bot.texts import LANGUAGES, say, speaking
from tests.bot.callers import callers
from tests.bot.locales import Locales, locales
from tests.bot.test_checks import set_permissions
from tests.bot.world import FOG, World, buttons_of, plain, reply_of, text_of

__all__ = ["locales"]

FAQ = """# How often does the horn sound?

The horn sounds twice a minute in fog, and it can be heard five miles out at sea.
"""


async def greeted(world: World, text: str):
    """Greet the bot, and return what it says once it knows examples."""
    await world.mention(text)
    await (await world.collection()).overviews.made()
    shown = await world.mention(text)
    assert shown is not None
    return shown


@pytest.mark.asyncio
async def test_who_asks_what_the_bot_does_is_told_what_may_be_asked(world: World) -> None:
    """The card names articles, and offers questions that get an answer; nothing of it is kept as unanswered."""
    await world.add("The horn", FAQ)
    await world.add("Fog at the lighthouse", "\n\n".join(FOG))
    for text in ("hello", "what can you do?", "help", "who are you", "¿qué puedes hacer?"):
        card = await greeted(world, text)
        assert say("help-topics", count=2) in text_of(card)
        assert "- Fog at the lighthouse" in text_of(card)
    assert "How often does the horn sound?" in buttons_of(card)
    assert len(buttons_of(card)) <= 3
    await world.restart()
    for label in buttons_of(card):
        pressed = await world.moderator.click(card, label=label)
        assert reply_of(pressed).ephemeral
        assert "> " in text_of(pressed)
    assert await (await world.collection()).questions.unanswered() == []


@pytest.mark.asyncio
async def test_thanks_get_one_line(world: World) -> None:
    """Who thanks wants no card."""
    await world.add("The horn", FAQ)
    assert text_of(await world.mention("thank you!")) == say("thanks-back")
    assert text_of(await world.mention("danke schön")) == say("thanks-back")


@pytest.mark.asyncio
async def test_an_example_whose_article_is_gone(world: World) -> None:
    """It says so, also where another article could be named by the same number."""
    article = await world.add("The horn", FAQ)
    card = await greeted(world, "hello")
    label = next(iter(buttons_of(card)))
    await (await world.collection()).articles.remove(article.id)
    assert text_of(await world.member.click(card, label=label)) == plain(say("example-gone"))


@pytest.mark.asyncio
async def test_a_server_without_articles_says_how_to_add_some(world: World) -> None:
    """Nothing is promised that is not there."""
    assert say("collection-empty") in text_of(await world.mention("hello"))


async def helped(world: World, by: MemberActor) -> str:
    """Return what /help says to somebody alone."""
    shown = reply_of(await by.slash(world.channel, "help"))
    assert shown.ephemeral
    return text_of(shown)


@pytest.mark.asyncio
async def test_help_is_the_card_of_greetings_for_one_alone(world: World) -> None:
    """It has the same topics and examples, whose buttons work, and does not lead to itself."""
    await world.add("The horn", FAQ)
    card = await greeted(world, "hello")
    assert say("help-alone") in text_of(card)
    shown = reply_of(await world.member.slash(world.channel, "help"))
    assert shown.ephemeral
    assert text_of(shown).splitlines() == [
        line for line in text_of(card).splitlines() if line != say("help-alone")
    ]
    assert buttons_of(shown).keys() == buttons_of(card).keys()
    await world.restart()
    pressed = await world.member.click(shown, label="How often does the horn sound?")
    assert "twice a minute" in text_of(pressed)


@pytest.mark.asyncio
async def test_help_names_to_each_the_commands_that_are_theirs(world: World) -> None:
    """Members are named no commands that would refuse them; moderators theirs, admins both."""
    articles, index = say("help-articles", feeds="True"), say("help-index", settings="True")
    for by, lines in ((world.member, set()), (world.moderator, {articles}), (world.admin, {articles, index})):
        said = await helped(world, by)
        assert say("help-head") in said
        assert {line for line in (articles, index) if line in said} == lines
        assert say("collection-empty") in said


@pytest.mark.asyncio
async def test_help_follows_what_the_servers_admins_set(world: World) -> None:
    """Whom they let into /article is named it, but not the feeds' commands; whom they keep out of /help is refused."""
    await set_permissions(world, "article", {world.member: True})
    said = await helped(world, world.member)
    assert say("help-articles", feeds="False") in said
    assert "/feed" not in said
    await set_permissions(world, "index", {world.moderator: True})
    assert say("help-index", settings="False") in await helped(world, world.moderator)
    await set_permissions(world, "help", {world.member: False})
    refused = await callers(world)["member"].command(world, "help")
    assert text_of(refused) == plain(not_allowed("help"))


@pytest.mark.asyncio
@pytest.mark.parametrize("language", LANGUAGES)
async def test_help_speaks_the_callers_language(world: World, locales: Locales, language: str) -> None:
    """Whatever the server speaks: nobody else sees it."""
    await (await world.collection()).settings.decide("language", "fr")
    locales.set(world.admin, language)
    said = await helped(world, world.admin)
    with speaking(language):
        assert say("help-head") in said
        assert say("help-articles", feeds="True") in said
        assert say("help-index", settings="True") in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refusal_names_the_command_that_it_is_of(language: str) -> None:
    """In no language who may not use one command is told of another one's."""
    with speaking(language):
        said = {root: not_allowed(root) for root in NEEDED if root not in {MENU_FIND, MENU_FIND_PRIVATELY}}
        assert len(set(said.values())) == len(said)
        assert len({*said.values(), not_allowed(MENU_FIND)}) == len(said) + 1


@pytest.mark.asyncio
@pytest.mark.parametrize("id_", ["a", "-1", "9" * 64, "٣", "_"])
@pytest.mark.parametrize("kind", "apt")
async def test_an_example_of_no_number(world: World, kind: str, id_: str) -> None:
    """Whatever a client that was tampered with sends is an example that is gone, or no button."""
    pressed = await callers(world)["member"].press(world, f"example:{kind}:{id_}")
    assert text_of(pressed) in {plain(say("example-gone")), plain(say("button-unknown"))}
