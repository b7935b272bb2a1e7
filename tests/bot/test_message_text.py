"""Messages of many shapes, generated: no word that a reader sees in them disappears."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import discord
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.message_text import message_text
from knowledge.articles.reading import draft_from_text
from knowledge.records import Draft
from tests.examples import examples
from tests.knowledge.articles.numbered_words import fill, lost_words, shapes_of

ID = 812345678901234567
_SENTENCE = "The keeper {} wrote that the lamp {} burned with oil of {} until the winter came."
_SAID = (
    _SENTENCE,
    "# {} {}\n{}",
    "## {}\n### {}\n{} {}",
    "-# {} {}\n{}",
    "**{}** __{}__ ||{} {}|| ~~{}~~ *{}* ***{}***",
    "> {}\n> {}\n{}",
    ">>> {}\n{}\n\n{}",
    "```py\nfor {} in a:\n    {}()\n\n{}\n```\n{}",
    "{} ```{}``` {}",
    "Run `{} {}` and ``{}``",
    "- {}\n- {}\n  - {}\n{}",
    "* {}\n{}\n* {}",
    "1. {}\n2. {}\n   {}\n3. {}",
    "#{}\n#{} {}\n# {}",
    "# in {} pieces\n#rules {}",
    "<@123456789012345678> {} <#123456789012345678> {} <@&123456789012345678> {}",
    "<t:1709541600:R> {} <:{}:123456789012345678> {} </lift:123456789012345678>",
    "[{} {}](https://example.org/) {} <https://example.org/{}>",
    "[{}](<https://example.org/>) https://example.org/{}_{}",
    "{}: {}\n{}: {}",
    "**{}?**\n{}",
    "Q: {}?\nA: {}",
    "{} | {} | {}\n{} | {} | {}",
    "{}\\*{}\\* {} \\_ {}",
    "@everyone {} @here {}",
    "{} -> {} => {} <- {}",
    "<{}> {} <{} {}>",
    "{}_{}_{} __init__ {}",
    "[{}] {} [{}]: {}",
    "| {}\n{} |",
    "--- {} ---\n===\n{}\n---\n{}",
    ":one: {}\n:two: {}",
    "1️⃣ {}\n2️⃣ {}",
    "• {}\n• {}",
    "$ {} {}\n$ {}",
    "/{} {}\n!{} {}",
    "||{}\n{}||",
    "~~{}\n{}~~ {}",
    "<!-- {} --> {}",
    "&lt;{}&gt; &amp; {}",
    "    {}\n{}",
    "+ {}\n+ {}",
    "[ ] {}\n[x] {}",
    "%% {} {}",
    "{{ {} }} {}",
    "{} {{#{}}}",
    "::: {} {}",
    "!!! {} {}",
    "~~~\n{}\n~~~",
)
_BUTTON = {"type": 2, "style": 5, "label": "Open", "url": "https://example.org"}
_EMBEDS: tuple[dict[str, Any], ...] = (
    {"title": "{} {}", "description": _SENTENCE},
    {"description": "{}\n- {}\n- {}", "footer": {"text": "{} {}"}},
    {
        "author": {"name": "{} {}"},
        "fields": [{"name": "{}", "value": "{}\n{}"}, {"name": "{}?", "value": "{}"}],
    },
    {"title": "{}\n{}", "fields": [{"name": "**{}**", "value": "> {}"}, {"name": "\u200b", "value": "{}"}]},
    {"fields": [{"name": "# {}", "value": "```\n{}\n{}\n```"}]},
    {"description": "```\n{}", "footer": {"text": "# {}"}},
)


def _filled(shape: Any, texts: Iterator[str]) -> Any:
    """Put texts in the place of the texts of an embed."""
    match shape:
        case dict():
            return {key: _filled(part, texts) for key, part in shape.items()}
        case list():
            return [_filled(part, texts) for part in shape]
        case _:
            return next(texts)


def _texts_in(shape: Any) -> Iterator[str]:
    match shape:
        case dict():
            for part in shape.values():
                yield from _texts_in(part)
        case list():
            for part in shape:
                yield from _texts_in(part)
        case _:
            yield shape


def _message(**payload: Any) -> discord.Message:
    """Make the message of what Discord would send."""
    client = discord.Client(intents=discord.Intents.none())
    base: dict[str, Any] = {
        "id": str(ID), "type": 0, "tts": False, "pinned": False, "mention_everyone": False,
        "timestamp": "2026-03-01T10:00:00+00:00", "edited_timestamp": None, "flags": 0, "channel_id": str(ID),
        "author": {"id": str(ID), "username": "keeper", "discriminator": "0", "avatar": None},
        "content": "", "embeds": [], "attachments": [], "mentions": [], "mention_roles": [], "components": [],
    }  # fmt: skip
    channel = client.get_partial_messageable(ID)
    return discord.Message(state=client._connection, channel=channel, data={**base, **payload})  # type: ignore[arg-type, typeddict-item]


def _read(message: discord.Message) -> Draft:
    return draft_from_text(message_text(message))


@settings(max_examples=examples(100), deadline=None)
@given(shapes=shapes_of(_SAID), between=st.sampled_from(["\n", "\n\n"]))
def test_no_word_of_a_message_disappears(shapes: list[str], between: str) -> None:
    """Each word of a message is in its draft, or in what was left out."""
    parts, words = fill([_SENTENCE, *shapes])
    assert lost_words(words, _read(_message(content=between.join(parts)))) == []


@settings(max_examples=examples(60), deadline=None)
@given(
    said=shapes_of(_SAID, most=2),
    embeds=st.lists(st.sampled_from(_EMBEDS), min_size=1, max_size=4),
    is_forwarded=st.booleans(),
)
def test_no_word_of_embeds_and_forwards_disappears(
    said: list[str], embeds: list[dict[str, Any]], is_forwarded: bool
) -> None:
    """Each word of what a message embeds or forwards is in its draft, or in what was left out."""
    parts, words = fill([_SENTENCE, "\n".join(said), *_texts_in(embeds)])
    first, content, *others = parts
    texts = iter(others)
    shown = {"content": content, "embeds": [{"type": "rich", **_filled(embed, texts)} for embed in embeds]}
    if is_forwarded:
        moment = {"timestamp": "2026-03-01T10:00:00+00:00", "edited_timestamp": None, "type": 0}
        forwarded = {"attachments": [], "mentions": [], "mention_roles": [], "flags": 0, **moment, **shown}
        message = _message(content=first, message_snapshots=[{"message": forwarded}])
    else:
        message = _message(**{**shown, "content": f"{first}\n{content}"})
    assert lost_words(words, _read(message)) == []


def test_layouts_and_polls_are_read() -> None:
    """What a bot's layout shows and what a poll asks is text of the message; a button's label is none."""
    text = {"type": 10, "content": "The crane lifts at nine."}
    section = {"type": 9, "components": [{"type": 10, "content": "Bring a rope."}], "accessory": _BUTTON}
    layout = [{"type": 17, "components": [text, {"type": 14}, section, {"type": 1, "components": [_BUTTON]}]}]
    answers = [
        {"answer_id": n, "poll_media": {"text": day}} for n, day in enumerate(("Saturday", "Sunday"), 1)
    ]
    poll = {
        "question": {"text": "When do we lift?"},
        "answers": answers,
        "expiry": "2026-03-02T10:00:00+00:00",
        "allow_multiselect": False,
        "layout_type": 1,
    }
    said = message_text(_message(components=layout, poll=poll))
    assert said == "The crane lifts at nine.\n\nBring a rope.\n\nWhen do we lift?\n- Saturday\n- Sunday"
