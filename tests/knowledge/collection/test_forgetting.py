"""What is removed leaves no trace, and what is kept long enough goes by itself."""

from __future__ import annotations

import shutil
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from knowledge.collection import Collection, Services, forgetting, open_collection
from knowledge.records import Article, Draft, Paragraph
from knowledge.store import copy_collection
from knowledge.store.forgetting import VERSIONS_KEPT, VERSIONS_KEPT_FOR

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        """Return the time."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    """The clock of the collection."""
    return Clock()


@pytest_asyncio.fixture
async def collection(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Collection]:
    """An empty collection that takes any moment for an idle one."""
    monkeypatch.setattr(forgetting, "_IDLE", 0.0)
    monkeypatch.setattr(forgetting, "_SHARE", 1e9)
    async with open_collection(tmp_path / "1.db", services=Services(clock=clock)) as opened:
        yield opened


def found(folder: Path, *words: str) -> set[tuple[str, str]]:
    """Return which files of a folder hold which words, in any case and encoding."""
    held = set()
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes().lower()
            held |= {
                (path.name, word)
                for word in words
                for encoding in ENCODINGS
                if word.lower().encode(encoding) in content
            }
    return held


def marked(mark: str, paragraphs: int = 3, filling: str = "") -> Draft:
    """Make a draft whose every part has a word that nothing else has."""
    texts = [f"The {mark}text{n} lamp burns all night. {filling}" for n in range(paragraphs)]
    return Draft(
        f"About {mark}title lamps",
        tuple(Paragraph(text, f"{mark}section") for text in texts),
        "en",
        publisher=f"{mark}publisher",
        author=f"{mark}author",
        url=f"https://{mark}link.example/{mark}path",
        via=f"{mark}via",
    )


def words_of(mark: str) -> list[str]:
    """Return the words of such a draft, and the stems that the index keeps."""
    parts = ("text0", "text1", "text2", "title", "section", "publisher", "author", "link", "path", "via")
    return [mark + part for part in parts] + [mark]


async def remove_thoroughly(collection: Collection, article: Article) -> None:
    """Remove an article and let upkeep come twice."""
    await collection.articles.remove(article.id)
    await collection.upkeep()
    await collection.upkeep()


@pytest.mark.asyncio
async def test_a_removed_article_is_in_no_file_any_more(collection: Collection, tmp_path: Path) -> None:
    """Neither its text nor title, earlier text, draft or name in the log of answers, in any file, in any encoding."""
    kept = await collection.articles.add(marked("pharos"))
    gone = await collection.articles.add(marked("zyxgone"))
    await collection.articles.edit(gone.id, marked("zyxnew"))
    await collection.drafts.hold(marked("zyxheld"), held_by=1, replaces=gone.id)
    for question in ("When does the zyxnewtext1 lamp burn?", "zyxnewtxt1", "Who was the zyxnewtitle king?"):
        answer = await collection.ask(question, asked_by=7)
        await collection.questions.record(answer)
    await collection.upkeep()
    words = [*words_of("zyxgone"), *words_of("zyxnew"), *words_of("zyxheld")]
    assert {name for name, _ in found(tmp_path, *words)} >= {"1.db", "1.db.index"}
    await remove_thoroughly(collection, gone)
    left = found(tmp_path, *words)
    # What members wrote is theirs, and stays until its time is over.
    assert left <= {("1.db", "zyxnew"), ("1.db", "zyxnewtext1"), ("1.db", "zyxnewtitle")}
    assert {word for _, word in found(tmp_path, *words_of("pharos"))} == set(words_of("pharos"))
    assert (await collection.ask("When does the pharostext1 lamp burn?")).citations[0].article == kept
    assert await collection.index.check()


@pytest.mark.asyncio
async def test_a_removal_is_forgotten_after_a_restart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the process ended before upkeep came, the next one goes on."""
    monkeypatch.setattr(forgetting, "_IDLE", 0.0)
    async with open_collection(tmp_path / "1.db") as collection:
        article = await collection.articles.add(marked("zyxgone"))
        await collection.articles.add(marked("pharos"))
        await collection.upkeep()
        await collection.articles.remove(article.id)
    assert found(tmp_path, "zyxgone")
    async with open_collection(tmp_path / "1.db") as collection:
        await collection.upkeep()
        assert found(tmp_path, "zyxgone") == set()
        assert (await collection.ask("When does the pharostext1 lamp burn?")).answered


