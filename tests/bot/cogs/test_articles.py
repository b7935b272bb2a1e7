from __future__ import annotations

import pytest
from simcord.results import InteractionResult

from bot import texts
from knowledge.records import Paragraph
from tests.bot.world import FOG, World, buttons_of, plain, reply_of, text_of

FILE = b"""---
title: Tides
publisher: Harbour museum
author: The keeper
published: 2026-03-01
url: https://example.org/tides
---

# Why there are two

The moon pulls the sea up on both sides of the earth.

# When

High water comes about fifty minutes later each day.
"""


async def add_file(
    world: World, data: bytes = FILE, name: str = "tides.md", **options: str
) -> InteractionResult:
    """Give a file to /article add."""
    return await world.moderator.slash(world.channel, "article add", file=(name, data), **options)


async def add_typed(world: World, **values: object) -> InteractionResult:
    """Fill the form of /article add."""
    form = await world.moderator.slash(world.channel, "article add")
    return await world.moderator.submit_modal(form, values)


async def titles(world: World) -> list[str]:
    """Return the titles in the collection, newest first."""
    return [article.title for article in await (await world.collection()).articles.page()]


@pytest.mark.asyncio
async def test_file_is_shown_and_stored_when_accepted(world: World) -> None:
    """A file's source is understood, shown privately, and stored only by Accept; then it can be quoted."""
    shown = reply_of(await add_file(world))
    assert shown.ephemeral
    said = plain(text_of(shown))
    assert texts.DRAFT_HEAD in said
    for part in ("[Tides](<https://example.org/tides>)", "Harbour museum", "The keeper", "1 March 2026"):
        assert part in said
    assert texts.passages(2) in said
    assert await titles(world) == []
    await world.moderator.click(shown, label=texts.DRAFT_ACCEPT)
    assert texts.ADDED in text_of(shown)
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
    form = await world.moderator.click(shown, label=texts.DRAFT_CORRECT)
    await world.moderator.submit_modal(
        form,
        {"title": "Ebb and flow", "publisher": "", "author": "N. N.", "date": "2026-04-02", "link": ""},
    )
    said = text_of(shown)
    assert "Ebb and flow" in said
    assert texts.NO_PUBLISHER in said
    await world.moderator.click(shown, label=texts.DRAFT_ACCEPT)
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
        form = await world.moderator.click(shown, label=texts.DRAFT_CORRECT)
        result = await world.moderator.submit_modal(form, {"title": "T", field: value})
        assert reply_of(result).ephemeral
        assert "incident" not in text_of(result)
    await world.moderator.click(shown, label=texts.DRAFT_ACCEPT)
    assert await titles(world) == ["Tides"]


@pytest.mark.asyncio
async def test_discarded_draft_is_gone(world: World) -> None:
    """Discard stores nothing, and the draft can't be accepted afterwards."""
    shown = reply_of(await add_file(world))
    draft_id = buttons_of(shown)[texts.DRAFT_ACCEPT]["custom_id"]
    await world.moderator.click(shown, label=texts.DRAFT_DISCARD)
    assert text_of(shown) == texts.DRAFT_DISCARDED
    again = reply_of(await add_file(world))
    assert buttons_of(again)[texts.DRAFT_ACCEPT]["custom_id"] != draft_id
    assert await titles(world) == []


@pytest.mark.asyncio
async def test_accepting_twice_stores_once(world: World) -> None:
    """A draft that was accepted through one copy of its message is gone for the other."""
    shown = reply_of(await add_file(world))
    held = await (await world.collection()).drafts.get(
        _number(buttons_of(shown)[texts.DRAFT_ACCEPT]["custom_id"])
    )
    await (await world.collection()).drafts.drop(held.id)
    await world.moderator.click(shown, label=texts.DRAFT_ACCEPT)
    assert text_of(shown) == texts.DRAFT_GONE
    assert await titles(world) == []


