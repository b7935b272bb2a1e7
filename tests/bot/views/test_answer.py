"""What stands under an answer does what it says, whenever it is pressed and by whom."""

from __future__ import annotations

from typing import Any

import discord
import pytest
from simcord.actors import MemberActor
from simcord.components import walk_components
from simcord.results import InteractionResult, ResponseMessage

from bot.texts import say
from bot.views.answer import CHOICES
from knowledge.records import Article, Draft, Paragraph
from tests.bot.callers import BUTTON, SELECT
from tests.bot.world import (
    World,
    buttons_of,
    components_of,
    make_world,
    plain,
    reply_of,
    text_of,
)

QUESTION = "When was the lamp of the lighthouse first lit?"
KEY = "The lamp of the old lighthouse was lit for the first time in 1869. It burned rape oil until 1901."
TEXTS = (
    "Zero: a chapel stood on the rock.",
    "Before the lamp there was a coal fire on the tower's platform.",
    KEY,
    "Since 1978 nobody has lived on the rock; the light is watched from the mainland.",
    "Four: the boats land at the north pier.",
)


def draft(*texts: str, url: str | None = "https://example.org/light") -> Draft:
    """Make a draft of these passages."""
    return Draft("The old lighthouse", tuple(map(Paragraph, texts)), "en", publisher="Museum", url=url)


async def add(world: World, *texts: str, **known: Any) -> Article:
    """Add the lighthouse's article."""
    return await (await world.collection()).articles.add(draft(*(texts or TEXTS), **known))


async def ask(world: World, *, private: bool = False, by: MemberActor | None = None) -> ResponseMessage:
    """Ask when the lamp was lit."""
    await world.quote_anything()
    asked = await (by or world.member).slash(world.channel, "ask", question=QUESTION, private=private)
    return reply_of(asked)


def menu_of(shown: ResponseMessage | discord.Message) -> dict[str, Any]:
    """Return the menu under an answer."""
    (menu,) = [c for c in walk_components(components_of(shown)) if c.get("type") == SELECT]
    return menu


async def choose(
    world: World, shown: ResponseMessage | discord.Message, name: str, by: MemberActor | None = None
) -> InteractionResult:
    """Choose in the menu under an answer."""
    return await (by or world.member).select(shown, [name])


@pytest.mark.asyncio
async def test_the_row_and_the_menu(world: World) -> None:
    """One row of buttons, each with a label, and one menu; a private answer can be shared, a public one removed."""
    await add(world)
    public, private = await ask(world), await ask(world, private=True)
    names = [choice.name for choice in CHOICES if choice.name not in {"human", "tell"}]
    assert [option["value"] for option in menu_of(public)["options"]] == [n for n in names if n != "share"]
    assert [option["value"] for option in menu_of(private)["options"]] == [n for n in names if n != "remove"]
    for shown in (public, private):
        rows = [c for c in components_of(shown) if c["type"] == 1]
        assert [[c["type"] for c in row["components"]] for row in rows] == [[BUTTON] * 5, [SELECT]]
        first, second, *_, last = buttons_of(shown)
        assert [first, second, last] == [say("previous"), say("next"), say("source")]


@pytest.mark.asyncio
@pytest.mark.parametrize("is_restarted", [False, True])
async def test_more_around_is_private_and_widens(world: World, is_restarted: bool) -> None:
    """The neighbours come to who asked for them, the quote in bold between them, and more with each press."""
    await add(world)
    shown = await ask(world)
    before = text_of(shown)
    if is_restarted:
        await world.restart()
    around = reply_of(await choose(world, shown, "around", world.moderator))
    assert around.ephemeral
    said = text_of(around)
    assert "> **The lamp of the old lighthouse was lit for the first time in 1869.**" in said
    assert [plain(text) in plain(said) for text in TEXTS] == [False, True, True, True, False]
    if is_restarted:
        await world.restart()
    await world.moderator.click(around, label=say("around-before"))
    assert [plain(text) in plain(text_of(around)) for text in TEXTS] == [True, True, True, True, False]
    assert buttons_of(around)[say("around-before")]["disabled"]
    await world.moderator.click(around, label=say("around-after"))
    said = plain(text_of(around))
    assert [said.index(plain(text)) for text in TEXTS] == sorted(said.index(plain(text)) for text in TEXTS)
    assert buttons_of(around)[say("around-after")]["disabled"]
    assert text_of(shown) == before


