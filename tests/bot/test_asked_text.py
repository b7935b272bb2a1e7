"""What is asked has no codes in it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.asked_text import Names, readable
from knowledge.collection.answering import clean_question
from knowledge.errors import QuestionError
from tests.bot.world import World
from tests.examples import examples

OWN, ANNA, NOBODY = 10**17, 10**17 + 1, 10**17 + 2
CODES = (
    f"<@{OWN}>", f"<@!{ANNA}>", f"<@{NOBODY}>", f"<@&{OWN}>", f"<#{NOBODY}>", f"<:anchor:{NOBODY}>",
    f"<a:wave:{NOBODY}>", "<t:1772323200>", "<t:1772323200:R>", "<t:99999999999999:f>", f"</ask:{NOBODY}>",
    f"</article add:{NOBODY}>", "<id:customize>", "<https://example.org/a>",
)  # fmt: skip
SHOWN = re.compile(r"<(?:@[!&]?|#|a?:\w+:|t:-?|/[^<>:\n]+:)\d+(?::\w)?>|<id:\w+>")
"""What Discord shows as something else, as its documentation has it."""
TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
names = Names(None, {ANNA: "Anna <@1> >"}, {OWN})


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"<@{OWN}> where is <@{ANNA}>?", "where is @Anna @1 ?"),
        (f"who is <@{NOBODY}>?", "who is  ?"),
        ("since <t:1772323200:D>?", "since 2026-03-01?"),
        (f"what does </article add:{NOBODY}> do", "what does /article add do"),
        (f"is <https://example.org/a> down <:anchor:{NOBODY}>", "is https://example.org/a down"),
        (f"<@<@{OWN}>{ANNA}>", f"<@ {ANNA}>"),
        ("a < b and c > d, <@12>", "a < b and c > d, <@12>"),
    ],
)
def test_codes_are_names_or_left_out(text: str, shown: str) -> None:
    """What Discord tells the name of is named; other codes, and the bot's own mention, say nothing."""
    assert readable(text, names) == shown


@settings(max_examples=examples(100), deadline=None)
@given(
    st.lists(st.sampled_from([*CODES, "<", ">", "<@", f"{ANNA}>", *TURNING, "a ", "\n"]) | st.text()).map(
        "".join
    )
)
def test_no_code_and_no_turning_sign_is_left(text: str) -> None:
    """However codes stand in each other, none is shown as something else, and nothing turns the echo around."""
    said = readable(text, names)
    assert not [code for code in SHOWN.findall(said) if len(re.sub(r"\D", "", code)) >= 15]
    assert len(said) <= len(text) + 20 * text.count("<")
    try:
        echoed = clean_question(said)
    except QuestionError:
        return
    assert not set(TURNING) & set(echoed)
    assert not re.search(rf"<@!?{ANNA}>|<:\w+:{NOBODY}>|<t:\d+", echoed)


@pytest.mark.asyncio
async def test_roles_and_channels_are_named(world: World) -> None:
    """The server's roles and channels have names; those of no server have none."""
    role = world.guild.create_role("Keepers")
    guild = world.bot.get_guild(world.guild.id)
    text = f"may <@&{role.id}> write in <#{world.channel.id}>?"
    assert readable(text, Names(guild)) == "may @Keepers write in #general?"
    assert readable(text, Names(None)) == "may   write in  ?"
