"""Questions over real sockets, on which requests are cut, refused, delayed and taken without being told so."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial

import pytest

from bot.sending import late
from bot.texts import say
from tests.wire import payloads
from tests.wire.conftest import Wire, assert_no_traceback
from tests.wire.faults import ACCESS, CALLBACK, ORIGINAL, SEND, TYPING, Asked, Fault

QUESTION = "How far can the horn be heard?"
NO_HISTORY, AUTOMOD = 160002, 200000


pytestmark = pytest.mark.usefixtures("quick_repeats")


@pytest.mark.asyncio
async def test_a_command_and_a_mention_are_answered(wire: Wire) -> None:
    """Both ways of asking end with one quote."""
    for asked in (await wire.discord.slash("ask", question=QUESTION), await wire.discord.mention(QUESTION)):
        assert_answered(await asked.end())


OF_COMMANDS = [
    Fault(CALLBACK, cut="before"),
    Fault(CALLBACK, cut="after"),
    Fault(CALLBACK, cut="before", times=2),
    Fault(CALLBACK, status=429, body="a proxy's page"),
    Fault.limit(CALLBACK, 0.1),
    Fault(ORIGINAL, cut="before", times=3),
    Fault(ORIGINAL, cut="after", times=3),
    Fault(ORIGINAL, status=500, is_taken=True),
    Fault(ORIGINAL, status=200, body="a proxy's page"),
    Fault.limit(ORIGINAL, 0.1),
    Fault.limit(ORIGINAL, 0.01, times=6),
    Fault.refusal(ORIGINAL, 404, 10008),
    Fault(ACCESS, cut="before", times=2),
    Fault(ACCESS, status=503, times=2),
]
OF_MENTIONS = [
    Fault(SEND, cut="before"),
    Fault(SEND, cut="after", times=3),
    Fault(SEND, status=503, times=2),
    Fault(SEND, status=503, is_taken=True),
    Fault(SEND, status=429, body="a proxy's page"),
    Fault.limit(SEND, 0.1),
    Fault.refusal(SEND, 400, NO_HISTORY),
    Fault.refusal(SEND, 403, 50013),
    Fault.refusal(TYPING, 403, 50001),
    Fault(TYPING, cut="before"),
    Fault(TYPING, delay=0.5),
    Fault(TYPING, status=503),
    Fault(ACCESS, cut="before", times=2),
]


@pytest.mark.asyncio
async def test_a_command_has_one_answer_whatever_becomes_of_a_request(
    wire: Wire, caplog: pytest.LogCaptureFixture
) -> None:
    """The answer comes once: what was cut is sent again where it can't come twice, and in another way if need be."""
    for fault in OF_COMMANDS:
        asked = await ask_with(wire, fault, partial(wire.discord.slash, "ask", question=QUESTION))
        assert_answered(asked, fault)
    assert_no_traceback(caplog)


@pytest.mark.asyncio
async def test_a_mention_has_one_answer_whatever_becomes_of_a_request(
    wire: Wire, caplog: pytest.LogCaptureFixture
) -> None:
    """A reply comes once, beneath the message where it may not refer to it; no answer waits for the typing."""
    for fault in OF_MENTIONS:
        assert_answered(await ask_with(wire, fault, partial(wire.discord.mention, QUESTION)), fault)
    assert_no_traceback(caplog)


@pytest.mark.asyncio
async def test_an_answer_that_comes_too_late_is_written_into_the_channel(wire: Wire) -> None:
    """A public answer whose quarter of an hour is over is a message of its own; a private one is nobody's to see."""
    for code in (10015, 50027):
        over = Fault.refusal(ORIGINAL, 404, code, times=9)
        asked = await ask_with(wire, over, partial(wire.discord.slash, "ask", question=QUESTION), hits=1)
        [said] = asked.texts
        assert "five miles" in said
        await wire.until(lambda asked=asked: not asked.is_thinking)


