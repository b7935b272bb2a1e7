from __future__ import annotations

import pytest
from simcord.results import InteractionResult

from bot.texts import say
from knowledge.records import Block, BlockKind, Draft, Paragraph
from tests.bot.world import FOG, TIDES, World, add_file, buttons_of, plain, reply_of, text_of, titles


async def add_typed(world: World, **values: object) -> InteractionResult:
    """Fill the form of /article add."""
    form = await world.moderator.slash(world.channel, "article add")
    return await world.moderator.submit_modal(form, values)


@pytest.mark.asyncio
async def test_file_is_shown_and_stored_when_accepted(world: World) -> None:
    """A file's source is understood, shown privately, and stored only by Accept; then it can be quoted."""
    shown = reply_of(await add_file(world))
    assert shown.ephemeral
    said = plain(text_of(shown))
    assert say("draft-head") in said
    for part in ("[Tides](<https://example.org/tides>)", "Harbour museum", "The keeper", "1 March 2026"):
        assert part in said
    assert say("passages", count=2) in said
    assert await titles(world) == []
    await world.moderator.click(shown, label=say("draft-button", choice="accept"))
    assert say("added") in text_of(shown)
    assert await titles(world) == ["Tides"]
    asked = await world.member.slash(
        world.channel, "ask", question="Why does high water come later each day?"
    )
    assert "fifty minutes" in text_of(asked)


@pytest.mark.asyncio
async def test_options_go_before_the_file(world: World) -> None:
    """What a moderator says of author and date is believed before what the file says."""
    shown = reply_of(await add_file(world, author="Somebody else", date="2025-12-24"))
    assert "Somebody else" in text_of(shown)
    assert "24 December 2025" in text_of(shown)


@pytest.mark.asyncio
async def test_draft_is_corrected_in_a_form(world: World) -> None:
    """Correct opens a form with what was understood; what is changed there is what gets stored."""
    shown = reply_of(await add_file(world))
    form = await world.moderator.click(shown, label=say("draft-button", choice="correct"))
    await world.moderator.submit_modal(
        form,
        {"title": "Ebb and flow", "publisher": "", "author": "N. N.", "date": "2026-04-02", "link": ""},
    )
    said = text_of(shown)
    assert "Ebb and flow" in said
    assert say("no-publisher") in said
    await world.moderator.click(shown, label=say("draft-button", choice="accept"))
    (article,) = await (await world.collection()).articles.page()
    assert (article.title, article.publisher, article.author, article.url) == (
        "Ebb and flow",
        None,
        "N. N.",
        None,
    )
    assert article.published is not None
    assert article.published.isoformat() == "2026-04-02"


@pytest.mark.asyncio
async def test_wrong_correction_keeps_the_draft(world: World) -> None:
    """A date or link that is none is told, and the draft waits as it was."""
    shown = reply_of(await add_file(world))
    for field, value in (("date", "yesterday"), ("link", "no link")):
        form = await world.moderator.click(shown, label=say("draft-button", choice="correct"))
        result = await world.moderator.submit_modal(form, {"title": "T", field: value})
        assert reply_of(result).ephemeral
        assert "incident" not in text_of(result)
    await world.moderator.click(shown, label=say("draft-button", choice="accept"))
    assert await titles(world) == ["Tides"]


@pytest.mark.asyncio
async def test_discarded_draft_is_gone(world: World) -> None:
    """Discard stores nothing, and the draft can't be accepted afterwards."""
    shown = reply_of(await add_file(world))
    draft_id = buttons_of(shown)[say("draft-button", choice="accept")]["custom_id"]
    await world.moderator.click(shown, label=say("draft-button", choice="discard"))
    assert text_of(shown) == say("draft-discarded")
    again = reply_of(await add_file(world))
    assert buttons_of(again)[say("draft-button", choice="accept")]["custom_id"] != draft_id
    assert await titles(world) == []


