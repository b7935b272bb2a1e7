"""How a file becomes a collection, stays one, and is recognised as none."""

from __future__ import annotations

import shutil
import sqlite3
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import sqlite_utils

from knowledge.errors import NewerCollection, NotACollection, StorageError, StorageFull
from knowledge.records import Paragraph
from knowledge.store import Store, migrations
from knowledge.store.store import APPLICATION_ID

from .makers import make_draft

VERSION_1 = Path(__file__).parents[2] / "data" / "collection-v1.db"


def read(path: Path, sql: str) -> list[tuple[object, ...]]:
    """Run a query on the file by a connection of its own."""
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


@pytest.mark.parametrize("content", [None, b""])
def test_a_missing_or_empty_file_becomes_a_collection(path: Path, content: bytes | None) -> None:
    """Both are opened as a collection without articles, which is one from then on; folders are made."""
    path = path.parent / "new" / "folder" / path.name
    if content is not None:
        path.parent.mkdir(parents=True)
        path.write_bytes(content)
    for _ in range(2):
        store = Store(path)
        status = store.status()
        assert (status.articles, status.passages, status.generation, status.unanswered) == (0, 0, 0, 0)
        assert store.check() == ()
        store.close()
    assert read(path, "PRAGMA application_id") == [(APPLICATION_ID,)]


def test_every_table_is_strict(store: Store, path: Path) -> None:
    """SQLite refuses a value of another type in every table of ours."""
    tables = [
        (name, bool(strict))
        for _, name, kind, _, _, strict in read(path, "PRAGMA table_list")
        if kind == "table" and not str(name).startswith(("sqlite_", "_sqlite_migrations"))
    ]
    assert len(tables) > 10
    assert [name for name, strict in tables if not strict] == []
    assert store.articles.count() == 0


def test_the_connection_is_set_up(store: Store) -> None:
    """WAL, foreign keys and full synchronisation are on."""
    settings = [
        store._database.value(f"PRAGMA {name}") for name in ("journal_mode", "foreign_keys", "synchronous")
    ]
    assert settings == ["wal", 1, 2]


@pytest.mark.parametrize(
    "content",
    [b"no database at all", b"SQLite format 3\0 but not for long", b"\0" * 5000, bytes(range(256)) * 40],
)
def test_a_file_that_is_no_database_is_left_alone(path: Path, content: bytes) -> None:
    """It is refused in a sentence with its name, and not one byte of it changes."""
    path.write_bytes(content)
    with pytest.raises(NotACollection, match=r"collection\.db is not a Footnote collection"):
        Store(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_left_alone(path: Path) -> None:
    """A foreign SQLite file is refused, and not one byte of it changes."""
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE bookmarks (url TEXT)")
    connection.close()
    content = path.read_bytes()
    with pytest.raises(NotACollection, match="another program"):
        Store(path)
    assert path.read_bytes() == content


def test_another_programs_empty_database_is_left_alone(path: Path) -> None:
    """A file that is marked as another program's is that, even without tables."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA application_id = 77")
    connection.close()
    with pytest.raises(NotACollection):
        Store(path)


def test_a_folder_is_no_collection(path: Path) -> None:
    """A folder of that name is refused."""
    path.mkdir()
    with pytest.raises(NotACollection):
        Store(path)


def test_a_file_that_cant_be_made_is_a_storage_error(tmp_path: Path) -> None:
    """Where a file stands in the folder's place, the error is ours and says where."""
    (tmp_path / "data").write_text("")
    with pytest.raises(StorageFull):
        Store(tmp_path / "data" / "collection.db")


def test_a_refused_file_is_not_kept_locked(path: Path) -> None:
    """After a refusal, the mended file can be opened."""
    path.write_bytes(b"no database at all")
    with pytest.raises(NotACollection):
        Store(path)
    path.unlink()
    Store(path).close()


def test_a_newer_collection_is_refused_and_left_alone(path: Path) -> None:
    """A file with a migration that this version does not know is not touched."""
    Store(path).close()
    connection = sqlite3.connect(path)
    connection.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
        " VALUES ('footnote', 'm999_dream', '')"
    )
    connection.commit()
    connection.close()
    content = path.read_bytes()
    with pytest.raises(NewerCollection, match="newer Footnote"):
        Store(path)
    assert path.read_bytes() == content


