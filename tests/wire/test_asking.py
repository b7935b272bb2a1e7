"""Questions over real sockets."""

from __future__ import annotations

import pytest

from tests.wire.conftest import Wire

QUESTION = "How far can the horn be heard?"


@pytest.mark.asyncio
async def test_a_command_and_a_mention_are_answered(wire: Wire) -> None:
    """Both ways of asking end with one quote."""
    for asked in (
        await wire.discord.slash("ask", question=QUESTION),
        await wire.discord.mention(QUESTION),
    ):
        [said] = (await asked.end()).texts
        assert "five miles" in said
