"""Forms and buttons over real sockets: each change is made once, and what is said of it is true."""

from __future__ import annotations

import logging

import pytest

from bot.checks import not_allowed
from bot.texts import say
from bot.texts.mentions import mention_by
from knowledge.records import Known
from tests.wire import payloads
from tests.wire.conftest import FOG, Wire, assert_no_traceback
from tests.wire.faults import ACCESS, CALLBACK, FOLLOW_UP, ORIGINAL, Asked, Fault

MODERATOR = payloads.MODERATOR
HORN = "The horn is driven by compressed air; two diesel engines in the shed behind the tower fill the tanks."
PAGE = "\n".join(
    (
        "Home » Harbour » The horn gets new engines",
        "Share",
        "The horn gets new engines",
        "By Ida Tarn | 4 March 2024",
        HORN,
        "Read also: The bridge at Wexholm closes",
        FOG,
        "Source: Wexholm Post",
    )
)
"""A page as it is copied: its moderator is asked before it is stored."""

pytestmark = pytest.mark.usefixtures("quick_repeats")


@pytest.mark.asyncio
async def test_a_form_is_stored_and_answered_once_whatever_becomes_of_a_request(
    wire: Wire, caplog: pytest.LogCaptureFixture
) -> None:
    """The moderator reads that the article was added, and it was, once."""
    faults = [
        Fault(CALLBACK, cut="before"),
        Fault(CALLBACK, cut="after"),
        Fault(ORIGINAL, cut="before"),
        Fault(ORIGINAL, cut="after"),
        Fault(ORIGINAL, status=500, is_taken=True),
        Fault.refusal(ORIGINAL, 404, 10008),
    ]
    for number, fault in enumerate(faults):
        modal = (await open_form(wire)).modal
        wire.discord.faults[:] = [fault]
        sent = await send_form(wire, modal, title=f"Horn {number}", text=f"{HORN} It is number {number}.")
        [said] = (await sent.end()).texts
        assert say("added") in said, fault
        assert not sent.is_thinking
    assert await titles(wire) == ["Fog", *(f"Horn {number}" for number in range(len(faults)))]
    assert_no_traceback(caplog)


@pytest.mark.asyncio
async def test_what_was_stored_is_never_told_as_a_failure(wire: Wire) -> None:
    """Where Discord refuses the answer, the moderator learns that the work is done."""
    modal = (await open_form(wire)).modal
    wire.discord.faults[:] = [Fault.refusal(ORIGINAL, 403, 50013)]
    sent = await send_form(wire, modal, title="Horn", text=HORN)
    assert (await sent.end()).texts == [say("may-not-show")]
    assert await titles(wire) == ["Fog", "Horn"]


@pytest.mark.asyncio
async def test_the_same_form_twice_is_taken_in_once(wire: Wire) -> None:
    """At the same time and later, the second one is told so."""
    modal = (await open_form(wire)).modal
    sent = [await send_form(wire, modal, title="Horn", text=HORN) for _ in range(2)]
    first, second = [await one.end() for one in sent]
    third = await (await send_form(wire, modal, title="Horn", text=HORN)).end()
    assert say("added") in first.texts[0]
    assert second.texts == third.texts == [say("form-twice")]
    assert await titles(wire) == ["Fog", "Horn"]


@pytest.mark.asyncio
async def test_a_form_that_discord_gave_up_on_can_be_sent_again(wire: Wire) -> None:
    """Nothing is stored where nobody can be told; Discord leaves the form open, and the next time it is taken in."""
    modal = (await open_form(wire)).modal
    wire.discord.faults[:] = [Fault.refusal(CALLBACK, 404, 10062)]
    lost = await send_form(wire, modal, title="Horn", text=HORN)
    await wire.until(lambda: wire.discord.faults[0].hits == 1)
    again = await (await send_form(wire, modal, title="Horn", text=HORN)).end()
    assert lost.texts == []
    assert say("added") in again.texts[0]
    assert await titles(wire) == ["Fog", "Horn"]