@pytest.mark.asyncio
async def test_draft_outlives_a_restart(world: World) -> None:
    """What awaits acceptance is stored: after a restart its buttons still work."""
    shown = reply_of(await add_file(world))
    await world.restart()
    await world.moderator.click(shown, label=texts.DRAFT_ACCEPT)
    assert await titles(world) == ["Tides"]


@pytest.mark.asyncio
async def test_left_out_lines_are_shown_and_can_be_put_back(world: World) -> None:
    """A moderator sees which lines were not taken for text, and may overrule that."""
    collection = await world.collection()
    draft = await collection.intake.from_text("First paragraph of the piece.\n\nSecond paragraph of it.")
    draft = type(draft)(
        title="Piece", paragraphs=draft.paragraphs, language="en", left_out=("Share this", "Read also: more")
    )
    held = await collection.drafts.hold(draft, held_by=world.moderator.id)
    shown = reply_of(await add_file(world))
    button = buttons_of(shown)[texts.DRAFT_ACCEPT]["custom_id"]
    result = await world.press(
        world.moderator, button.replace(str(_number(button)), str(held)).replace("accept", "restore")
    )
    said = text_of(result)
    assert texts.DRAFT_LEFT_OUT not in said
    assert texts.passages(len(draft.paragraphs) + 2) in said
    assert (await collection.drafts.get(held)).draft.paragraphs[0] == Paragraph("Share this")


@pytest.mark.asyncio
async def test_same_text_again_is_offered_as_an_update(world: World) -> None:
    """What is in the collection already is recognised; accepting updates it instead of doubling it."""
    first = reply_of(await add_file(world))
    await world.moderator.click(first, label=texts.DRAFT_ACCEPT)
    again = reply_of(await add_file(world, FILE.replace(b"fifty", b"some fifty")))
    assert texts.DRAFT_REPLACES in text_of(again)
    await world.moderator.click(again, label=texts.DRAFT_UPDATE)
    assert texts.CHANGED in text_of(again)
    (article,) = await (await world.collection()).articles.page()
    assert article.version == 2


@pytest.mark.asyncio
async def test_double_that_came_in_meanwhile_is_offered_as_an_update(world: World) -> None:
    """Two moderators give the same article: the second to accept is asked whether to update the first's."""
    first, second = reply_of(await add_file(world)), reply_of(await add_file(world))
    await world.moderator.click(first, label=texts.DRAFT_ACCEPT)
    await world.moderator.click(second, label=texts.DRAFT_ACCEPT)
    assert texts.DRAFT_UPDATE in buttons_of(second)
    assert await titles(world) == ["Tides"]


@pytest.mark.asyncio
async def test_typed_article_is_stored_at_once(world: World) -> None:
    """What a moderator types into the form is stored as it is, with the options' author and date."""
    form = await world.moderator.slash(world.channel, "article add", author="The keeper", date="1 May 2026")
    labels = [component["label"] for component in form.modal["components"]]
    assert labels == [
        texts.FORM_TITLE,
        texts.FORM_PUBLISHER,
        texts.FORM_LINK,
        texts.FORM_TEXT,
        texts.FORM_FILE,
    ]
    result = await world.moderator.submit_modal(form, {"title": "Fog", "text": "\n\n".join(FOG)})
    assert texts.ADDED in text_of(result)
    (article,) = await (await world.collection()).articles.page()
    assert (article.title, article.passages, article.author) == ("Fog", 2, "The keeper")
    assert article.added_by == world.moderator.id


