"""The message menu: a message with all that is in it becomes one draft."""

from __future__ import annotations

import pytest

from bot.checks import MENU_ADD
from bot.texts import say
from knowledge.records import Draft
from tests.bot.world import World, buttons_of, reply_of, text_of

RULES = "# Harbour rules\n\nAsk {member} before you lift a boat in {channel}, and wait for the answer."
FILE = "The crane lifts at nine on every weekday, and nobody stands below it."


async def _draft_of(world: World, shown: object) -> Draft:
    """Return the draft that a reply shows."""
    button = buttons_of(reply_of(shown))[say("draft-button", choice="accept")]["custom_id"]  # type: ignore[arg-type]
    return (await (await world.collection()).drafts.get(int(button.split(":")[1]))).draft


def _text(draft: Draft) -> str:
    return "\n".join(f"{paragraph.section} {paragraph.text}" for paragraph in draft.paragraphs)


@pytest.mark.asyncio
async def test_text_and_all_files_become_one_article(world: World) -> None:
    """Names stand for mentions, each file's text follows under its title, and a picture is named as no text."""
    said = RULES.format(member=f"<@{world.member.id}>", channel=f"<#{world.channel.id}>")
    files = [("crane.txt", FILE.encode()), ("boat.png", b"\x89PNG\r\n\x1a\n" + bytes(range(64)))]
    message = await world.moderator.send(world.channel, said, attachments=files)
    draft = await _draft_of(world, await world.moderator.context_menu(world.channel, MENU_ADD, message))
    assert draft.title == "Harbour rules"
    assert f"Ask @{world.member.name} before you lift a boat in #general" in _text(draft)
    assert f"crane {FILE}" in _text(draft)
    assert [problem.split(":")[0] for problem in draft.problems] == ["boat.png"]


@pytest.mark.asyncio
async def test_a_forwarded_message_is_read(world: World) -> None:
    """What was forwarded is the text; who wrote it is not known."""
    original = await world.moderator.send(world.channel, FILE, attachments=[("more.txt", b"And at ten " * 9)])
    forwarded = await world.moderator.forward(original, world.channel)
    draft = await _draft_of(world, await world.moderator.context_menu(world.channel, MENU_ADD, forwarded))
    assert FILE in _text(draft)
    assert "And at ten" in _text(draft)
    assert draft.author is None


@pytest.mark.asyncio
async def test_a_message_without_text_is_refused_with_a_sentence(world: World) -> None:
    """A picture alone holds nothing to quote."""
    message = await world.moderator.send(world.channel, attachments=[("boat.png", b"\x89PNG\r\n\x1a\n" * 9)])
    shown = await world.moderator.context_menu(world.channel, MENU_ADD, message)
    assert "picture" in text_of(reply_of(shown))


@pytest.mark.asyncio
async def test_a_page_given_as_a_file_is_not_of_the_site_where_it_was_posted(world: World) -> None:
    """The message is where the article is found; Discord is not who published it."""
    page = f"<html><head><title>Crane times</title></head><body><article><p>{FILE}</p><p>{FILE * 3}</p></article>"
    message = await world.moderator.send(world.channel, attachments=[("crane.html", page.encode())])
    draft = await _draft_of(world, await world.moderator.context_menu(world.channel, MENU_ADD, message))
    assert (draft.title, draft.publisher, draft.url) == ("Crane times", None, message.jump_url)
