"""The whole life of a message: whatever became of what it shows, each of its buttons ends in a sentence or does right.

A kind of message is a line in ``MESSAGES``, what may happen to it one in ``EVENTS``.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from copy import copy, deepcopy
from dataclasses import dataclass
from typing import Any

import pytest
from simcord.actors import MemberActor, _component_interaction
from simcord.backend.models import Message
from simcord.components import walk_components
from simcord.results import InteractionResult, ResponseMessage

from bot.interactions import Interaction
from bot.texts import say
from bot.views import all_buttons
from bot.views.base import KINDS, StatefulButton
from knowledge.records import Doubt, Known
from tests.bot.callers import callers
from tests.bot.test_matrix import BUTTONS as SAMPLES
from tests.bot.test_matrix import MENUS
from tests.bot.views.test_restoring import paste
from tests.bot.world import World, make_world, reply_of, text_of

BUTTON, STRING_SELECT = 2, 3
MENU_TYPES = range(STRING_SELECT, 9)
QUESTION = "How often does the horn sound in fog?"
WORD = "quillhorn"
"""In the articles of the server only as long as these are there, and in no question."""
SECRET = "marrowjade"
"""In all that another server has."""
LOST = "Which trains run to Vienna tonight?"

FOG = "\n\n".join(
    (
        f"In fog the horn of the lighthouse sounds twice a minute, says the {WORD}.",
        f"The horn sounds louder in fog at night, which the {WORD} likes.",
        *(f"{WORD.title()} of paragraph {n}: the keeper writes down what passes. " * 8 for n in range(12)),
    )
)


async def _fill(world: World, text: str, title: str) -> None:
    """Give a server an article with two texts, a proposal for it, and two drafts."""
    collection = await world.collection()
    known = Known(title=title, publisher=title, url=f"https://example.org/{title}")
    article = await collection.articles.add(await collection.intake.from_text(f"Before. {text}", known))
    article = await collection.articles.edit(article.id, await collection.intake.from_text(text, known))
    other = await collection.intake.from_text(f"Another text of {title}, which waits.", known)
    store = collection._core.store.proposals
    await collection._core.stored(store.put, article.id, other, [Doubt.REWRITTEN], version=article.version)
    for _ in range(2):
        await collection.drafts.hold(other, held_by=world.moderator.id)
    await world.quote_anything()
    assert article.id == 1


@dataclass(frozen=True)
class Left:
    """A message that the bot left, as it was then: whoever looks at it does not see what became of it since."""

    by: MemberActor
    """For whom."""
    message: Message

    @classmethod
    def of(cls, world: World, by: MemberActor, message_id: int) -> Left:
        """Copy a message of the channel."""
        message = copy(world.env.backend.get_message(world.channel.id, message_id))
        message.components = deepcopy(message.components)
        return cls(by, message)


async def _by(world: World, actor: MemberActor, path: str, **options: Any) -> Left:
    """Let somebody use a command."""
    return _left(world, actor, await actor.slash(world.channel, path, **options))


def _left(world: World, actor: MemberActor, result: InteractionResult | ResponseMessage) -> Left:
    shown = result if isinstance(result, ResponseMessage) else reply_of(result)
    return Left.of(world, actor, shown.id)


async def _chosen(world: World, value: str) -> Left:
    """Let somebody choose in the menu below an answer."""
    asked = reply_of(await world.member.slash(world.channel, "ask", question=QUESTION))
    menu = next(c for c in walk_components(asked.components) if c["type"] == STRING_SELECT)
    return _left(world, world.member, await world.member.select(asked, [value], custom_id=menu["custom_id"]))


async def _answer(world: World) -> Left:
    return await _by(world, world.member, "ask", question=QUESTION)


async def _private_answer(world: World) -> Left:
    return await _by(world, world.member, "ask", question=QUESTION, private=True)


async def _closest(world: World) -> Left:
    await (await world.collection()).settings.set_threshold(1.0)
    return await _answer(world)


async def _nothing(world: World) -> Left:
    settings = (await world.collection()).settings
    await settings.set_threshold(None)
    await settings.decide("helper_role_id", world.guild.create_role("Helpers", mentionable=True).id)
    return await _by(world, world.member, "ask", question=LOST)


async def _mentioned(world: World) -> Left:
    sent = await world.mention(QUESTION)
    assert sent is not None
    return Left.of(world, world.member, sent.id)


async def _small_talk(world: World) -> Left:
    return await _by(world, world.member, "ask", question="Good morning, what can you do?")


async def _help(world: World) -> Left:
    overviews = (await world.collection()).overviews
    await overviews.get()
    await overviews.made()
    return await _by(world, world.member, "help")


async def _vote(world: World) -> Left:
    asked = reply_of(await world.member.slash(world.channel, "ask", question=QUESTION))
    label = say("vote-button", way="not")
    return _left(world, world.member, await world.member.click(asked, label=label))


async def _around(world: World) -> Left:
    return await _chosen(world, "around")


async def _whole(world: World) -> Left:
    return await _chosen(world, "whole")


async def _privacy(world: World) -> Left:
    await _answer(world)
    return await _by(world, world.member, "privacy show")


async def _forgetting(world: World) -> Left:
    return await _by(world, world.member, "privacy delete")


async def _settings(world: World) -> Left:
    return await _by(world, world.admin, "settings")


async def _removal(world: World) -> Left:
    return await _by(world, world.moderator, "article remove", article="1")


async def _history(world: World) -> Left:
    return await _by(world, world.moderator, "article history", article="1")


async def _article(world: World) -> Left:
    return await _by(world, world.moderator, "article show", article="1")


async def _list(world: World) -> Left:
    for n in range(11):
        await world.add(f"Entry {n}", f"A text of entry {n}, which is long enough to stand alone.")
    return await _by(world, world.moderator, "article list")


async def _unanswered(world: World) -> Left:
    collection = await world.collection()
    for n in range(6):
        answer = await collection.ask(f"{LOST} {n}", asked_by=world.member.id)
        await collection.questions.record(answer)
    return await _by(world, world.moderator, "article questions")


async def _purging(world: World) -> Left:
    return await _by(world, world.admin, "index purge", article="1")


async def _draft(world: World) -> Left:
    return _left(world, world.moderator, await paste(world))


MESSAGES: dict[str, Callable[[World], Awaitable[Left]]] = {
    "answer": _answer,
    "private answer": _private_answer,
    "answer to a mention": _mentioned,
    "closest": _closest,
    "nothing": _nothing,
    "small talk": _small_talk,
    "help": _help,
    "vote": _vote,
    "around": _around,
    "whole article": _whole,
    "privacy": _privacy,
    "deleting": _forgetting,
    "settings": _settings,
    "removal": _removal,
    "history": _history,
    "article": _article,
    "list": _list,
    "unanswered": _unanswered,
    "purging": _purging,
    "draft": _draft,
}
"""Each kind of message with buttons, and how it comes about."""

RARE = {"source", "proposal", "waiting", "rebuild", "version", "restorepage", "direct", "place", "humansure"}
"""Kinds of buttons of direct messages and private questions, and of what takes long to make: pressed as ``test_matrix``
has them."""


async def _nothing_happens(world: World, left: Left) -> None:
    """Only the restart."""


async def _edited(world: World, left: Left) -> None:
    collection = await world.collection()
    draft = await collection.intake.from_text("There is no horn any more. It was sold.", Known(title="Fog"))
    await collection.articles.edit(1, draft)


async def _removed(world: World, left: Left) -> None:
    await (await world.collection()).articles.remove(1)


async def _purged(world: World, left: Left) -> None:
    await (await world.collection()).purge(1)


async def _forgotten(world: World, left: Left) -> None:
    for person in (world.member, world.moderator, world.admin):
        await (await world.collection()).questions.forget_person(person.id)


async def _person_left(world: World, left: Left) -> None:
    world.guild.remove_member(left.by)


EVENTS: dict[str, Callable[[World, Left], Awaitable[None]]] = {
    "restarted": _nothing_happens,
    "edited": _edited,
    "removed": _removed,
    "purged": _purged,
    "forgotten": _forgotten,
    "person left": _person_left,
}
"""What happens between the message and the press, beside a restart."""

OF_ARTICLES = {"edited", "removed", "purged"}
"""After which no word of what the article was may be shown, but among its versions to moderators."""
OF_NO_ARTICLE = {"privacy", "deleting", "settings"}
VERSIONS = {"history", "version"}

CASES = [
    (name, event)
    for name in MESSAGES
    for event in EVENTS
    if not (event in OF_ARTICLES and name in OF_NO_ARTICLE)
]


def _presses(message: Message) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield what can be pressed below a message: each button, and each choice of each menu."""
    for component in walk_components(message.components):
        custom_id, kind = component.get("custom_id"), component.get("type")
        if custom_id is None or component.get("disabled"):
            continue
        data: dict[str, Any] = {"custom_id": custom_id, "component_type": kind}
        if kind == BUTTON:
            yield custom_id, data
        elif kind == STRING_SELECT:
            values = [option["value"] for option in component["options"]]
            for value in values if _kind_of(custom_id) in {"more", "why"} else values[:1]:
                yield custom_id, {**data, "values": [value]}
        elif kind in MENU_TYPES:
            yield custom_id, {**data, "values": []}