@pytest.mark.asyncio
async def test_file_in_the_form_is_shown_first(world: World) -> None:
    """A file in the form is treated like one in the option."""
    result = await add_typed(world, title="My tides", file=("tides.md", FILE))
    assert texts.DRAFT_HEAD in text_of(result)
    assert "My tides" in text_of(result)


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"title": "T"}, texts.TEXT_MISSING),
        ({"title": "T", "text": "Some text.", "file": ("a.md", FILE)}, texts.TEXT_AND_FILE),
        ({"title": "T", "text": "   \n \n "}, texts.TEXT_MISSING),
        ({"title": "T", "text": "Some text of it.", "link": "example dot org"}, None),
        ({"title": "T", "text": "x"}, None),
        ({"title": "T", "file": ("empty.txt", b"")}, None),
        ({"title": "T", "file": ("zeros.txt", b"\x00" * 5000)}, None),
    ],
    ids=["neither", "both", "spaces", "link", "one letter", "empty file", "zeros"],
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
    """An article of a hundred thousand characters comes in whole; one of two million is told to be divided."""
    for paragraphs, is_taken in ((500, True), (10_000, False)):
        data = "\n\n".join(f"{FOG[0]} {FOG[1]}" for _ in range(paragraphs)).encode()
        shown = reply_of(await add_file(world, data, "log.txt"))
        assert (texts.passages(paragraphs) in text_of(shown)) is is_taken
        assert "incident" not in text_of(shown)


@pytest.mark.asyncio
async def test_file_over_the_limit_is_refused(world: World) -> None:
    """A file that is too large is not even downloaded."""
    world.bot.max_file_bytes = 1024 * 1024
    result = await add_file(world, b"x" * (1024 * 1024 + 1), "big.txt")
    assert plain(text_of(result)) == texts.too_large(1)


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


@pytest.mark.asyncio
async def test_list_turns_its_pages(world: World) -> None:
    """The list shows ten articles a page, newest first, and its arrows work."""
    for number in range(12):
        await world.add(f"Article {number}", f"Text number {number} of the series.")
    shown = reply_of(await world.moderator.slash(world.channel, "article list"))
    assert "Article 11" in text_of(shown)
    assert "Article 1 " not in text_of(shown)
    await world.moderator.click(shown, label="▶")
    assert "Article 0" in text_of(shown)
    assert texts.articles_of(11, 12, 12) in text_of(shown)
    assert buttons_of(shown)["▶"]["disabled"]


@pytest.mark.asyncio
async def test_empty_list_says_so(world: World) -> None:
    """Without articles the list says how to add one."""
    assert texts.NO_ARTICLES in text_of(await world.moderator.slash(world.channel, "article list"))


@pytest.mark.asyncio
async def test_titles_are_completed_while_typing(world: World) -> None:
    """Autocompletion offers titles with ids as values, and the command takes them."""
    await world.add("The old lighthouse", "The lamp was lit in 1869.")
    await world.add("The harbour", "The harbour office opens at seven.")
    choices = await world.moderator.autocomplete(world.channel, "article show", "article", "light")
    assert [choice["name"] for choice in choices] == ["The old lighthouse"]
    shown = await world.moderator.slash(world.channel, "article show", article=choices[0]["value"])
    assert "The lamp was lit in 1869" in plain(text_of(shown))


@pytest.mark.asyncio
async def test_long_and_equal_titles_are_completed(world: World) -> None:
    """Choices keep Discord's limits; equal titles are told apart by their ids."""
    for number in range(30):
        await world.add("A title that is long " * 10, f"Different text, number {number}.")
    choices = await world.moderator.autocomplete(world.channel, "article show", "article", "")
    assert len(choices) == 25
    assert len({choice["value"] for choice in choices}) == 25
    assert all(len(choice["name"]) <= 100 for choice in choices)


@pytest.mark.asyncio
async def test_title_may_be_typed_in_full(world: World) -> None:
    """A title that no choice was made for is understood if it is one article's; else a sentence says so."""
    await world.add("Fog", "In fog the horn sounds.")
    await world.add("Storm", "In a storm nobody goes out.")
    await world.add("storm", "In a storm the boats stay in.")
    show = [text_of(await world.moderator.slash(world.channel, "article show", article=given))
            for given in ("FOG ", "storm", "Rain", "999")]  # fmt: skip
    assert "the horn sounds" in show[0]
    assert show[1] == texts.SEVERAL_SUCH_TITLES
    assert show[2] == texts.NO_SUCH_TITLE
    assert "999" in show[3]