@pytest.mark.asyncio
async def test_a_form_after_an_hour_is_given_back(wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    """It was not a restart that made it too old, and nothing is stored; the command to give it to can be clicked."""
    monkeypatch.setattr("bot.views.base._FORM_SECONDS", -1.0)
    modal = (await open_form(wire)).modal
    sent = await (await send_form(wire, modal, title="Horn", text=HORN)).end()
    command = f"</article add:{wire.bot.command_id('article')}>"
    mention_by({"article add": command}.get)
    assert sent.texts == [say("form-old")]
    assert command in sent.texts[0]
    assert await titles(wire) == ["Fog"]


@pytest.mark.asyncio
async def test_a_form_is_known_whose_opening_was_taken_without_being_told_so(wire: Wire) -> None:
    """Somebody sees the form, so it must be taken in."""
    wire.discord.faults[:] = [Fault(CALLBACK, cut="after")]
    modal = (await open_form(wire)).modal
    await wire.until(lambda: not wire.bot.underway)
    sent = await (await send_form(wire, modal, title="Horn", text=HORN)).end()
    assert say("added") in sent.texts[0]


@pytest.mark.asyncio
async def test_two_clicks_at_once_change_once(wire: Wire) -> None:
    """The first one ends in the message; the second one changes neither the article nor the message."""
    modal = (await open_form(wire)).modal
    [shown] = (await (await send_form(wire, modal, title="Horn", text=PAGE)).end()).shown
    clicks = [
        await wire.discord.press(shown, say("draft-button", choice="accept"), MODERATOR) for _ in range(2)
    ]
    kinds = [(await click.end(until_any=True)).kind for click in clicks]
    await wire.until(lambda: say("added") in payloads.text_of(shown))
    assert sorted(kinds) == [6, 7]
    assert await titles(wire) == ["Fog", "Horn"]
    [asked] = (await (await wire.discord.slash("article remove", MODERATOR, article="Fog")).end()).shown
    clicks = [await wire.discord.press(asked, say("remove-yes"), MODERATOR) for _ in range(2)]
    for click in clicks:
        await click.end(until_any=True)
    await wire.until(lambda: payloads.text_of(asked) == say("removed", title="Fog"))
    assert [text for click in clicks for text in click.texts] == []


@pytest.mark.asyncio
async def test_who_may_not_decide_takes_nothing_from_who_may(wire: Wire) -> None:
    """A press that is refused leaves the decision open, however near it comes before another one."""
    [asked] = (await (await wire.discord.slash("article remove", MODERATOR, article="Fog")).end()).shown
    # Both wait for the server's settings, so that neither is done before the other one comes.
    wire.bot.access.forget(payloads.GUILD)
    wire.discord.faults.append(Fault(ACCESS, delay=0.5, times=2))
    refused = await wire.discord.press(asked, say("remove-yes"))
    taken = await wire.discord.press(asked, say("remove-yes"), MODERATOR)
    assert (await refused.end()).texts == [not_allowed("article")]
    await taken.end(until_any=True)
    await wire.until(lambda: payloads.text_of(asked) == say("removed", title="Fog"))


@pytest.mark.asyncio
async def test_a_button_ends_once_whatever_becomes_of_a_request(
    wire: Wire, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where Discord was told before that it takes a while."""
    for patience, faults in (
        (10.0, [Fault(CALLBACK, cut="before"), Fault(CALLBACK, cut="after")]),
        (0.0, [Fault(CALLBACK, cut="after"), Fault(ORIGINAL, cut="after"), Fault(ORIGINAL, cut="before")]),
    ):
        monkeypatch.setattr("bot.sending.interactions._PATIENCE", patience)
        for fault in faults:
            wire.discord.faults.clear()
            draft = await wire.collection.intake.from_text(HORN)
            article = await wire.collection.articles.add(draft)
            asked = await wire.discord.slash("article remove", MODERATOR, article=str(article.id))
            [shown] = (await asked.end()).shown
            wire.discord.faults[:] = [fault]
            click = await wire.discord.press(shown, say("remove-yes"), MODERATOR)
            await wire.until(lambda shown=shown: not payloads.buttons_of(shown))
            assert "Removed" in payloads.text_of(shown), fault
            assert click.texts == []
    assert await titles(wire) == ["Fog"]
    assert_no_traceback(caplog)


@pytest.mark.asyncio
async def test_what_was_decided_is_told_where_its_message_is_gone_or_may_not_be_changed(wire: Wire) -> None:
    """The change is made, so no sentence says that it was not."""
    for fault, sentence in (
        (Fault.refusal(CALLBACK, 404, 10008), say("removed", title="Horn")),
        (Fault.refusal(CALLBACK, 403, 50013), say("may-not-show")),
    ):
        await wire.collection.articles.add(await wire.collection.intake.from_text(HORN, Known(title="Horn")))
        wire.discord.faults.clear()
        [shown] = (await (await wire.discord.slash("article remove", MODERATOR, article="Horn")).end()).shown
        wire.discord.faults.append(fault)
        click = await (await wire.discord.press(shown, say("remove-yes"), MODERATOR)).end()
        assert click.texts == [sentence]
        assert await titles(wire) == ["Fog"]


@pytest.mark.asyncio
async def test_a_failure_that_can_not_be_repeated_is_told_at_most_once(
    wire: Wire, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After Discord was told that it takes a while, a failure is a follow-up, of which there could be two."""
    monkeypatch.setattr("bot.sending.interactions._PATIENCE", 0.0)
    [shown] = (await (await wire.discord.slash("article remove", MODERATOR, article="Fog")).end()).shown
    [article] = await wire.collection.articles.page()
    await wire.collection.articles.remove(article.id)
    wire.discord.faults[:] = [Fault(FOLLOW_UP, cut="after")]
    click = await wire.discord.press(shown, say("remove-yes"), MODERATOR)
    await click.end()
    await wire.until(lambda: not wire.bot.underway)
    assert len(click.texts) == 1
    assert_no_traceback(caplog)


@pytest.mark.asyncio
async def test_choices_that_are_not_taken_are_no_traceback(
    wire: Wire, caplog: pytest.LogCaptureFixture
) -> None:
    """Who types on is offered choices with the next letter."""
    caplog.set_level(logging.INFO)
    wire.discord.faults[:] = [Fault(CALLBACK, cut="before")]
    await wire.discord.type_into("article show", "article", "Fo", MODERATOR)
    await wire.until(lambda: "not taken" in caplog.text)
    typed = await (await wire.discord.type_into("article show", "article", "Fog", MODERATOR)).end()
    assert [choice["name"] for choice in typed.choices or ()] == ["Fog"]
    assert_no_traceback(caplog)


async def open_form(wire: Wire) -> Asked:
    """Open the form for a new article."""
    return await (await wire.discord.slash("article add", MODERATOR)).end()


async def titles(wire: Wire) -> list[str]:
    """Return the titles in the collection, oldest first."""
    return [article.title for article in await wire.collection.articles.page()][::-1]


async def send_form(wire: Wire, modal: object, **values: str) -> Asked:
    """Send a form as the moderator."""
    assert isinstance(modal, dict)
    return await wire.discord.submit(modal, MODERATOR, **values)