def _kind_of(custom_id: str) -> str:
    return custom_id.partition(":")[0]


def _is_gone(name: str, event: str) -> bool:
    """Tell whether no word of the article may be shown."""
    return event in OF_ARTICLES and not (event == "edited" and name in VERSIONS)


def _ends_well(result: InteractionResult, is_gone: bool, where: str) -> None:
    """Check that a press was answered, with a sentence or what it is for, and shows nothing that is gone."""
    assert result.acknowledged, where
    shown = [message for message in (result.response, *result.followups) if message is not None]
    assert len(shown) <= 1 or result.modal is None, where
    for message in shown:
        assert text_of(message) or message.attachments, where
        told = f"{text_of(message)} {message.components}"
        assert SECRET not in told, where
        if is_gone:
            assert WORD not in told.casefold(), where


@pytest.mark.asyncio
@pytest.mark.parametrize(("name", "event"), CASES, ids=[f"{name}-{event}" for name, event in CASES])
async def test_each_button_after(world: World, name: str, event: str) -> None:
    """Whatever happened since, a press is answered, and quotes nothing that is gone and nothing of another server."""
    await _fill(world, FOG, "Fog")
    if event in {"restarted", "removed"}:
        await _fill(make_world(world.env, "Elsewhere"), FOG.replace(WORD, SECRET), "Elsewhere")
    left = await MESSAGES[name](world)
    if event == "person left" and left.message.is_ephemeral:
        pytest.skip("nobody else sees it")
    await EVENTS[event](world, left)
    await world.restart()
    presser = world.admin if event == "person left" else left.by
    if event == "person left" and left.by is world.admin:
        pytest.skip("the last one with the right")
    for custom_id, data in list(_presses(left.message)):
        result = await _component_interaction(presser, left.message, data)
        _ends_well(result, _is_gone(name, event), f"{custom_id} {data.get('values')}")