@pytest.mark.asyncio
async def test_accepting_twice_stores_once(world: World) -> None:
    """A draft that was accepted through one copy of its message is gone for the other."""
    shown = reply_of(await add_file(world))
    held = await (await world.collection()).drafts.get(
        _number(buttons_of(shown)[say("draft-button", choice="accept")]["custom_id"])
    )
    await (await world.collection()).drafts.drop(held.id)
    await world.moderator.click(shown, label=say("draft-button", choice="accept"))
    assert text_of(shown) == say("draft-gone")
    assert await titles(world) == []


@pytest.mark.asyncio
async def test_draft_outlives_a_restart(world: World) -> None:
    """What awaits acceptance is stored: after a restart its buttons still work."""
    shown = reply_of(await add_file(world))
    await world.restart()
    await world.moderator.click(shown, label=say("draft-button", choice="accept"))
    assert await titles(world) == ["Tides"]


@pytest.mark.asyncio
async def test_left_out_lines_are_shown_and_can_be_put_back(world: World) -> None:
    """A moderator sees which lines were not taken for text, and may overrule that."""
    collection = await world.collection()
    blocks = tuple(
        Block(BlockKind.TEXT, f"{text} and with it enough words to stand alone.", reason=reason)
        for text, reason in (("Share this", "a button"), ("First", None), ("Read also", "a pointer"))
    )
    draft = Draft("Piece", (Paragraph(blocks[1].text),), "en", blocks=blocks)
    held = await collection.drafts.hold(draft, held_by=world.moderator.id)
    shown = reply_of(await add_file(world))
    button = buttons_of(shown)[say("draft-button", choice="accept")]["custom_id"]
    result = await world.press(
        world.moderator, button.replace(str(_number(button)), str(held)).replace("accept", "restore")
    )
    said = text_of(result)
    assert say("draft-left-out") not in said
    assert say("passages", count=3) in said
    restored = (await collection.drafts.get(held)).draft.paragraphs
    assert [paragraph.text for paragraph in restored] == [block.text for block in blocks]


@pytest.mark.asyncio
async def test_same_text_again_is_offered_as_an_update(world: World) -> None:
    """What is in the collection already is recognised; accepting updates it instead of doubling it."""
    first = reply_of(await add_file(world))
    await world.moderator.click(first, label=say("draft-button", choice="accept"))
    again = reply_of(await add_file(world, TIDES.replace(b"fifty", b"some fifty")))
    assert say("draft-replaces") in text_of(again)
    await world.moderator.click(again, label=say("draft-button", choice="update"))
    assert say("changed") in text_of(again)
    (article,) = await (await world.collection()).articles.page()
    assert article.version == 2


@pytest.mark.asyncio
async def test_double_that_came_in_meanwhile_is_offered_as_an_update(world: World) -> None:
    """Two moderators give the same article: the second to accept is asked whether to update the first's."""
    first, second = reply_of(await add_file(world)), reply_of(await add_file(world))
    await world.moderator.click(first, label=say("draft-button", choice="accept"))
    await world.moderator.click(second, label=say("draft-button", choice="accept"))
    assert say("draft-button", choice="update") in buttons_of(second)
    assert await titles(world) == ["Tides"]


@pytest.mark.asyncio
async def test_typed_article_is_stored_at_once(world: World) -> None:
    """What a moderator types into the form is stored as it is, with the options' author and date."""
    form = await world.moderator.slash(world.channel, "article add", author="The keeper", date="1 May 2026")
    labels = [component["label"] for component in form.modal["components"]]
    assert labels == [
        say("form-title"),
        say("form-publisher"),
        say("form-link"),
        say("form-text"),
        say("form-file"),
    ]
    result = await world.moderator.submit_modal(form, {"title": "Fog", "text": "\n\n".join(FOG)})
    assert say("added") in text_of(result)
    (article,) = await (await world.collection()).articles.page()
    assert (article.title, article.passages, article.author) == ("Fog", 2, "The keeper")
    assert article.added_by == world.moderator.id


