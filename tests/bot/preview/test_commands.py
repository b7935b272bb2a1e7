from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot import preview
from bot.preview.page import show
from bot.texts import say, speaking
from knowledge.samples import TOUR
from tests.bot.preview.browser import browser


@pytest.mark.asyncio
async def test_the_tour_is_taken_in_the_page(tmp_path: Path) -> None:
    """What the first message says to do works there, and nobody has to type an id."""
    async with preview.open_preview(tmp_path) as (page, _), browser(page) as tab:
        first = tab.read(tab.state["timeline"][0])
        for said in (TOUR.follow_up, TOUR.two_parts, TOUR.closest, TOUR.nothing, "/try-place"):
            assert said in first
        await tab.write(f"@Footnote {TOUR.follow_up}", reply_to=tab.state["timeline"][-1])
        assert "spring tides" in tab.read()
        said = set()
        for asked in (TOUR.two_parts, TOUR.closest, TOUR.nothing):
            await tab.run("ask", question=asked)
            said.add(tab.read())
        assert len(said) == 3


@pytest.mark.asyncio
async def test_a_messages_menu_is_used_by_command(tmp_path: Path) -> None:
    """A moderator chooses an entry and a message and gets what the menu gives; a member is refused as there."""
    async with preview.open_preview(tmp_path) as (page, _), browser(page) as tab:
        await tab.write(
            "The harbour office keeps lost keys for a year in a green box, "
            "and hands them out on Mondays from nine to ten."
        )
        messages = await tab.complete("try-menu", "message", "lost keys")
        menus = await tab.complete("try-menu", "menu", "")
        adding = menus["Add to articles"]
        [(said, id_)] = messages.items()
        assert said.startswith("member: The harbour office")
        await tab.run("try-menu", menu=adding, message=id_)
        assert "green box" not in tab.read()
        await tab.view_as("moderator")
        await tab.run("try-menu", menu=adding, message=id_)
        assert "green box" in tab.read()


@pytest.mark.asyncio
async def test_the_page_goes_elsewhere_and_back(tmp_path: Path) -> None:
    """Each place is shown at the same address, the bot answers there, and there is a way back from it."""
    async with preview.open_stage(tmp_path) as (stage, _):
        async with show(stage) as shown, browser(shown) as tab:
            url = shown.url
            places = await tab.complete("try-place", "place", "")
        assert list(places) == list(stage.world.places)
        for place in (*places, next(iter(places))):
            async with show(stage, url) as shown, browser(shown) as tab:
                assert shown.url == url
                await tab.write(f"@Footnote {TOUR.question}")
                assert tab.read() != ""
                await tab.run("try-place", place=place)
                stage.place = await asyncio.wait_for(stage.moves.get(), 60)


@pytest.mark.asyncio
async def test_a_persons_discord_is_in_another_language(tmp_path: Path) -> None:
    """What only they see is in the language that they chose."""
    async with preview.open_preview(tmp_path) as (page, _), browser(page) as tab:
        await tab.run("try-language", language="zh-CN")
        assert "简体中文" in tab.read()
        await tab.run("privacy delete")
        with speaking("zh-CN"):
            said = say("privacy-sure")
        assert said in tab.read()