@pytest.mark.asyncio
@pytest.mark.parametrize("what", ["message", "channel"])
@pytest.mark.parametrize("name", MESSAGES)
async def test_what_goes_while_a_button_is_pressed(
    world: World, name: str, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message, or its channel, is deleted while the press is on its way: that is no incident."""
    await _fill(world, FOG, "Fog")
    left = await MESSAGES[name](world)
    await world.restart()
    backend = world.env.backend
    require = world.bot.access.require
    is_there = True

    async def crossed(interaction: Interaction, *roots: str) -> None:
        nonlocal is_there
        await require(interaction, *roots)
        if is_there:
            is_there = False
            if what == "channel":
                backend.delete_channel(world.channel.id)
            else:
                backend.delete_message(world.channel.id, left.message.id)

    monkeypatch.setattr(world.bot.access, "require", crossed)
    for custom_id, data in list(_presses(left.message))[: 1 if what == "channel" else None]:
        result = await _component_interaction(left.by, left.message, data)
        if what == "message":
            assert result.acknowledged, custom_id


@pytest.mark.asyncio
@pytest.mark.parametrize("event", sorted(EVENTS.keys() - {"person left"}))
@pytest.mark.parametrize("kind", sorted(RARE))
async def test_rare_buttons_after(world: World, kind: str, event: str) -> None:
    """The same, for buttons of messages that take long to make."""
    await _fill(world, FOG, "Fog")
    left = await _settings(world)
    await EVENTS[event](world, left)
    await world.restart()
    for sample in SAMPLES[kind]:
        custom_id = sample.format(article=1, draft=1, answer="a")
        values = ["0"] if kind in MENUS else None
        result = await callers(world)["admin"].press(world, custom_id, values)
        _ends_well(result, _is_gone(kind, event), custom_id)


@pytest.mark.asyncio
async def test_every_kind_of_button_has_its_message(world: World) -> None:
    """Who adds a kind of button adds the message that it stands below, or says that it takes long to make."""
    await _fill(world, FOG, "Fog")
    found: set[str] = set()
    for make in MESSAGES.values():
        found |= {_kind_of(custom_id) for custom_id, _ in _presses((await make(world)).message)}
    assert all_buttons()
    kinds = {name for name, kind in KINDS.items() if issubclass(kind, StatefulButton)}
    assert found | RARE == kinds
