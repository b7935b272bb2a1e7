from __future__ import annotations

import pytest
from simcord.results import InteractionResult

from bot.texts import say
from knowledge.articles.editing import write_edit_file
from knowledge.records import Article
from tests.bot.world import FOG, World, add_file, buttons_of, plain, reply_of, text_of, titles


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
    assert say("articles-of", first=11, last=12, total=12) in text_of(shown)
    assert buttons_of(shown)["▶"]["disabled"]


@pytest.mark.asyncio
async def test_empty_list_says_so(world: World) -> None:
    """Without articles the list says how to add one."""
    assert say("no-articles") in text_of(await world.moderator.slash(world.channel, "article list"))


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
    assert show[1] == say("several-such-titles")
    assert show[2] == say("no-such-title")
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
    assert say("changed") in text_of(result)
    collection = await world.collection()
    changed = await collection.articles.get(article.id)
    assert (changed.version, changed.passages, changed.author) == (2, 1, "N. N.")


@pytest.mark.asyncio
async def test_edit_of_the_source_leaves_the_text(world: World) -> None:
    """When the text in the form is left as it is, its passages stay as they were, sections included."""
    shown = reply_of(await add_file(world))
    await world.moderator.click(shown, label=say("draft-button", choice="accept"))
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


CLIENT = """# Install

```
# a comment
make all
```

Type \\*this\\* into the field, and nothing else.

# Is it safe?

Yes.
"""
"""A file with what a form may spoil: code with a comment, backslashes, a question with a short answer."""


async def _form_of(world: World, article: Article) -> tuple[InteractionResult, dict[str, str]]:
    form = await world.moderator.slash(world.channel, "article edit", article=str(article.id))
    values = {c["component"]["custom_id"]: c["component"].get("value") for c in form.modal["components"]}
    return form, {key: value or "" for key, value in values.items() if key != "file"}


@pytest.mark.asyncio
async def test_one_word_changed_in_the_form_changes_one_passage(world: World) -> None:
    """All other passages keep their text, section, kind and id: comments in code, backslashes, short lines, too."""
    article = await world.add("Client", CLIENT)
    collection = await world.collection()
    before = await collection.articles.passages(article.id)
    form, values = await _form_of(world, article)
    assert "field" in values["text"]
    result = await world.moderator.submit_modal(
        form, {**values, "text": values["text"].replace("field", "box")}
    )
    assert say("changed") in text_of(result)
    after = await collection.articles.passages(article.id)
    changed = [one.number for one, other in zip(before, after, strict=True) if one != other]
    assert len(changed) == 1
    assert [passage.text.replace("box", "field") for passage in after] == [passage.text for passage in before]


@pytest.mark.asyncio
async def test_lines_that_look_like_a_pages_stay_in_an_edited_text(world: World) -> None:
    """What was put back, a short first line and labels of pages are kept: nothing a person writes is dropped."""
    article = await world.add("Fog", FOG[0])
    form, values = await _form_of(world, article)
    text = "Signals\n\nShare\n\nHome » News » Fog\n\nRead more: the horn\n\n" + values["text"]
    await world.moderator.submit_modal(form, {**values, "text": text})
    passages = await (await world.collection()).articles.passages(article.id)
    assert "\n\n".join(passage.text for passage in passages) == text


@pytest.mark.asyncio
async def test_two_forms_of_one_article(world: World) -> None:
    """Who submits after somebody else changed the text is told, gets the own text back, and undoes nothing."""
    article = await world.add("Fog", FOG[0])
    first, values = await _form_of(world, article)
    second, _ = await _form_of(world, article)
    await world.moderator.submit_modal(first, {**values, "text": f"{FOG[0]} Always."})
    result = await world.moderator.submit_modal(second, {**values, "text": f"{FOG[0]} Never."})
    assert plain(text_of(result)).startswith(say("changed-since"))
    assert reply_of(result).attachments
    (passage,) = await (await world.collection()).articles.passages(article.id)
    assert passage.text == f"{FOG[0]} Always."