@pytest.mark.asyncio
async def test_widening_ends_where_a_message_is_full(world: World) -> None:
    """What does not fit any more can't be asked for; the whole article can."""
    long = [f"Neighbour {number}. {'Long and windy it was there. ' * 50}" for number in range(4)]
    await add(world, *long[:2], KEY, *long[2:])
    shown = reply_of(await choose(world, await ask(world), "around"))
    assert all(buttons_of(shown)[say(way)]["disabled"] for way in ("around-before", "around-after"))
    assert "**The lamp of the old lighthouse" in text_of(shown)
    assert len(text_of(shown)) <= 4000
    await world.member.click(shown, label=say("whole-article"))
    assert "**The lamp of the old lighthouse" in text_of(shown)


@pytest.mark.asyncio
async def test_the_whole_article_is_read_from_the_quote_on(world: World) -> None:
    """All its text comes, page by page, to who asked for it, also when the bot began anew between the pages."""
    texts = [f"Paragraph {number}. {'Gulls cry over the pier. ' * 30}" for number in range(9)]
    await add(world, *texts[:6], KEY, *texts[6:])
    shown = await ask(world)
    read = reply_of(await choose(world, shown, "whole", world.moderator))
    assert read.ephemeral
    assert "> **The lamp of the old lighthouse was lit for the first time in 1869.**" in text_of(read)
    assert buttons_of(read)[say("source")]["url"] == "https://example.org/light"
    while not buttons_of(read)[say("previous")]["disabled"]:
        await world.moderator.click(read, label=say("previous"))
    seen = [text_of(read)]
    while not buttons_of(read)[say("next")]["disabled"]:
        await world.restart()
        await world.moderator.click(read, label=say("next"))
        seen.append(text_of(read))
    assert [say("leaf", number=number, of=len(seen)) in page for number, page in enumerate(seen, 1)]
    together = plain("\n".join(seen))
    assert all(plain(text).strip() in together for text in texts)
    assert len(seen) > 2


@pytest.mark.asyncio
async def test_reading_on_after_an_edit(world: World) -> None:
    """Where the article was edited since, what is shown says so; where the quote went, the rest can still be read."""
    article = await add(world)
    shown = await ask(world)
    articles = (await world.collection()).articles
    await articles.edit(article.id, draft(*TEXTS, "A new paragraph."))
    for name in ("around", "whole"):
        said = text_of(await choose(world, shown, name))
        assert say("article-edited") in said
        assert "**The lamp of the old lighthouse" in said
    around = reply_of(await choose(world, shown, "around"))
    whole = reply_of(await choose(world, shown, "whole"))
    await articles.edit(article.id, draft(TEXTS[0], "Only this is left."))
    for each in (around, whole):
        await world.press(world.member, next(iter(buttons_of(each).values())).get("custom_id", "x"))
    await world.member.click(around, label=say("around-before"))
    for said in (
        text_of(around),
        text_of(await choose(world, shown, "around")),
        text_of(await choose(world, shown, "whole")),
    ):
        assert say("quote-edited-out") in said
        assert "Only this is left" in said
    assert text_of(await choose(world, shown, "copy")) == say("quote-gone")


@pytest.mark.asyncio
async def test_reading_on_after_a_removal(world: World) -> None:
    """Of a removed article nothing is shown, whichever button of it is pressed."""
    article = await add(world)
    public, private = await ask(world), await ask(world, private=True)
    around = reply_of(await choose(world, public, "around"))
    await (await world.collection()).articles.remove(article.id)
    for name in ("around", "whole"):
        assert text_of(await choose(world, public, name)) == say("article-gone")
    assert text_of(await choose(world, public, "copy")) == say("quote-gone")
    assert text_of(await choose(world, private, "share")) == say("quote-gone")
    await world.member.click(around, label=say("whole-article"))
    assert text_of(around) == say("article-gone")


@pytest.mark.asyncio
async def test_a_forgotten_question_leaves_its_article_readable(world: World) -> None:
    """Where who asked had their questions deleted, the quote's surroundings are still shown, to anybody."""
    await add(world)
    shown = await ask(world)
    await (await world.collection()).questions.forget_person(world.member.id)
    said = text_of(await choose(world, shown, "around", world.moderator))
    assert plain(KEY) in plain(said)
    assert plain(KEY) in plain(text_of(await choose(world, shown, "whole", world.moderator)))
    assert text_of(await choose(world, shown, "copy")) == say("answer-unknown")


