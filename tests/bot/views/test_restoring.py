"""Single lines that were left out are put back where they stood, and left out again."""

from __future__ import annotations

from typing import Any

import pytest
from simcord.components import walk_components
from simcord.results import ResponseMessage

from bot.texts import say
from tests.bot.world import World, buttons_of, components_of, plain, reply_of, text_of, titles

SELECT = 3
PAGE = "\n".join(
    [
        "Home » News » Old mill to be a school from autumn on",
        "Share",
        "Old mill to be a school from autumn on",
        "By Ida Tarn | 4 March 2024",
        "The old mill at the river will be a school from autumn on, the council said on Monday evening.",
        "Read also: The bridge at Wexholm closes",
        "Pupils will learn in the rooms where flour was ground for two hundred years and more.",
        "Source: Wexholm Post",
    ]
)


def menu_of(shown: ResponseMessage) -> dict[str, Any]:
    """Return the menu of what was left out."""
    (menu,) = [c for c in walk_components(components_of(shown)) if c.get("type") == SELECT]
    return menu


def value_of(shown: ResponseMessage, beginning: str) -> str:
    """Return the value of the option whose label begins like that."""
    return next(
        option["value"] for option in menu_of(shown)["options"] if option["label"].startswith(beginning)
    )


async def paste(world: World, text: str = PAGE) -> ResponseMessage:
    """Paste a page into the form of /article add."""
    form = await world.moderator.slash(world.channel, "article add")
    return reply_of(await world.moderator.submit_modal(form, {"text": text}))


def chosen(shown: ResponseMessage) -> list[str]:
    """Return the labels of the lines that are put back."""
    return [option["label"] for option in menu_of(shown)["options"] if option.get("default")]


@pytest.mark.asyncio
async def test_a_copied_page_is_shown_before_it_is_stored(world: World) -> None:
    """What was read as a page is not stored at once; the card says what was left out, and why."""
    shown = await paste(world)
    assert await titles(world) == []
    said = plain(text_of(shown))
    for part in (
        say("draft-left-out"),
        "breadcrumbs: Home",
        "button: Share",
        "by-line: By Ida",
        "source line: Source",
    ):
        assert part in said
    reasons = {option["description"] for option in menu_of(shown)["options"]}
    assert {"breadcrumbs", "button", "by-line", "source line"} <= reasons


@pytest.mark.asyncio
async def test_one_line_is_put_back_where_it_stood_and_left_out_again(world: World) -> None:
    """The menu puts chosen lines back in their place, after a restart too; what is not chosen goes out again."""
    shown = await paste(world)
    pointer = value_of(shown, "Read also")
    await world.restart()
    await world.moderator.select(shown, [pointer])
    assert chosen(shown) == ["Read also: The bridge at Wexholm closes"]
    await world.moderator.select(shown, [])
    assert chosen(shown) == []
    assert "Read also" in plain(text_of(shown))
    await world.moderator.select(shown, [pointer, value_of(shown, "Share")])
    await world.moderator.select(shown, [pointer])
    await world.moderator.click(shown, label=say("draft-button", choice="accept"))
    collection = await world.collection()
    (article,) = await collection.articles.page()
    text = "\n".join(passage.text for passage in await collection.articles.passages(article.id))
    assert [line.split()[0] for line in text.split("\n")] == ["The", "Read", "Pupils"]


@pytest.mark.asyncio
async def test_all_lines_that_were_put_back_can_be_left_out_again(world: World) -> None:
    """Put back all is undone line by line in the menu, each with its reason."""
    shown = await paste(world)
    before = menu_of(shown)["options"]
    await world.moderator.click(shown, label=say("draft-button", choice="restore"))
    assert len(chosen(shown)) == len(before)
    assert say("draft-button", choice="restore") not in buttons_of(shown)
    await world.moderator.select(shown, [])
    assert [option["description"] for option in menu_of(shown)["options"]] == [
        option["description"] for option in before
    ]


@pytest.mark.asyncio
async def test_many_lines_are_on_pages(world: World) -> None:
    """Of more than 25 lines each page of the menu has 25, and a choice on one page leaves the others as they are."""
    shown = await paste(world, "\n".join([PAGE, "Comments", *(f"User{n}" for n in range(40))]))
    first = len(menu_of(shown)["options"])
    assert first == 25
    await world.moderator.select(shown, [value_of(shown, "Share")])
    await world.restart()
    await world.moderator.click(shown, label=say("next"))
    assert "User39" in [option["label"] for option in menu_of(shown)["options"]]
    await world.moderator.select(shown, [value_of(shown, "User39")])
    assert chosen(shown) == ["User39"]
    assert buttons_of(shown)[say("next")]["disabled"]
    await world.moderator.click(shown, label=say("previous"))
    assert chosen(shown) == ["Share"]


@pytest.mark.asyncio
async def test_only_who_may_add_articles_puts_lines_back(world: World) -> None:
    """A member who gets hold of the menu is refused, and the draft stays as it was."""
    shown = await paste(world)
    custom_id = menu_of(shown)["custom_id"]
    draft_id = int(custom_id.split(":")[1])
    before = await (await world.collection()).drafts.get(draft_id)
    result = await world.press(world.member, custom_id)
    assert "incident" not in text_of(result)
    assert await (await world.collection()).drafts.get(draft_id) == before


@pytest.mark.asyncio
async def test_a_draft_that_is_gone_says_so(world: World) -> None:
    """The menu of a draft that was accepted meanwhile tells it."""
    shown = await paste(world)
    value = value_of(shown, "Share")
    draft_id = int(menu_of(shown)["custom_id"].split(":")[1])
    await (await world.collection()).drafts.drop(draft_id)
    await world.moderator.select(shown, [value])
    assert text_of(shown) == say("draft-gone")


@pytest.mark.asyncio
async def test_a_bad_date_gives_back_what_was_typed(world: World) -> None:
    """A correction that can't be used is shown as it was typed, and the draft stays as it was."""
    shown = await paste(world)
    for field, value in (("date", "yesterday"), ("link", "nowhere")):
        form = await world.moderator.click(shown, label=say("draft-button", choice="correct"))
        result = await world.moderator.submit_modal(
            form, {"title": "Our mill", "author": "N. N.", field: value}
        )
        said = plain(text_of(result))
        for part in (say("draft-not-corrected"), "Our mill", "N. N.", value):
            assert plain(part) in said
    assert "Our mill" not in text_of(shown)