@pytest.mark.asyncio
async def test_a_file_of_an_older_version_forgets_what_it_ever_deleted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Upkeep writes a file anew that did not overwrite its deleted texts, and gives its pages back from then on."""
    monkeypatch.setattr(forgetting, "_IDLE", 0.0)
    path = tmp_path / "1.db"
    path.write_bytes((Path(__file__).parents[2] / "data" / "collection-v1.db").read_bytes())
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute("CREATE TABLE junk (text TEXT)")
        connection.executemany("INSERT INTO junk VALUES (?)", [(f"zyxjunk {n}" * 99,) for n in range(99)])
        connection.commit()
        connection.execute("DROP TABLE junk")
    assert found(tmp_path, "zyxjunk")
    async with open_collection(path) as collection:
        await collection.upkeep()
        assert found(tmp_path, "zyxjunk") == set()
        assert not await collection._core.stored(collection._core.store.forgetting.is_old)
        assert (await collection.index.status(look_closely=True)).health == ()


@pytest.mark.asyncio
async def test_writing_anew_gives_way_to_a_question(collection: Collection, tmp_path: Path) -> None:
    """Whoever asks while the file is written anew waits for a moment only; it is done later."""
    article = await collection.articles.add(marked("zyx119", 8))
    await collection.articles.add(marked("pharos", 200))
    await collection.articles.remove(article.id)
    core, store = collection._core, collection._core.store.forgetting
    write, interrupt = store.write_anew, store.interrupt
    interrupted = []

    def write_while_somebody_asks() -> None:
        connection = core.store._database.tools.conn
        connection.set_progress_handler(
            lambda: time.sleep(0.01), 10
        )  # so that it takes long enough to be stopped
        core.owner.submit(lambda: None)
        try:
            write()
        finally:
            connection.set_progress_handler(None, 0)

    def note_and_interrupt() -> None:
        interrupted.append(True)
        interrupt()

    store.write_anew, store.interrupt = write_while_somebody_asks, note_and_interrupt  # type: ignore[method-assign]
    await collection.upkeep()
    assert interrupted
    assert await core.stored(store.waits) is not None
    store.write_anew = write  # type: ignore[method-assign]
    await collection.upkeep()
    assert await core.stored(store.waits) is None
    assert found(tmp_path, "zyx119") == set()


@pytest.mark.asyncio
async def test_what_has_had_its_time_goes(collection: Collection, clock: Clock, tmp_path: Path) -> None:
    """Drafts go after a week, earlier texts and questions after three months, without anybody's doing."""
    article = await collection.articles.add(marked("zyxold"))
    await collection.articles.edit(article.id, marked("pharos"))
    await collection.drafts.hold(marked("zyxdraft"), held_by=1)
    await collection.questions.record(await collection.ask("Who is the zyxking?", asked_by=77))
    await collection.upkeep()
    assert {word for _, word in found(tmp_path, "zyxdraft", "zyxking", "zyxold")} == {
        "zyxdraft",
        "zyxking",
        "zyxold",
    }
    clock.now += timedelta(days=8)
    await collection.upkeep()
    assert found(tmp_path, "zyxdraft") == set()
    assert await collection.questions.unanswered()
    clock.now += VERSIONS_KEPT_FOR
    await collection.upkeep()
    await collection.upkeep()
    assert found(tmp_path, "zyxking", "zyxold") == set()
    assert await collection.questions.unanswered() == []
    assert (await collection.index.status()).unanswered == 0
    assert await collection.articles.versions(article.id) == []


