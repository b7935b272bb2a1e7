"""Files of many articles that are given on Discord."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from simcord.results import InteractionResult

from bot.checks import MENU_ADD, not_allowed
from bot.render.importing import ImportReport, import_card
from bot.render.limits import TEXT_LENGTH, layout
from bot.texts import say
from knowledge.collection import Imported
from knowledge.errors import ArticleError
from tests.bot.test_checks import set_permissions
from tests.bot.world import FOG, World, plain, reply_of, text_of

RECORDS = [
    {"title": "Fog", "text": FOG[0], "date": "2026-03-01"},
    {"title": "Tanks", "text": f"<p>{FOG[1]}</p>", "date": "someday"},
    {"title": "Nothing"},
]


def packed(files: dict[str, bytes]) -> bytes:
    """Pack files into an archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


JSON = json.dumps(RECORDS, indent=1).encode()
LINES = "\n".join(map(json.dumps, RECORDS)).encode()
FILES = {
    "log.json": JSON,
    "log.jsonl": LINES,
    "log.zip": packed({"part.zip": packed({"log.json": JSON, "logo.png": b"x"})}),
}


async def add(world: World, name: str, data: bytes, **options: str) -> InteractionResult:
    """Give a file to /article add."""
    return await world.moderator.slash(world.channel, "article add", file=(name, data), **options)


async def titles(world: World) -> set[str]:
    """Return the titles in the collection."""
    return {article.title for article in await (await world.collection()).articles.page(limit=100)}


@pytest.mark.asyncio
@pytest.mark.parametrize("name", list(FILES))
async def test_all_articles_of_a_file_go_in(world: World, name: str) -> None:
    """The answer, which only the moderator sees, says what went in, what did not, and why; again, nothing new."""
    shown = reply_of(await add(world, name, FILES[name]))
    said = plain(text_of(shown))
    assert shown.ephemeral
    assert plain(say("import-added", name=name, count=2)) in said
    assert say("import-failed", count=1) in said
    assert "log.json" in said
    assert ":3: This has no “text”." in said
    assert ":2: date: someday" in said
    assert await titles(world) == {"Fog", "Tanks"}
    articles = await (await world.collection()).articles.page()
    assert {article.added_by for article in articles} == {world.moderator.id}
    asked = await world.member.slash(world.channel, "ask", question="What fills the tanks of the horn?")
    assert "two diesel engines" in text_of(asked)

    again = plain(text_of(await add(world, name, FILES[name])))
    assert say("import-already-there", count=2) in again
    assert plain(say("import-added", name=name, count=0)) in again


@pytest.mark.asyncio
async def test_files_of_other_kinds_are_named(world: World) -> None:
    """What is not looked at in an archive does not disappear in silence."""
    archive = packed({"fog.md": b"# Fog\n\nThe horn sounds.", "opening.rtf": b"{\\rtf1 At noon.}"})
    said = plain(text_of(await add(world, "log.zip", archive)))
    assert plain(say("import-passed-over", names="opening.rtf", more=0)) in said


@pytest.mark.asyncio
async def test_an_import_shows_how_far_it_is(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one answer counts the articles while they go in, and becomes the report."""
    monkeypatch.setattr("bot.importing._SECONDS_BETWEEN_UPDATES", 0.0)
    before = len(world.env.http_requests)
    shown = reply_of(await add(world, "log.jsonl", LINES))
    sent = " ".join(str(request.json) for request in world.env.http_requests[before:])
    assert all(say("import-done-of", done=done, total=3) in sent for done in (1, 2, 3))
    assert say("import-done-of", done=3, total=3) not in text_of(shown)
    assert plain(say("import-added", name="log.jsonl", count=2)) in plain(text_of(shown))


@pytest.mark.asyncio
async def test_an_import_that_takes_too_long_is_told(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """While its answer can still be changed, an import ends with a report; given again, it goes on."""
    monkeypatch.setattr("bot.importing._LONGEST_SECONDS", 0.0)
    said = plain(text_of(await add(world, "log.jsonl", LINES)))
    assert plain(say("import-stopped", reason=say("import-too-long"), left=2)) in said
    assert await titles(world) == {"Fog"}
    monkeypatch.undo()
    await add(world, "log.jsonl", LINES)
    assert await titles(world) == {"Fog", "Tanks"}


@pytest.mark.asyncio
async def test_the_form_and_the_menu_take_such_files_too(world: World) -> None:
    """A file of many articles is one wherever a file can be given."""
    form = await world.moderator.slash(world.channel, "article add")
    result = await world.moderator.submit_modal(form, {"file": ("log.json", JSON)})
    assert plain(say("import-added", name="log.json", count=2)) in plain(text_of(result))
    message = await world.member.send(world.channel, attachments=[("log.json", JSON)])
    shown = await world.moderator.context_menu(world.channel, MENU_ADD, message)
    assert say("import-already-there", count=2) in plain(text_of(shown))


@pytest.mark.asyncio
async def test_options_are_for_one_article(world: World) -> None:
    """What is said of one article can't be true of many: nothing goes in, and a sentence says so."""
    for options in ({"author": "Ana Lima"}, {"date": "2026-03-01"}, {"link": "https://example.org/"}):
        said = text_of(await add(world, "log.json", JSON, **options))
        assert plain(said) == say("import-with-options")
    assert await titles(world) == set()


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"{}", "log.json"),
        (b"[{", "log.json"),
        (packed({"logo.png": b"x"}), "log.zip"),
        (packed({"a.md": b"x"})[:-9], "log.zip"),
        (b"{}\n" * 1001, "log.jsonl"),
    ],
    # Archives hold the time of their making, and a test must have the same name in each process.
    ids=["nothing", "no JSON", "no text", "half an archive", "too many"],
)
async def test_a_file_without_articles_is_told(world: World, data: bytes, name: str) -> None:
    """A file that holds no articles, too many, or is damaged gets one sentence."""
    shown = reply_of(await add(world, name, data))
    assert shown.ephemeral
    assert "incident" not in text_of(shown)
    assert "Added" not in text_of(shown)


@pytest.mark.asyncio
async def test_who_may_not_add_imports_nothing(world: World) -> None:
    """Many articles need the same right as one, also for a form that was opened while one had it."""
    assert "article add" not in world.member.available_commands(world.channel)
    form = await world.moderator.slash(world.channel, "article add")
    await set_permissions(world, "article", {world.moderator: False})
    said = text_of(await world.moderator.submit_modal(form, {"file": ("log.json", JSON)}))
    assert plain(said) == plain(not_allowed("article"))
    assert await titles(world) == set()


@pytest.mark.parametrize("length", [1, 40, 400])
def test_the_report_fits(length: int) -> None:
    """However much went wrong, the report keeps Discord's limit and counts what it does not show."""
    report = ImportReport("log.zip")
    for number in range(300):
        error = ArticleError("*" * length)
        report.note(
            Imported(
                number + 1, 400, f"log.zip/{'_' * length}{number}", error=error, problems=("~" * length,)
            )
        )
    report.stopped = say("import-too-long")
    report.passed_over = ["*" * length] * 300
    shown = layout(import_card(report))
    assert len(shown.to_components()) == 1
    assert shown.content_length() <= TEXT_LENGTH
    assert say("and-more", count=300)[:5] in str(shown.to_components())