@pytest.mark.asyncio
async def test_file_in_the_form_is_shown_first(world: World) -> None:
    """A file in the form is treated like one in the option."""
    result = await add_typed(world, title="My tides", file=("tides.md", TIDES))
    assert say("draft-head") in text_of(result)
    assert "My tides" in text_of(result)


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"title": "T"}, say("text-missing")),
        ({"title": "T", "text": "Some text.", "file": ("a.md", TIDES)}, say("text-and-file")),
        ({"title": "T", "text": "   \n \n "}, say("text-missing")),
        ({"title": "T", "text": "Some text of it.", "link": "example dot org"}, None),
        ({"title": "T", "text": "—"}, None),
        ({"title": "T", "file": ("empty.txt", b"")}, None),
        ({"title": "T", "file": ("zeros.txt", b"\x00" * 5000)}, None),
    ],
    ids=["neither", "both", "spaces", "link", "no letter", "empty file", "zeros"],
)
async def test_odd_form_ends_with_a_sentence(
    world: World, values: dict[str, object], said: str | None
) -> None:
    """Whatever is in the form, the moderator gets one clear answer and nothing half-done is stored."""
    result = await add_typed(world, **values)
    assert reply_of(result).ephemeral
    assert "incident" not in text_of(result)
    assert said is None or plain(text_of(result)).startswith(said)
    assert bool(reply_of(result).attachments) is bool(str(values.get("text", "")).strip())
    assert len(await titles(world)) <= 1


@pytest.mark.asyncio
async def test_long_file_is_taken_or_refused_with_a_sentence(world: World) -> None:
    """An article of a hundred thousand characters comes in whole; one of three million is told to be divided."""
    for paragraphs, is_taken in ((500, True), (16_000, False)):
        data = "\n\n".join(f"{FOG[0]} {FOG[1]}" for _ in range(paragraphs)).encode()
        shown = reply_of(await add_file(world, data, "log.txt"))
        assert (say("passages", count=paragraphs) in text_of(shown)) is is_taken
        assert "incident" not in text_of(shown)


@pytest.mark.asyncio
async def test_file_over_the_limit_is_refused(world: World) -> None:
    """A file that is too large is not even downloaded."""
    world.bot.max_file_bytes = 1024 * 1024
    result = await add_file(world, b"x" * (1024 * 1024 + 1), "big.txt")
    assert plain(text_of(result)) == say("too-large", megabytes=1)


@pytest.mark.asyncio
@pytest.mark.parametrize("options", [{"date": "someday"}, {"date": "2026-02-30"}, {"link": "nonsense"}])
async def test_wrong_option_is_told_before_anything_opens(world: World, options: dict[str, str]) -> None:
    """A date or link that is none is told at once, privately."""
    result = await world.moderator.slash(world.channel, "article add", **options)
    assert result.modal is None
    assert reply_of(result).ephemeral
    assert "incident" not in text_of(result)


@pytest.mark.asyncio
async def test_link_that_may_not_be_fetched_is_told(world: World) -> None:
    """A link into the machine's own network is refused with a sentence."""
    result = await world.moderator.slash(world.channel, "article add", link="http://127.0.0.1:9/secret")
    assert "incident" not in text_of(result)
    assert await titles(world) == []


def _number(custom_id: str) -> int:
    return int(custom_id.split(":")[1])


@pytest.mark.asyncio
async def test_an_update_does_not_undo_a_change_unseen(world: World) -> None:
    """A draft that waits to replace an article which was changed since is shown again first, with a word on it."""
    article = await world.add("Fog", FOG[0])
    shown = reply_of(
        await world.moderator.slash(
            world.channel, "article edit", article=str(article.id), file=("fog.txt", FOG[1].encode())
        )
    )
    articles = (await world.collection()).articles
    (passage,) = await articles.passages(article.id)
    text = f"{passage.text} Always."
    await articles.edit(article.id, Draft("Fog", (Paragraph(text),), "en"))
    await world.moderator.click(shown, label=say("draft-button", choice="update"))
    assert say("draft-is-older") in plain(text_of(shown))
    assert [passage.text for passage in await articles.passages(article.id)] == [text]
    await world.moderator.click(shown, label=say("draft-button", choice="update"))
    assert [passage.text for passage in await articles.passages(article.id)] == [FOG[1]]