@pytest.mark.asyncio
async def test_what_is_copied_is_the_quote_with_its_source(world: World) -> None:
    """It comes as a message of plain words, from which a phone copies, to who asked for it only."""
    await add(world)
    given = reply_of(await choose(world, await ask(world), "copy", world.moderator))
    assert given.ephemeral
    assert given.content == f"```\n{KEY}\n\n— The old lighthouse, Museum\nhttps://example.org/light\n```"
    assert not given.components


@pytest.mark.asyncio
async def test_a_quote_that_no_code_block_holds_is_copied_as_a_file(world: World) -> None:
    """Then every character is in the file."""
    text = "The lamp was lit by ```light(1869)``` for the first time, says the keeper of the lighthouse."
    await add(world, text)
    given = reply_of(await choose(world, await ask(world), "copy"))
    assert say("copy-file") in text_of(given)
    (file,) = given.attachments
    assert "quote.txt" in str(file)


@pytest.mark.asyncio
@pytest.mark.parametrize("is_mention", [False, True])
async def test_who_asked_removes_an_answer(world: World, is_mention: bool) -> None:
    """Their answer goes from the channel, by command or by mention, after a restart too; the question stays known."""
    await add(world)
    await world.quote_anything()
    shown = await world.mention(QUESTION) if is_mention else (await ask(world)).message
    assert shown is not None
    await world.restart()
    await choose(world, shown, "remove")
    assert shown.id not in [message.id for message in world.channel.history()]


@pytest.mark.asyncio
async def test_others_do_not_remove_an_answer_but_moderators_do(world: World) -> None:
    """Anyone else is refused in private; a moderator may, also where who asked has left the server."""
    await add(world)
    shown = (await ask(world, by=world.moderator)).message
    refused = reply_of(await choose(world, shown, "remove"))
    assert refused.ephemeral
    assert text_of(refused) == say("remove-not-yours")
    assert shown.id in [message.id for message in world.channel.history()]
    await choose(world, shown, "remove", world.admin)
    assert shown.id not in [message.id for message in world.channel.history()]


@pytest.mark.asyncio
async def test_an_answer_that_can_not_be_deleted_says_so(world: World) -> None:
    """Where Discord refuses, who pressed learns it."""
    await add(world)
    shown = await ask(world)
    world.env.inject_error("DELETE", "/webhooks/*", status=403, code=50013, times=1)
    (refused,) = (await choose(world, shown, "remove")).followups
    assert text_of(refused) == say("remove-failed")
    assert refused.ephemeral


@pytest.mark.asyncio
async def test_a_private_answer_is_shared(world: World) -> None:
    """All see it then, with who shared it, who is not pinged; its pages turn, and who shared it may take it back."""
    await add(world)
    await add(world, "The lamp of the lighthouse shines.", "It was first lit by Ada.", url=None)
    shown = await ask(world, private=True)
    await world.restart()
    shared = reply_of(await choose(world, shown, "share"))
    assert not shared.ephemeral
    by = say("shared-by", who=f"<@{world.member.id}>")
    assert by in text_of(shared)
    assert plain(KEY) in plain(text_of(shared))
    request = next(r for r in reversed(world.env.http_requests) if r.path.endswith("/callback"))
    assert request.json["data"]["allowed_mentions"] == {"parse": []}
    assert "share" not in [option["value"] for option in menu_of(shared)["options"]]
    if say("next") in buttons_of(shared):
        await world.member.click(shared, label=say("next"))
        assert by in text_of(shared)
    await choose(world, shared, "remove")
    assert shared.message.id not in [message.id for message in world.channel.history()]


@pytest.mark.asyncio
async def test_who_may_not_write_does_not_share(world: World) -> None:
    """Sharing writes in the channel: who may not write there is told so, and nothing is posted."""
    await add(world)
    await world.quote_anything()
    quiet = discord.PermissionOverwrite(send_messages=False)
    channel = world.guild.create_text_channel("news", overwrites={world.member: quiet})
    shown = reply_of(await world.member.slash(channel, "ask", question=QUESTION, private=True))
    refused = reply_of(await choose(world, shown, "share"))
    assert refused.ephemeral
    assert text_of(refused) == say("share-may-not")
    assert channel.history() == []