@pytest.mark.asyncio
async def test_an_answer_that_discord_does_not_take_for_long_is_shown_later(
    wire: Wire, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Where Discord refuses for longer than anybody waits, the answer still takes the place of “thinking …”, once."""
    monkeypatch.setattr(late, "PAUSES", (0.01,) * 9)
    caplog.set_level(logging.INFO)
    for fault in (
        Fault(ORIGINAL, status=429, body="a proxy's page", times=7),
        Fault(ORIGINAL, cut="before", times=11),
    ):
        for is_private in (False, True):
            caplog.clear()
            wire.discord.faults[:] = [replace(fault)]
            asked = await wire.discord.slash("ask", question=QUESTION, private=is_private)
            await wire.until(lambda: "was answered late" in caplog.text)
            assert "was not answered" in caplog.text
            [said] = (await asked.end()).texts
            assert "five miles" in said
            assert not asked.is_thinking
    assert_no_traceback(caplog)


@pytest.mark.asyncio
async def test_a_command_that_can_not_be_answered_is_a_line_in_the_log(
    wire: Wire, caplog: pytest.LogCaptureFixture
) -> None:
    """Where Discord has given up, nothing is sent in another way, and a private answer never becomes public."""
    for fault, is_private in (
        (Fault.refusal(CALLBACK, 404, 10062, times=9), False),
        (Fault(CALLBACK, cut="before", times=9), False),
        (Fault.refusal(ORIGINAL, 404, 10015, times=9), True),
        (Fault(ORIGINAL, status=429, body="a proxy's page", times=99), True),
    ):
        caplog.clear()
        wire.discord.faults[:] = [fault]
        asked = await wire.discord.slash("ask", question=QUESTION, private=is_private)
        await wire.until(lambda: "was not answered" in caplog.text)
        assert asked.texts == []
        assert not any(path.endswith("/messages") for _, path in wire.discord.requests)
        assert_no_traceback(caplog)


@pytest.mark.asyncio
async def test_a_mention_where_the_bot_may_not_write_is_a_line_in_the_log(
    wire: Wire, caplog: pytest.LogCaptureFixture
) -> None:
    """Two tries, with and without a reference, and no more."""
    caplog.set_level(logging.INFO)
    wire.discord.faults.append(refusal := Fault.refusal(SEND, 403, 50013, times=9))
    await wire.discord.mention(QUESTION)
    await wire.until(lambda: "No way to write" in caplog.text)
    assert refusal.hits == 2
    assert_no_traceback(caplog)


@pytest.mark.asyncio
async def test_what_automod_holds_back_is_told(wire: Wire) -> None:
    """The one who asked learns that it was AutoMod, by command and by mention."""
    for where in (ORIGINAL, SEND):
        wire.discord.faults.append(Fault.refusal(where, 400, AUTOMOD))
    for asked in (await wire.discord.slash("ask", question=QUESTION), await wire.discord.mention(QUESTION)):
        assert (await asked.end()).texts == [say("automod")]


@pytest.mark.asyncio
async def test_all_goes_on_after_a_global_limit(wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    """A limit of Discord's that lasts longer than a question waits for its settings ends for good with its time."""
    monkeypatch.setattr("bot.checks._FETCH_SECONDS", 0.1)
    wire.discord.faults.append(Fault.limit(ACCESS, 0.5, everywhere=True))
    during = [
        await wire.discord.slash("ask", question=QUESTION),
        await wire.discord.slash("ask", question=QUESTION),
        await wire.discord.mention(QUESTION),
    ]
    listed = await (await wire.discord.slash("article list", by=payloads.MODERATOR)).end()
    assert listed.texts == [say("access-unknown")]
    for asked in during:
        assert_answered(await asked.end())
    assert_answered(await (await wire.discord.mention(QUESTION)).end())
    listed = await (await wire.discord.slash("article list", by=payloads.MODERATOR)).end()
    assert "Fog" in listed.texts[0]


@pytest.mark.asyncio
async def test_a_servers_settings_are_asked_for_once(wire: Wire) -> None:
    """However many ask at the same time, one request for each of the two lists is enough."""
    asked = [await wire.discord.slash("ask", question=QUESTION) for _ in range(5)]
    for one in asked:
        assert_answered(await one.end())
    assert sum(path.endswith("/permissions") for _, path in wire.discord.requests) == 2


@pytest.mark.asyncio
async def test_settings_that_are_known_hold_while_discord_gives_none(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Discord tells of changes: until it does, moderators are not kept out because a request fails."""
    monkeypatch.setattr("bot.checks._KEEP_SECONDS", 0.0)
    lists = partial(wire.discord.slash, "article list", payloads.MODERATOR)
    await (await lists()).end()
    wire.discord.faults.append(Fault(ACCESS, status=503, times=99))
    assert "Fog" in (await (await lists()).end()).texts[0]
    wire.bot.access.forget(payloads.GUILD)
    assert (await (await lists()).end()).texts == [say("access-unknown")]


async def ask_with(
    wire: Wire, fault: Fault, ask: Callable[[], Awaitable[Asked]], hits: int | None = None
) -> Asked:
    """Ask while something goes wrong, and wait until it did and there is an end, and a moment longer."""
    wire.bot.access.forget(payloads.GUILD)
    wire.discord.faults[:] = [fault]
    asked = await ask()
    await wire.until(lambda: fault.hits >= (hits or fault.times))
    return await asked.end()


def assert_answered(asked: Asked, fault: Fault | None = None) -> None:
    """Look for exactly one quote."""
    assert len(asked.texts) == 1, f"{fault}: {asked.texts}"
    assert "five miles" in asked.texts[0], fault
    assert not asked.is_thinking, fault