@pytest.mark.asyncio
async def test_long_article_is_edited_by_file(world: World) -> None:
    """A text that is too long for a form is given as a file and taken back; one passage changed, the others stay."""
    article = await world.add("Log", "\n\n".join(f"Day {n}. {FOG[0]}" for n in range(45)))
    collection = await world.collection()
    before = await collection.articles.passages(article.id)
    given = reply_of(await world.moderator.slash(world.channel, "article edit", article=str(article.id)))
    assert given.ephemeral
    assert say("edit-by-file") in text_of(given)
    (attachment,) = given.attachments
    content = write_edit_file(article, before)
    assert attachment.size == len(content.encode())
    changed = content.replace("Day 7.", "Day seven.").replace("\n", "\r\n")
    shown = reply_of(
        await world.moderator.slash(
            world.channel, "article edit", article=str(article.id), file=("mine.md", changed.encode())
        )
    )
    await world.moderator.click(shown, label=say("draft-button", choice="update"))
    after = await collection.articles.passages(article.id)
    assert [one.number for one, other in zip(before, after, strict=True) if one != other] == [8]


@pytest.mark.asyncio
async def test_title_of_a_long_article_is_changed_in_a_form(world: World) -> None:
    """Beside the file there is a button for title and source, which works after a restart and leaves the text."""
    article = await world.add("Log", "\n\n".join(f"Day {n}. {FOG[0]}" for n in range(45)))
    given = reply_of(await world.moderator.slash(world.channel, "article edit", article=str(article.id)))
    await world.restart()
    form = await world.moderator.click(given, label=say("edit-source"))
    await world.moderator.submit_modal(
        form, {"title": "The log", "author": "The keeper", "date": "2026-01-02"}
    )
    changed = await (await world.collection()).articles.get(article.id)
    assert (changed.title, changed.author, changed.passages) == ("The log", "The keeper", 45)


@pytest.mark.asyncio
async def test_another_file_replaces_the_text(world: World) -> None:
    """A file that was not given out is a new text; one of another article is refused."""
    article = await world.add("Log", FOG[0])
    other = await world.add("Other", FOG[1])
    options = {"article": str(article.id)}
    foreign = write_edit_file(other, await (await world.collection()).articles.passages(other.id)).encode()
    refused = await world.moderator.slash(world.channel, "article edit", file=("a.md", foreign), **options)
    assert plain(text_of(refused)) == say("file-of-another")
    shown = reply_of(
        await world.moderator.slash(
            world.channel, "article edit", file=("log.txt", b"Only one day is left."), **options
        )
    )
    await world.moderator.click(shown, label=say("draft-button", choice="update"))
    changed = await (await world.collection()).articles.get(article.id)
    assert (changed.title, changed.passages) == ("Log", 1)


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
    assert say("remove-sure") in text_of(shown)
    await world.moderator.click(shown, label=say("remove-no"))
    assert text_of(shown) == say("kept")
    shown = reply_of(await world.moderator.slash(world.channel, "article remove", article=str(article.id)))
    await world.moderator.click(shown, label=say("remove-yes"))
    assert text_of(shown) == say("removed", title="Fog")
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
    result = await world.moderator.click(shown, label=say("remove-yes"))
    assert str(article.id) in text_of(result)


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

    assert await synonyms() == plain(say("no-synonyms"))
    assert "- typhon = horn of the lighthouse" in await synonyms(
        add="typhon =  horn of the lighthouse = typhon"
    )
    assert "twice a minute" in await ask()
    assert await synonyms(add="alone") == say("synonyms-form")
    choices = await world.moderator.autocomplete(world.channel, "article synonyms", "remove", "typh")
    assert [choice["name"] for choice in choices] == ["typhon = horn of the lighthouse"]
    assert await synonyms(remove="typhon") == say("no-such-synonyms")
    assert await synonyms(remove=choices[0]["value"]) == plain(say("no-synonyms"))
    assert "incident" not in await synonyms(remove=choices[0]["value"])


@pytest.mark.asyncio
async def test_article_in_markdown_is_shown_inert(world: World) -> None:
    """A title and a text full of Markdown are shown as they are written, within Discord's limits."""
    article = await world.add("**[x](y)** @everyone <@1>", "\n\n".join(["||*_`~| and *words* " * 20] * 15))
    shown = await world.moderator.slash(world.channel, "article show", article=str(article.id))
    assert "**[x](y)** @everyone <@1>" in plain(text_of(shown))
    assert len(text_of(shown)) <= 4000