@pytest.mark.asyncio
async def test_earlier_texts_are_kept_by_number(collection: Collection) -> None:
    """Of an article that changes often, the newest texts stay."""
    article = await collection.articles.add(marked("a0x"))
    for number in range(1, VERSIONS_KEPT + 5):
        await collection.articles.edit(article.id, marked(f"a{number}x"))
    kept = [version.version for version in await collection.articles.versions(article.id)]
    assert kept == [*range(VERSIONS_KEPT + 4, 4, -1)]


@pytest.mark.asyncio
async def test_changes_are_pruned_and_the_index_catches_up(tmp_path: Path) -> None:
    """What the saved index has needs no change any more; what came since is caught up with after a restart."""
    path = tmp_path / "1.db"
    async with open_collection(path) as collection:
        for number in range(5):
            await collection.articles.add(marked(f"a{number}x"))
        await collection.upkeep()
        left = await collection._core.stored(collection._core.store.articles.changes, 0)
        assert [generation for generation, *_ in left] == [5]
        last = await collection.articles.add(marked("b0x"))
        index = (tmp_path / "1.db.index").read_bytes()
    (tmp_path / "1.db.index").write_bytes(index)  # as if the process had been killed before it saved
    async with open_collection(path) as collection:
        assert collection.generation == 6
        answer = await collection.ask("When does the b0xtext1 lamp burn?")
        assert answer.citations[0].article.id == last.id


@pytest.mark.asyncio
async def test_a_purge_leaves_nothing_and_says_what_it_did(collection: Collection, tmp_path: Path) -> None:
    """Article, earlier texts, drafts and answers go at once from every file; backups are named and left."""
    await collection.articles.add(marked("pharos"))
    article = await collection.articles.add(marked("zyxold"))
    await collection.articles.edit(article.id, marked("zyxnew"))
    await collection.drafts.hold(marked("zyxheld"), held_by=1, replaces=article.id)
    await collection.drafts.hold(marked("zyxnew"), held_by=1)
    kept = await collection.drafts.hold(marked("other"), held_by=1)
    await collection.questions.record(await collection.ask("When does the zyxnewtext1 lamp burn?"))
    await collection.upkeep()
    backup = tmp_path / "backups" / "1" / "1_2026.db"
    backup.parent.mkdir(parents=True)
    await collection._core.in_background(copy_collection, collection.path, backup)
    replaced = tmp_path / "replaced" / "1_2026" / "1.db"
    replaced.parent.mkdir(parents=True)
    shutil.copy(backup, replaced)
    (tmp_path / "backups" / "12_2026.db").write_bytes(
        b"Another server's: The zyxnewtext1 lamp burns all night."
    )
    words = [*words_of("zyxold"), *words_of("zyxnew"), *words_of("zyxheld")]
    report = await collection.purge(article.id)
    assert (report.passages, report.versions, report.proposals, report.drafts, report.answers) == (
        3,
        1,
        0,
        2,
        1,
    )
    assert report.left == ()
    assert report.backups == (str(backup), str(replaced))
    assert {"1.db", "1.db.index", "1.db-wal"} <= set(report.searched)
    assert {name for name, _ in found(tmp_path, *words)} == {backup.name, "12_2026.db", "1.db"}
    assert (await collection.drafts.get(kept)).draft == marked("other")
    assert (await collection.ask("When does the pharostext1 lamp burn?")).answered


@pytest.mark.asyncio
async def test_a_purge_tells_where_the_same_words_stand(collection: Collection) -> None:
    """Another article's own copy, and what members asked, is not deleted but named."""
    article = await collection.articles.add(marked("zyx"))
    twin = Draft("A twin", (*marked("zyx").paragraphs, Paragraph("More.")), "en")
    other = await collection.articles.add(twin)
    question = await collection.ask("Where stands: The zyxtext1 lamp burns all night.?")
    await collection.articles.remove(other.id)
    other = await collection.articles.add(twin)
    await collection.questions.record(question)
    report = await collection.purge(article.id)
    assert any(f"Article {other.id}, “A twin”, has them" in sentence for sentence in report.left)
    assert not any("1.db has" in sentence for sentence in report.left)
    assert (await collection.articles.get(other.id)).title == "A twin"