@pytest.mark.asyncio
async def test_title_may_be_a_number(world: World) -> None:
    """A title that is a number is found by it, unless an article has that id."""
    article = await world.add("1984", FOG[0])
    choices = await world.moderator.autocomplete(world.channel, "article show", "article", "1984")
    assert [choice["value"] for choice in choices] == [str(article.id)]
    chosen = await world.moderator.autocomplete(world.channel, "article show", "article", str(article.id))
    assert [choice["name"] for choice in chosen] == ["1984"]
    shown = await world.moderator.slash(world.channel, "article show", article="1984")
    assert "twice a minute" in text_of(shown)


@pytest.mark.asyncio
async def test_edit_shows_and_stores_the_text(world: World) -> None:
    """The form of /article edit holds the article; what is changed is stored, the rest stays."""
    article = await world.add("Fog", "\n\n".join(FOG), publisher="Museum")
    form = await world.moderator.slash(world.channel, "article edit", article=str(article.id), author="N. N.")
    values = {c["component"]["custom_id"]: c["component"].get("value") for c in form.modal["components"]}
    assert values["text"] == "\n\n".join(FOG)
    result = await world.moderator.submit_modal(
        form, {"title": "Fog", "publisher": "Museum", "text": "In fog the horn sounds thrice a minute."}
    )
    assert texts.CHANGED in text_of(result)
    collection = await world.collection()
    changed = await collection.articles.get(article.id)
    assert (changed.version, changed.passages, changed.author) == (2, 1, "N. N.")


@pytest.mark.asyncio
async def test_edit_of_the_source_leaves_the_text(world: World) -> None:
    """When the text in the form is left as it is, its passages stay as they were, sections included."""
    shown = reply_of(await add_file(world))
    await world.moderator.click(shown, label=texts.DRAFT_ACCEPT)
    collection = await world.collection()
    (article,) = await collection.articles.page()
    before = [(p.text, p.section) for p in await collection.articles.passages(article.id)]
    form = await world.moderator.slash(world.channel, "article edit", article=str(article.id))
    values = {c["component"]["custom_id"]: c["component"].get("value") for c in form.modal["components"]}
    await world.moderator.submit_modal(
        form, {"title": "Tides explained", "text": values["text"], "link": values["link"] or ""}
    )
    (changed,) = await collection.articles.page()
    assert (changed.title, changed.publisher) == ("Tides explained", None)
    assert [(p.text, p.section) for p in await collection.articles.passages(article.id)] == before


@pytest.mark.asyncio
async def test_long_article_is_edited_by_file(world: World) -> None:
    """A text that is too long for a form stays out of it; the form says how to change it, and a file does."""
    article = await world.add("Log", "\n\n".join(f"Day {n}. {FOG[0]}" for n in range(45)))
    form = await world.moderator.slash(world.channel, "article edit", article=str(article.id))
    assert "text" not in [c["component"]["custom_id"] for c in form.modal["components"]]
    assert form.modal["components"][0]["description"] == texts.FORM_TOO_LONG
    await world.moderator.submit_modal(
        form, {"title": "The log", "author": "The keeper", "date": "2026-01-02"}
    )
    changed = await (await world.collection()).articles.get(article.id)
    assert (changed.title, changed.author, changed.passages) == ("The log", "The keeper", 45)
    shown = reply_of(
        await world.moderator.slash(
            world.channel, "article edit", article=str(article.id), file=("log.txt", b"Only one day is left.")
        )
    )
    await world.moderator.click(shown, label=texts.DRAFT_UPDATE)
    changed = await (await world.collection()).articles.get(article.id)
    assert (changed.title, changed.passages) == ("The log", 1)


