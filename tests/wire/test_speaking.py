"""What people write to the bot and simcord can't send: its role's mention, and replies to what a command showed."""

from __future__ import annotations

import pytest

from tests.wire import payloads
from tests.wire.conftest import Wire
from tests.wire.test_asking import QUESTION, assert_answered

pytestmark = pytest.mark.usefixtures("quick_repeats")


@pytest.mark.asyncio
async def test_a_mention_of_the_role_that_discord_made_for_the_bot(wire: Wire) -> None:
    """It is a mention like the bot's own, without a code in the echo; without its words it is said how to ask."""
    role = str(payloads.BOT_ROLE)
    asked = await wire.discord.write(
        payloads.written(payloads.MEMBER, f"<@&{role}> {QUESTION}", mention_roles=[role])
    )
    assert_answered(await asked.end())
    assert role not in str(asked.shown)
    unread = await wire.discord.write(payloads.written(payloads.MEMBER, "", mention_roles=[role]))
    assert "Discord does not show me that message" in str((await unread.end()).shown)


@pytest.mark.asyncio
async def test_a_reply_to_what_a_command_showed_asks_on(wire: Wire) -> None:
    """Discord brings the words of a reply that pings the bot, also under a command's answer; else it stays quiet."""
    shown = (await (await wire.discord.slash("ask", question=QUESTION)).end()).shown[-1]
    followed = await wire.discord.write(payloads.written(payloads.MEMBER, "how far is that heard?", shown))
    assert_answered(await followed.end())
    await wire.discord.write(payloads.written(payloads.MEMBER, "", shown, mentions=[]))
    await wire.discord.write(payloads.written(payloads.MEMBER, "thanks!", shown))
    last = await (await wire.discord.mention(QUESTION)).end()
    assert_answered(last)