@pytest.mark.asyncio
@pytest.mark.parametrize("name", [choice.name for choice in CHOICES])
async def test_another_server_learns_nothing(world: World, name: str) -> None:
    """What the menu's custom id names is looked for in the server of who chose; there is no such thing there."""
    await add(world)
    custom_id = menu_of(await ask(world))["custom_id"]
    elsewhere = make_world(world.env, "Elsewhere")
    own = await elsewhere.add("Own", "Nothing of that.", publisher="Own")
    assert own.id == 1
    for forged in (custom_id, custom_id.replace(":1:", ":2:")):
        shown = await _forged(elsewhere, forged)
        result = await elsewhere.member.select(shown, [name])
        said = text_of(result) if result.response else ""
        assert "lamp" not in said
        assert "Museum" not in said


async def _forged(world: World, custom_id: str) -> discord.Message:
    """Put a menu of any custom id under a message of the bot."""
    message = reply_of(await world.member.slash(world.channel, "ask", question="Is anybody there?")).message
    options = [{"label": choice.name, "value": choice.name} for choice in CHOICES]
    stored = world.env.backend.get_message(world.channel.id, message.id)
    menu = {"type": SELECT, "custom_id": custom_id, "options": options}
    stored.components.append({"type": 1, "components": [menu]})
    return message


@pytest.mark.asyncio
async def test_numbers_out_of_range_end_at_the_nearest(world: World) -> None:
    """A page that there is none of is the last one, and more neighbours than there are end at the article's ends."""
    await add(world)
    shown = await ask(world)
    cited = menu_of(shown)["custom_id"].removeprefix("more:")
    for custom_id in (f"leaf:{cited}:999999", f"around:{cited}:99:99:u"):
        said = text_of(await world.press(world.member, custom_id))
        assert plain(KEY) in plain(said)
        assert "incident" not in said


@pytest.mark.asyncio
async def test_low_confidence_is_the_closest_there_is(world: World) -> None:
    """It says so in its first words, and nothing in it reads as an answer."""
    await add(world)
    await (await world.collection()).settings.set_threshold(1.0)
    shown = reply_of(await world.member.slash(world.channel, "ask", question=QUESTION))
    said = text_of(shown)
    assert said.splitlines()[1] == say("not-sure")
    assert not any(say("confidence", band=band) in said for band in ("high", "medium", "low"))
    assert plain(TEXTS[1]) in plain(text_of(await choose(world, shown, "around")))


@pytest.mark.asyncio
async def test_what_somebody_reads_outlives_the_answer(world: World) -> None:
    """Who reads on goes on reading when the answer in the channel is removed, or who asked has left."""
    await add(world)
    shown = await ask(world)
    around = reply_of(await choose(world, shown, "around", world.moderator))
    await choose(world, shown, "remove")
    world.guild.remove_member(world.member)
    await world.restart()
    await world.moderator.click(around, label=say("around-before"))
    assert plain(TEXTS[0]) in plain(text_of(around))
    await world.moderator.click(around, label=say("whole-article"))
    assert plain(KEY) in plain(text_of(around))


@pytest.mark.asyncio
async def test_a_moderator_removes_what_somebody_asked_who_left(world: World) -> None:
    """An answer without anybody whose it is can still be taken away."""
    await add(world)
    shown = (await ask(world)).message
    world.guild.remove_member(world.member)
    await (await world.collection()).questions.forget_person(world.member.id)
    await choose(world, shown, "remove", world.moderator)
    assert shown.id not in [message.id for message in world.channel.history()]


@pytest.mark.asyncio
async def test_a_message_is_linked_as_it_is(world: World) -> None:
    """What was made of a message leads to that message; a link too long for a button is printed under the title."""
    jump = "https://discord.com/channels/1/2/3"
    long = "https://example.org/" + "a" * 600
    for url in (jump, long):
        article = await add(world, url=url)
        shown = await ask(world)
        if url == jump:
            assert buttons_of(shown)[say("source")]["url"] == jump
        else:
            assert say("source") not in buttons_of(shown)
            assert f"<{long}>" in text_of(shown)
        await (await world.collection()).articles.remove(article.id)