@pytest.mark.asyncio
async def test_form_of_a_removed_article_says_so(world: World) -> None:
    """A form that is submitted after its article was removed stores nothing and says why."""
    article = await world.add("Fog", "In fog the horn sounds.")
    form = await world.moderator.slash(world.channel, "article edit", article=str(article.id))
    await (await world.collection()).articles.remove(article.id)
    result = await world.moderator.submit_modal(form, {"title": "Fog", "text": "Another text altogether."})
    assert str(article.id) in text_of(result)
    assert "incident" not in text_of(result)
    assert await titles(world) == []


@pytest.mark.asyncio
async def test_removal_asks_first(world: World) -> None:
    """An article goes only when its removal is confirmed, and is not quoted from then on."""
    article = await world.add("Fog", "In fog the horn sounds twice a minute.")
    shown = reply_of(await world.moderator.slash(world.channel, "article remove", article=str(article.id)))
    assert texts.REMOVE_SURE in text_of(shown)
    await world.moderator.click(shown, label=texts.REMOVE_NO)
    assert text_of(shown) == texts.KEPT
    shown = reply_of(await world.moderator.slash(world.channel, "article remove", article=str(article.id)))
    await world.moderator.click(shown, label=texts.REMOVE_YES)
    assert text_of(shown) == texts.removed("Fog")
    assert await titles(world) == []
    asked = await world.member.slash(world.channel, "ask", question="How often does the horn sound in fog?")
    assert "twice a minute" not in text_of(asked)


@pytest.mark.asyncio
async def test_removing_twice_says_so(world: World) -> None:
    """A confirmation for an article that is gone already gets a sentence, after a restart too."""
    article = await world.add("Fog", "In fog the horn sounds.")
    shown = reply_of(await world.moderator.slash(world.channel, "article remove", article=str(article.id)))
    await (await world.collection()).articles.remove(article.id)
    await world.restart()
    result = await world.moderator.click(shown, label=texts.REMOVE_YES)
    assert str(article.id) in result.followups[0].content


@pytest.mark.asyncio
async def test_phrases_can_mean_the_same(world: World) -> None:
    """A group of phrases is added, shown, completed and removed; questions are searched for all of it."""
    await world.add("Signals", FOG[0])

    async def synonyms(**options: str) -> str:
        return plain(text_of(await world.moderator.slash(world.channel, "article synonyms", **options)))

    async def ask() -> str:
        return text_of(
            await world.member.slash(world.channel, "ask", question="How often does the typhon sound in fog?")
        )

    assert await synonyms() == plain(texts.NO_SYNONYMS)
    assert "- typhon = horn of the lighthouse" in await synonyms(
        add="typhon =  horn of the lighthouse = typhon"
    )
    assert "twice a minute" in await ask()
    assert await synonyms(add="alone") == texts.SYNONYMS_FORM
    choices = await world.moderator.autocomplete(world.channel, "article synonyms", "remove", "typh")
    assert [choice["name"] for choice in choices] == ["typhon = horn of the lighthouse"]
    assert await synonyms(remove="typhon") == texts.NO_SUCH_SYNONYMS
    assert await synonyms(remove=choices[0]["value"]) == plain(texts.NO_SYNONYMS)
    assert "incident" not in await synonyms(remove=choices[0]["value"])


@pytest.mark.asyncio
async def test_article_in_markdown_is_shown_inert(world: World) -> None:
    """A title and a text full of Markdown are shown as they are written, within Discord's limits."""
    article = await world.add("**[x](y)** @everyone <@1>", "\n\n".join(["||*_`~| and *words* " * 20] * 15))
    shown = await world.moderator.slash(world.channel, "article show", article=str(article.id))
    assert "**[x](y)** @everyone <@1>" in plain(text_of(shown))
    assert len(text_of(shown)) <= 4000


def _number(custom_id: str) -> int:
    return int(custom_id.split(":")[1])
