"""Who may do what: every command, choice while typing, button and form, for every kind of caller."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import discord
import pytest
import pytest_asyncio
from discord import app_commands
from simcord.builders import UserHandle
from simcord.results import InteractionResult

from bot.checks import MENU_ADD, MENU_FIND, MENU_FIND_PRIVATELY, NEEDED, not_allowed
from bot.texts import say
from bot.views import all_buttons
from bot.views.base import KINDS, Form, StatefulButton
from bot.views.settings import ENTRIES
from knowledge.records import Known
from tests.bot.callers import ROOTS_OF, Caller, callers
from tests.bot.world import FOG, World, plain, text_of

MISSING = 999_999
"""The number of nothing that there is: who may act on it is told so, and nothing changes."""

COMMANDS: dict[str, dict[str, object]] = {
    "ask": {"question": "How often does the horn sound in fog?", "private": True},
    "article add": {"link": "no link"},
    "article list": {},
    "article show": {"article": "{article}"},
    "article history": {"article": "{article}"},
    "article edit": {"article": "{article}"},
    "article remove": {"article": "{article}"},
    "article refresh": {"article": "{article}"},
    "article questions": {},
    "article synonyms": {"remove": str(MISSING)},
    "feed add": {"link": "no link"},
    "feed list": {},
    "feed remove": {"feed": "{article}"},
    "feed check": {"feed": "{article}"},
    "index rebuild": {},
    "index status": {},
    "index threshold": {},
    "index purge": {"article": str(MISSING)},
    "index forget": {"member": str(MISSING)},
    "help": {},
    "privacy show": {},
    "privacy delete": {},
    "settings": {},
}
"""Each command, and what is typed into its options."""

MENUS_OF_MESSAGES = (MENU_ADD, MENU_FIND, MENU_FIND_PRIVATELY)
"""Each menu of a message."""

COMPLETIONS = {
    *(("ask", name) for name in ("question", "publisher", "after", "before")),
    *(("article " + name, "article") for name in ("show", "history", "edit", "remove", "refresh")),
    ("article synonyms", "remove"),
    ("index purge", "article"),
    ("feed remove", "feed"),
    ("feed check", "feed"),
}
"""Each option in which choices are offered."""

BUTTONS = {
    "page": ("page:{answer}:0:2:f",),
    "more": ("more:{answer}:{article}:{article}:1",),
    "around": ("around:{answer}:{article}:{article}:1:1:1:u", "around:{answer}:{article}:{article}:1:1:1:d"),
    "leaf": ("leaf:{answer}:{article}:{article}:1:0", "leaf:{answer}:{article}:{article}:1:2"),
    "vote": tuple(f"vote:{{answer}}:{{article}}:{way}" for way in "hnb"),
    "why": ("why:{answer}:{article}",),
    "draft": tuple(f"draft:{{draft}}:{c}" for c in ("accept", "update", "correct", "restore", "discard")),
    "restore": ("restore:{draft}:0",),
    "restorepage": ("restorepage:{draft}:0:f", "restorepage:{draft}:1:b"),
    "source": ("source:{article}",),
    "list": ("list:0:f", "list:0:b"),
    "proposal": ("proposal:{draft}:accept", "proposal:{draft}:keep"),
    "waiting": ("waiting:{article}", "waiting:0"),
    "questions": ("questions:0:f", "questions:0:b"),
    "rebuild": ("rebuild:1:stop",),
    "remove": ("remove:{article}:yes", "remove:{article}:no"),
    "history": tuple(f"history:{{article}}:0:{way}" for way in "oubf"),
    "version": ("version:{article}:1:show", "version:{article}:1:back"),
    "example": ("example:t:999999", "example:p:999999", "example:a:{answer}"),
    "human": ("human:{answer}",),
    "humansure": ("humansure:{answer}",),
    "tell": ("tell:{answer}",),
    "purge": ("purge:{article}:yes", "purge:{article}:no"),
    "setting": tuple(f"setting:{entry.name}" for entry in ENTRIES),
    "aboutme": ("aboutme:delete",),
    "direct": ("direct:{article}",),
    "place": ("place:0",),
    "privacy": ("privacy:yes", "privacy:no"),  # last: it takes the moderator's draft away
}
"""Custom ids of each kind of button and menu, with the numbers of what they act on left open."""

MENUS = {"restore", "place", "setting", "more", "why"}
"""The kinds that are menus of choices."""

FORMS = {"form:add", "form:edit", "form:correct", "form:why"}
"""Each form."""

REFUSALS = {plain(not_allowed(root)) for root in NEEDED} | {
    say("ask-me-in-a-server"),
    say("not-for-bots"),
}


@pytest.mark.asyncio
async def test_the_matrix_has_a_row_for_everything(world: World) -> None:
    """Whoever adds a command, choices, a button or a form has to say here how it is called."""
    commands = [c for c in world.bot.tree.walk_commands() if isinstance(c, app_commands.Command)]
    assert {command.qualified_name for command in commands} == COMMANDS.keys()
    assert {
        (command.qualified_name, parameter.name)
        for command in commands
        for parameter in command.parameters
        if parameter.autocomplete
    } == COMPLETIONS
    menus = {
        menu.name
        for kind in (discord.AppCommandType.user, discord.AppCommandType.message)
        for menu in world.bot.tree.get_commands(type=kind)
    }
    assert menus == set(MENUS_OF_MESSAGES)
    assert {KINDS[name] for name in BUTTONS} == set(all_buttons())
    assert {name for name, kind in KINDS.items() if issubclass(kind, Form)} == FORMS
    for name, samples in BUTTONS.items():
        kind = KINDS[name]
        assert issubclass(kind, StatefulButton)
        for sample in samples:
            filled = sample.format(article=1, draft=1, answer="a")
            assert kind.__discord_ui_compiled_template__.fullmatch(filled), sample


def _said(result: InteractionResult) -> str:
    """Return what the answer says; a form that is opened, and a click that only is acknowledged, say nothing."""
    assert result.acknowledged
    shown = result.followups[-1] if result.followups else result.response
    return "" if shown is None or result.modal is not None else plain(text_of(shown))


async def _state(world: World) -> tuple[object, ...]:
    """Return all that a caller could have changed."""
    collection = await world.collection()
    return (
        collection.generation,
        [(a.title, a.version) for a in await collection.articles.page()],
        await collection.feeds.all(),
        await collection.settings.synonyms(),
        collection.settings.threshold,
        collection.settings.server,
        await collection.drafts.get(1),
        collection.index.last_rebuild,
        await collection._core.stored(collection._core.store.votes.newest, 10),
    )


@pytest_asyncio.fixture
async def filled(world: World) -> World:
    """Give the server an article, a draft and an answer."""
    article = await world.add("Fog", FOG[0])
    collection = await world.collection()
    draft = await collection.intake.from_text(FOG[1], Known(title="Horn"))
    assert (article.id, await collection.drafts.hold(draft, held_by=world.moderator.id)) == (1, 1)
    await world.quote_anything()
    return world


async def _holds(
    world: World, caller: Caller, roots: tuple[str, ...], call: Callable[[int], Awaitable[InteractionResult]]
) -> None:
    """Call with the number of something: who may not is refused and changes nothing, who may is let through.

    Who may is given the number of nothing that there is, so that one row leaves the next what it needs.
    """
    if caller.may(*roots):
        assert _said(await call(MISSING)) not in REFUSALS
        return
    before = await _state(world)
    said = _said(await call(1))
    if caller.name == "stranger":
        assert said == say("ask-me-in-a-server")
    elif caller.name == "bot":
        assert said == say("not-for-bots")
    else:
        assert said in {plain(not_allowed(root)) for root in roots}
    assert await _state(world) == before


@pytest.mark.asyncio
@pytest.mark.parametrize("name", ROOTS_OF)
async def test_commands(filled: World, name: str) -> None:
    """A command does for a caller what is theirs, and refuses everybody else in a sentence."""
    caller = callers(filled)[name]
    for path, options in COMMANDS.items():

        def call(
            number: int, path: str = path, options: dict[str, object] = options
        ) -> Awaitable[InteractionResult]:
            typed = {k: v.format(article=number) if isinstance(v, str) else v for k, v in options.items()}
            return caller.command(filled, path, **typed)

        await _holds(filled, caller, (path.split()[0],), call)


@pytest.mark.asyncio
@pytest.mark.parametrize("name", ROOTS_OF)
async def test_message_menu(filled: World, name: str) -> None:
    """Adding is for moderators, finding an answer for everybody."""
    caller = callers(filled)[name]
    message = await filled.member.send(filled.channel, FOG[1])
    for menu in MENUS_OF_MESSAGES:

        def choose(_: int, menu: str = menu) -> Awaitable[InteractionResult]:
            return caller.menu(filled, message, menu)

        await _holds(filled, caller, (menu,), choose)


@pytest.mark.asyncio
@pytest.mark.parametrize("name", ROOTS_OF)
async def test_choices_while_typing(filled: World, name: str) -> None:
    """Titles, feeds and synonyms are offered to those who may use their command, and to nobody else."""
    collection = await filled.collection()
    await collection.settings.add_synonyms(["fog", "mist"], added_by=1)
    feeds = collection.feeds
    await feeds._core.stored(feeds._store.add, "https://example.org/fog.xml", title="Fog", added_by=1)
    await filled.add("Horn", FOG[1], publisher="Fog signals")
    caller = callers(filled)[name]
    for path, option in sorted(COMPLETIONS):
        typed = {"after": "2026", "before": "2026"}.get(option, "fog")
        offered = (await caller.complete(filled, path, option, typed)).autocomplete_choices
        assert offered is not None
        assert bool(offered) is caller.may(path.split()[0]), path


@pytest.mark.asyncio
@pytest.mark.parametrize("name", ROOTS_OF)
async def test_buttons(filled: World, name: str) -> None:
    """A button or menu works for those whose command leads to it, and for nobody else."""
    caller = callers(filled)[name]
    answer = await (await filled.collection()).ask("Fog?")
    await (await filled.collection()).questions.record(answer)
    for kind, samples in BUTTONS.items():
        values = ["0"] if kind in MENUS else None
        for sample in samples:

            def press(
                number: int, sample: str = sample, values: list[str] | None = values
            ) -> Awaitable[InteractionResult]:
                custom_id = sample.format(article=number, draft=number, answer=answer.id)
                return caller.press(filled, custom_id, values)

            await _holds(filled, caller, KINDS[kind].roots, press)


@pytest.mark.asyncio
@pytest.mark.parametrize("name", ROOTS_OF)
async def test_forms(filled: World, name: str) -> None:
    """A form that a moderator opened can be sent by those only who could have opened it."""
    by = callers(filled)
    collection = await filled.collection()
    answer = await collection.ask("How often does the horn sound in fog?")
    await collection.questions.record(answer)
    opened = {
        "form:why": await by["moderator"].press(filled, f"why:{answer.id}:1", ["other"]),
        "form:add": await by["moderator"].command(filled, "article add"),
        "form:edit": await by["moderator"].command(filled, "article edit", article="1"),
        "form:correct": await by["moderator"].press(filled, "draft:1:correct"),
    }
    assert opened.keys() == FORMS
    for kind, shown in opened.items():
        assert shown.modal is not None
        assert shown.modal["custom_id"].startswith(kind)
        typed = {"title": f"Other {kind}", "text": f"{FOG[1]} {kind}", "publisher": "", "link": ""}
        if kind == "form:correct":
            typed |= {"author": "", "date": ""}
            del typed["text"]
        if kind == "form:why":
            typed = {"line": "It moved."}
        before = await _state(filled)
        said = _said(await by[name].submit(filled, shown, typed))
        if by[name].may(*KINDS[kind].roots):
            assert not any(refusal in said for refusal in REFUSALS)
            assert await _state(filled) != before
        else:
            assert any(refusal in said for refusal in REFUSALS)
            assert await _state(filled) == before


@pytest.mark.asyncio
@pytest.mark.parametrize("name", ROOTS_OF)
async def test_mentions(filled: World, name: str) -> None:
    """People of the server are answered where they mention the bot; bots never, and strangers are told where to ask."""
    caller = callers(filled)[name]
    assert filled.bot.user is not None
    question = f"<@{filled.bot.user.id}> how often does the horn sound in fog?"
    if isinstance(caller.actor, UserHandle):
        sent = await caller.actor.send_dm(question)
    else:
        sent = await caller.actor.send(caller.channel, question)
    last = caller.channel.last_message
    assert last is not None
    said = None if last.id == sent.id else text_of(last)
    match name:
        case "stranger":
            assert said == say("ask-me-in-a-server")
        case "bot":
            assert said is None
        case _:
            assert said is not None
            assert "twice a minute" in said