def test_a_failed_migration_leaves_the_file_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When one of several new steps fails, none of them is left, and the old version still opens the file."""
    store = Store(path)
    article = store.articles.add(make_draft()).article
    store.close()
    before = read(path, "SELECT name, sql FROM sqlite_schema ORDER BY name")
    with monkeypatch.context() as newer:
        steps = sqlite_utils.Migrations("footnote")
        steps._migrations = list(migrations.collection._migrations)

        @steps()
        def m901_add_a_table(db: sqlite_utils.Database) -> None:
            db.execute("CREATE TABLE dreams (id INTEGER PRIMARY KEY) STRICT")

        @steps()
        def m902_fail(db: sqlite_utils.Database) -> None:
            db.execute("DELETE FROM articles")
            db.execute("CREATE TABLE dreams (id INTEGER PRIMARY KEY) STRICT")

        newer.setattr(migrations, "collection", steps)
        with pytest.raises(StorageError):
            Store(path)
    assert read(path, "SELECT name, sql FROM sqlite_schema ORDER BY name") == before
    store = Store(path)
    assert store.articles.get(article.id) == article
    store.close()


def test_migrations_are_numbered_in_their_order() -> None:
    """The names sort in the order in which the steps run, and no number is given twice."""
    with sqlite_utils.Database(memory=True) as empty:
        names = [migration.name for migration in migrations.collection.pending(empty)]
    assert names == sorted(names)
    numbers = [int(name[1:4]) for name in names if name[0] == "m" and name[4] == "_"]
    assert len(set(numbers)) == len(names)


def test_a_file_of_the_first_version_opens(tmp_path: Path) -> None:
    """What the first version wrote is read by this one, and can be changed by it."""
    path = tmp_path / "old.db"
    shutil.copy(VERSION_1, path)
    store = Store(path)
    alps, harbour = store.articles.page()[::-1]
    assert (alps.title, alps.publisher, alps.published) == (
        "Rivers of the Alps",
        "Footnote",
        date(2026, 11, 1),
    )
    assert (alps.version, alps.added_by, alps.language) == (2, 11, "en")
    assert (harbour.title, harbour.language, harbour.twin_of) == ("Der Hafen", "de", alps.id)
    assert [passage.text for passage in store.articles.passages_of(alps.id)] == [
        "Many rivers rise in the Alps.",
        "The Rhine flows north.",
    ]
    (version,) = store.articles.versions(alps.id)
    assert version.paragraphs == (Paragraph("Many rivers rise in the Alps.", "Sources", 4),)
    standing = store.freshness.standing(alps.id, [p.paragraph for p in store.articles.passages_of(alps.id)])
    assert (standing.is_same, standing.is_persons) == (True, False)
    assert (version.cause, store.proposals.oldest()) == (None, None)
    assert [article.id for article in store.articles.find_titles("hafen")] == [harbour.id]
    assert store.articles.changes(0) == [
        (1, alps.id, "added"),
        (2, harbour.id, "added"),
        (3, alps.id, "changed"),
        (4, 3, "added"),
        (5, 3, "removed"),
    ]
    answer = store.answers.get("answered")
    assert answer is not None
    assert [citation.passage.text for citation in answer.citations] == ["Many rivers rise in the Alps."]
    assert answer.asked_at == datetime(2026, 11, 22, 12, tzinfo=UTC)
    assert (answer.state, answer.is_doubtful) == ("answered", False)
    (canals,) = store.answers.unanswered()
    assert (canals.question, canals.is_doubtful, canals.shown) == ("Who digs canals?", False, ())
    assert (store.status().unanswered, store.status().doubtful) == (1, 0)
    assert store.drafts.get(1).draft.title == "Canals"
    assert store.rebuilds.last_done_at() == datetime(2026, 11, 22, 12, tzinfo=UTC)
    assert store.settings.all() == {"threshold": 0.4}
    assert [group.phrases for group in store.synonyms.all()] == [("river", "stream")]
    assert store.feeds.unseen(store.feeds.all()[0].id, ["a", "b"]) == ["b"]
    assert store.signatures.candidates([5, 6]) == [(alps.id, b"signature")]
    assert store.check() == ()
    assert store.articles.add(make_draft("New")).generation == 6
    store.close()
